using System.IO;
using System.Xml.Linq;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>The architecture: which project may reference which, and where each package lives.</summary>
public sealed class ArrowsTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["CorridorSim.Kernel"] = [],
        ["CorridorSim.Model"] = ["CorridorSim.Kernel"],
        ["CorridorSim.Scenarios"] = ["CorridorSim.Kernel", "CorridorSim.Model"],
        ["CorridorSim.Experiments"] = ["CorridorSim.Kernel", "CorridorSim.Model"],
        ["CorridorSim.Results"] = ["CorridorSim.Experiments", "CorridorSim.Model"],
        ["CorridorSim.Cli"] = ["CorridorSim.Experiments", "CorridorSim.Model", "CorridorSim.Results", "CorridorSim.Scenarios"],
    };

    private static readonly Dictionary<string, string[]> Homes = new()
    {
        ["MathNet.Numerics"] = ["CorridorSim.Experiments", "CorridorSim.Kernel"],
        ["YamlDotNet"] = ["CorridorSim.Scenarios"],
        ["Microsoft.Data.Sqlite"] = ["CorridorSim.Results"],
        ["CsvHelper"] = ["CorridorSim.Results"],
        ["System.CommandLine"] = ["CorridorSim.Cli"],
    };

    [Fact]
    public void There_are_six_projects_and_no_other() =>
        Assert.Equal(Arrows.Keys.Order(), Projects("src").Select(project => project.Name).Order());

    [Fact]
    public void Each_project_references_what_it_may_and_nothing_else()
    {
        foreach (var (name, file) in Projects("src"))
            Assert.All(References(file), reference => Assert.True(Arrows[name].Contains(reference), $"{name} may not reference {reference}; allowed: {string.Join(", ", Arrows[name])}."));
    }

    [Fact]
    public void Each_package_stands_only_in_its_home()
    {
        foreach (var (name, file) in Projects("src"))
            Assert.All(Packages(file), package => Assert.True(Homes.TryGetValue(package, out var homes) && homes.Contains(name), $"{name} may not use {package}."));
    }

    [Fact]
    public void Each_project_has_its_tests_and_only_those_see_its_inside()
    {
        Assert.Equal(Arrows.Keys.Order().Select(name => $"{name}.Tests"), Projects("tests").Select(project => project.Name).Order());
        Assert.All(Projects("src").Concat(Projects("tests")), project => Assert.DoesNotContain(project.File.Descendants(), element => element.Name.LocalName == "InternalsVisibleTo"));
    }

    [Fact]
    public void The_compiler_refuses_every_other_arrow()
    {
        var settings = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));
        Assert.Contains(settings.Descendants("DisableTransitiveProjectReferences"), setting => setting.Value == "true");
        Assert.All(Projects("src"), project => Assert.DoesNotContain(project.File.Descendants(), element => element.Name.LocalName == "DisableTransitiveProjectReferences"));
    }

    private static IEnumerable<(string Name, XDocument File)> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories).Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Load(file)));

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> Packages(XDocument project) =>
        project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);
}
