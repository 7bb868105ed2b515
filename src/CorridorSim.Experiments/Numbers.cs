namespace CorridorSim.Experiments;

/// <summary>Numbers in sentences: about three digits of the amount that matters.</summary>
internal static class Numbers
{
    /// <summary>Writes a value with as many decimals as an amount needs for three digits.</summary>
    public static string Text(double value, double amount)
    {
        if (double.IsInfinity(value))
            return value > 0 ? "infinity" : "-infinity";
        var decimals = amount is > 0 and < 1e15 ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(amount)), 0, 6) : 0;
        return value.ToString($"N{decimals}");
    }
}
