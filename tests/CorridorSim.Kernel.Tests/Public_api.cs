using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace CorridorSim.Kernel.Tests;

/// <summary>What the kernel promises to others. A change of the golden file is a change of that promise, and is reviewed as one.</summary>
public sealed class Public_api
{
    private const string FileName = "PublicApi.golden.txt";

    [Fact]
    public void The_public_surface_is_the_one_in_the_golden_file()
    {
        string actual = Describe(typeof(Simulation).Assembly);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1") System.IO.File.WriteAllText(SourcePath(), actual);

        string expected = System.IO.File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, FileName)).ReplaceLineEndings("\n");
        string[] added = [.. actual.Split('\n').Except(expected.Split('\n'))], gone = [.. expected.Split('\n').Except(actual.Split('\n'))];
        Assert.True(actual == expected,
            "The public surface changed. To accept it, run the tests once with ACCEPT_GOLDEN=1, build again and review the file.\n" +
            $"New:\n{string.Join('\n', added)}\nGone:\n{string.Join('\n', gone)}");
    }

    private static string SourcePath([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, FileName);

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            IEnumerable<string> members = type.GetMembers(Declared)
                .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not MethodInfo { IsSpecialName: true, Name: [_, 'e', 't', '_', ..] })
                .Select(member => Describe(type, member)).Where(member => member.Length > 0);
            foreach (string member in members.Order(StringComparer.Ordinal)) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Describe(Type owner, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{Arguments(method)}({Parameters(method)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}",
        FieldInfo field when owner.IsEnum => field.IsStatic ? $"{field.Name} = {field.GetRawConstantValue()}" : "",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = " + (parameter.RawDefaultValue ?? "default") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        string plain = type.Name.Split('`')[0].TrimEnd('&');
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        if (!type.IsGenericType) return type.Namespace == "CorridorSim.Kernel" || type.Namespace?.StartsWith("CorridorSim", StringComparison.Ordinal) != true ? plain : $"{type.Namespace["CorridorSim.Kernel.".Length..]}.{plain}";
        string arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return type.Namespace!.StartsWith("CorridorSim.Kernel.", StringComparison.Ordinal) ? $"{type.Namespace["CorridorSim.Kernel.".Length..]}.{plain}<{arguments}>" : $"{plain}<{arguments}>";
    }
}
