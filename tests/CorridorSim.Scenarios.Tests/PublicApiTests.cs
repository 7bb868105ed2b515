using System.Reflection;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_what_was_promised() =>
        Golden.Check(System.IO.Path.Combine(Shipped.Tests, "PublicApi.txt"), string.Join('\n', typeof(ScenarioReader).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines)));

    private static IEnumerable<string> Lines(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is PropertyInfo or FieldInfo { IsSpecialName: false } or MethodInfo { IsSpecialName: false })
        .Where(member => !member.Name.Contains('<', StringComparison.Ordinal) && member.Name is not ("Equals" or "GetHashCode" or "Deconstruct" or "EqualityContract"))
        .Select(member => $"  {member}")
        .Order(StringComparer.Ordinal)
        .Prepend(type.FullName!); // Exported types have a full name.
}
