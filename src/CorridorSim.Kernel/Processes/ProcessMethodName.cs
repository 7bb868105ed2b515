namespace CorridorSim.Kernel.Processes;

/// <summary>Finds the name of the method that the compiler turned into a state machine.</summary>
internal static class ProcessMethodName
{
    internal static string Of(Type stateMachine)
    {
        string name = stateMachine.Name; // <Method>d__7, or <<Outer>g__Method|3_0>d for a local function
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
