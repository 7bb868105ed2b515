using System.Reflection;

namespace CorridorSim.Kernel.Events;

/// <summary>Finds the name that a person gave to a method, under those that the compiler makes of it.</summary>
internal static class MethodNames
{
    /// <summary>The async method that the compiler turned into a state machine.</summary>
    internal static string OfProcess(Type stateMachine) => Plain(stateMachine.Name);

    /// <summary>Type and method of a callback; of a lambda, the method in which it stands.</summary>
    internal static string OfCallback(MethodInfo method)
    {
        Type? owner = method.DeclaringType;
        while (owner is { DeclaringType: not null } && owner.Name.StartsWith('<')) owner = owner.DeclaringType; // a class made for closures
        return owner is null ? Plain(method.Name) : $"{owner.Name}.{Plain(method.Name)}";
    }

    /// <summary>From <c>&lt;Method&gt;d__7</c>, <c>&lt;Method&gt;b__7_0</c> for a lambda, or <c>&lt;&lt;Outer&gt;g__Method|3_0&gt;d</c> for a local function.</summary>
    private static string Plain(string name)
    {
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            int bar = name.IndexOf('|', local);
            return bar < 0 ? name : name[(local + 4)..bar];
        }

        int open = name.LastIndexOf('<');
        int close = name.IndexOf('>', StringComparison.Ordinal);
        return open >= 0 && close > open + 1 ? name[(open + 1)..close] : name;
    }
}
