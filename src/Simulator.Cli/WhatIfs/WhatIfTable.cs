using Simulator.Domain.Replays.Outcomes;

namespace Simulator.Cli.WhatIfs;

/// <summary>The comparison for people.</summary>
internal static class WhatIfTable
{
    public static void Write(TextWriter to, WhatIfResult result, WhatIfSummary summary)
    {
        var state = result.Recorded.State;
        to.WriteLine(Words.Get("WhatIfHead", state.Text(state.Scenario.Title), result.Parent.Moment, result.Change.InShort.Length > 0 ? result.Change.InShort : Words.Get("WhatIfNoChange")));
        to.WriteLine(Words.Get("WhatIfScore", summary.Recorded.Score.Total, summary.Score.Total, summary.Score.Possible));
        to.WriteLine(Words.Get("WhatIfPeak", summary.Course.RecordedPeak, summary.Course.Peak));
        to.WriteLine(Words.Get("PlayGauges", summary.Gauges.Heat, summary.Gauges.Trust, summary.Gauges.Anxiety, summary.Gauges.FalseBelief));
        foreach (var difference in summary.Differences) to.WriteLine("  " + difference.Text);
        Section(to, "WhatIfUnverified", summary.Unverified.Select(u => Words.Get(u.TooEarly ? "WhatIfTooEarly" : "WhatIfNotKnown", u.At, u.Seat, u.Fact, u.Knowable ?? "-")));
        Section(to, "WhatIfCouldNot", summary.CouldNotHappen.Select(c => $"{c.At} {c.Seat} {c.Kind} ({c.Version}{(c.DependsOn is { } on ? $" ← {on}" : "")}): {c.Reason}"));
        if (result.ShowsLawfulness) Section(to, "WhatIfLawfulness", [Law("WhatIfRecorded", result.Recorded.Lawfulness), Law("WhatIfThen", result.WhatIf.Lawfulness)]);
        to.WriteLine(Words.Get("PlayDigest", summary.Digest));
        to.WriteLine(summary.Note);
    }

    private static void Section(TextWriter to, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        to.WriteLine(Words.Get(title));
        foreach (var line in all) to.WriteLine("  " + line);
    }

    private static string Law(string which, Lawfulness law) => Words.Get("WhatIfLaw", Words.Get(which), law.Deletions, law.Denials, law.Concealments, law.Vetoes.Length == 0 ? "-" : string.Join(' ', law.Vetoes),
        law.TrustAtEnd, law.Exposed.Length == 0 ? "-" : string.Join(' ', law.Exposed), law.Later?.Trust ?? law.TrustAtEnd, law.Later?.FalseBelief ?? 0);
}
