using System.Globalization;

namespace Simulator.Domain.Replays.Changes;

/// <summary>The one thing that is different in a what-if. Versions are of the recorded log.</summary>
public abstract record WhatIfChange
{
    /// <summary>Name of the kind of change: none, drop, shift, replace, bot.</summary>
    public abstract string Kind { get; }
    /// <summary>The change in short, as the command line takes it; the fork keeps it.</summary>
    public abstract string InShort { get; }
}

/// <summary>Nothing: the same exercise once more.</summary>
public sealed record NoChange : WhatIfChange
{
    public override string Kind => "none";
    public override string InShort => "";
}

/// <summary>A decision is left out.</summary>
public sealed record DropAct(long Version) : WhatIfChange
{
    public override string Kind => "drop";
    public override string InShort => string.Create(CultureInfo.InvariantCulture, $"--version {Version} --drop");
}

/// <summary>A decision comes earlier (negative) or later.</summary>
public sealed record ShiftAct(long Version, TimeSpan By) : WhatIfChange
{
    public override string Kind => "shift";
    public override string InShort => string.Create(CultureInfo.InvariantCulture, $"--version {Version} --shift {Signed(By)}");

    /// <summary>±mm:ss, with hours where there are any.</summary>
    public static string Signed(TimeSpan by) => string.Create(CultureInfo.InvariantCulture, $"{(by < TimeSpan.Zero ? "-" : "+")}{(by.Duration() >= TimeSpan.FromHours(1) ? $"{(int)by.Duration().TotalHours:00}:" : "")}{by.Duration():mm\\:ss}");
}

/// <summary>A decision with another option that the act offers.</summary>
public sealed record ReplaceChoice(long Version, string Choice) : WhatIfChange
{
    public override string Kind => "replace";
    public override string InShort => string.Create(CultureInfo.InvariantCulture, $"--version {Version} --replace {Choice}");
}

/// <summary>A bot team has the seat from a moment on.</summary>
public sealed record HandSeat(string Seat, string Team, ExerciseTime From) : WhatIfChange
{
    public override string Kind => "bot";
    public override string InShort => $"--at {From} --bot {Seat}={Team}";
}
