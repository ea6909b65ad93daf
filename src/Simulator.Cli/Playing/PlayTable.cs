using Simulator.Runtime.Local;
using Simulator.Domain.Scoring;

namespace Simulator.Cli.Playing;

/// <summary>The outcome for people.</summary>
internal static class PlayTable
{
    public static void Write(TextWriter to, HeadlessResult played, PlaySummary summary, string team, long seed)
    {
        var state = played.State;
        var score = summary.Score;
        foreach (var before in summary.Subjects?.SkipLast(1) ?? [])
            to.WriteLine(Words.Get("PlayBefore", before.Number, before.Score.Total, before.Score.Possible, before.Score.Vetoes.Length == 0 ? "-" : string.Join(' ', before.Score.Vetoes)));
        to.WriteLine(Words.Get("PlayHead", state.Text(state.Scenario.Title), state.Subject.Number, team, seed));
        to.WriteLine(Words.Get("PlayTotal", score.Total, score.Possible, score.Vetoes.Length == 0 ? "-" : string.Join(' ', score.Vetoes)));
        if (score.Hundred is { } hundred) to.WriteLine(Words.Get("PlayMark", hundred, score.Grade!));
        if (!score.TimesComparable) to.WriteLine(Words.Get("TimesNotComparable"));
        foreach (var seat in state.Scenario.Seats)
            if (score.BySeat.TryGetValue(seat.Id, out var share)) Share(to, seat.Id, state.Text(seat.Name), share);
        foreach (var phase in state.Subject.Phases)
            if (score.ByPhase.TryGetValue(phase.Id, out var share)) Share(to, phase.Id, state.Text(phase.Title), share);
        to.WriteLine(Words.Get("PlayGauges", summary.Gauges.Heat, summary.Gauges.Trust, summary.Gauges.Anxiety, summary.Gauges.FalseBelief));
        if (summary.Outcome is { } outcome) Outcome(to, outcome);
        to.WriteLine(Words.Get("PlayCounts", summary.Posts, summary.Version, summary.ExerciseSeconds, summary.WallSeconds));
        to.WriteLine(Words.Get("PlayDigest", summary.Digest));
    }

    private static void Outcome(TextWriter to, OutcomeSummary outcome)
    {
        to.WriteLine(Words.Get("PlayOutcome"));
        foreach (var share in outcome.Prevented)
            to.WriteLine(Words.Get("PlayPrevented", Words.Get("Gauge_" + share.Gauge), outcome.Vetoed.IsEmpty ? share.Percent is { } percent ? percent + " %" : "—" : string.Join(' ', outcome.Vetoed), share.None, share.Expert, share.Played));
    }

    private static void Share(TextWriter to, string id, string name, SeatScore share) => to.WriteLine(Words.Get("PlayShare", id, share.Earned, share.Possible, name));
}
