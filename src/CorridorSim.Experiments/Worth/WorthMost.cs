namespace CorridorSim.Experiments.Worth;

/// <summary>When a study finds out what one unit more of each thing is worth.</summary>
public enum WorthMost
{
    /// <summary>When a target is missed for want of capacity; of the things that bind or are waited for most.</summary>
    WhenMissed,

    /// <summary>Whatever the verdicts; of everything that may be added.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}
