using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Simulator.Cli.Playing;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Outcomes;
using Simulator.Domain.Rumors;

namespace Simulator.Cli.WhatIfs;

/// <summary>What <c>whatif --json</c> prints: these words are the public contract. Times are exercise time as hh:mm:ss; score and gauges as <c>play --json</c> prints them.</summary>
internal sealed record WhatIfSummary(
    string Digest, ScoreSummary Score, Gauges Gauges, SideSummary Recorded, ParentSummary Parent, ChangeSummary Change, ImmutableArray<NotHappened> CouldNotHappen,
    ImmutableArray<UnverifiedSummary> Unverified, ImmutableArray<StandIn> StandIns, ImmutableArray<DifferenceSummary> Differences, CourseSummary Course, ImmutableArray<CurvePoint> Curves, string Note)
{
    /// <summary>Subject by subject when several were played; Score is that of the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SubjectScore>? Subjects { get; init; }

    /// <summary>Only where posts were deleted, truths denied or facts concealed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LawfulnessSummary? Lawfulness { get; init; }

    public static WhatIfSummary Of(WhatIfResult result, CultureInfo culture) => new(
        result.Digest, ScoreSummary.Of(result.WhatIf.Score), result.WhatIf.State.Gauges, SideSummary.Of(result.Recorded, result.Parent.Digest), ParentSummary.Of(result.Parent),
        ChangeSummary.Of(result.Change), [.. result.CouldNotHappen.Select(c => NotHappened.Of(c, culture))], [.. result.Unverified.Select(UnverifiedSummary.Of)], result.StandIns,
        [.. result.Differences.Select(d => new DifferenceSummary(d.Code, d.Args, WhatIfWords.Say(d, culture)))], CourseSummary.Of(result), CurvePoint.Of(result), WhatIfWords.Note(culture))
    {
        Subjects = SideSummary.BySubject(result.WhatIf),
        Lawfulness = result.ShowsLawfulness ? new(LawSummary.Of(result.Recorded.Lawfulness), LawSummary.Of(result.WhatIf.Lawfulness)) : null,
    };
}

internal sealed record SideSummary(string Digest, ScoreSummary Score, Gauges Gauges)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SubjectScore>? Subjects { get; init; }

    public static SideSummary Of(WhatIfSide side, string digest) => new(digest, ScoreSummary.Of(side.Score), side.State.Gauges) { Subjects = BySubject(side) };

    public static ImmutableArray<SubjectScore>? BySubject(WhatIfSide side) =>
        side.Scores.Length < 2 ? null : [.. side.State.BySubject().Zip(side.Scores).Select(p => new SubjectScore(p.First.Subject.Number, ScoreSummary.Of(p.Second)))];
}

internal sealed record ParentSummary(string Digest, long Version, string Moment)
{
    public static ParentSummary Of(ParentExercise parent) => new(parent.Digest, parent.Version, parent.Moment.ToString());
}

/// <summary>Kind: none, drop, shift, replace, bot; the rest as far as it applies.</summary>
internal sealed record ChangeSummary(string Kind, long? Version = null, string? By = null, string? Choice = null, string? Seat = null, string? Team = null, string? From = null)
{
    public static ChangeSummary Of(WhatIfChange change) => change switch
    {
        DropAct drop => new(drop.Kind, drop.Version),
        ShiftAct shift => new(shift.Kind, shift.Version, By: ShiftAct.Signed(shift.By)),
        ReplaceChoice replace => new(replace.Kind, replace.Version, Choice: replace.Choice),
        HandSeat hand => new(hand.Kind, Seat: hand.Seat, Team: hand.Team, From: hand.From.ToString()),
        _ => new(change.Kind),
    };
}

internal sealed record NotHappened(long Version, string At, string Seat, string Kind, string Code, string Reason, long? DependsOn)
{
    public static NotHappened Of(CouldNotHappen one, CultureInfo culture) =>
        new(one.Version, one.At.ToString(), one.Seat, one.Kind, one.Reason.Code, RejectionWords.Say(one.Reason, culture), one.DependsOn);
}

/// <summary>Knowable: when somebody who asked could have learned it; TooEarly: nobody could have known it then.</summary>
internal sealed record UnverifiedSummary(long Version, string At, string Seat, string Kind, string Fact, string? Knowable, bool TooEarly)
{
    public static UnverifiedSummary Of(UnverifiedFact one) => new(one.Version, one.At.ToString(), one.Seat, one.Kind, one.Fact, one.Knowable?.ToString(), one.TooEarly);
}

internal sealed record DifferenceSummary(string Code, ImmutableArray<string> Args, string Text);

/// <summary>Peak of false belief in percent, when it had fallen to 10 % for good (null: not before the end), injects that came in one of the two only.</summary>
internal sealed record CourseSummary(double Peak, double RecordedPeak, string? Low, string? RecordedLow, ImmutableArray<string> MoreInjects, ImmutableArray<string> FewerInjects)
{
    public static CourseSummary Of(WhatIfResult result)
    {
        var (then, now) = (result.Recorded.Course, result.WhatIf.Course);
        return new(now.Peak, then.Peak, now.LowAt?.ToString(), then.LowAt?.ToString(), [.. now.Injects.Keys.Except(then.Injects.Keys)], [.. then.Injects.Keys.Except(now.Injects.Keys)]);
    }
}

/// <summary>The gauges of both at one time.</summary>
internal sealed record CurvePoint(string At, Gauges? Recorded, Gauges? WhatIf)
{
    public static ImmutableArray<CurvePoint> Of(WhatIfResult result)
    {
        var then = result.Recorded.Samples.DistinctBy(s => s.At).ToDictionary(s => s.At, s => s.Gauges);
        var now = result.WhatIf.Samples.DistinctBy(s => s.At).ToDictionary(s => s.At, s => s.Gauges);
        return [.. then.Keys.Union(now.Keys).Order().Select(at => new CurvePoint(at.ToString(), then.TryGetValue(at, out var a) ? a : null, now.TryGetValue(at, out var b) ? b : null))];
    }
}

internal sealed record LawfulnessSummary(LawSummary Recorded, LawSummary WhatIf);

/// <summary>Exposed: when denials came to light in play. Later: the gauges 72 story hours after the end, everything exposed by then.</summary>
internal sealed record LawSummary(int Deletions, int Denials, int Concealments, ImmutableArray<string> Vetoes, double TrustAtEnd, ImmutableArray<string> Exposed, Gauges? Later)
{
    public static LawSummary Of(Lawfulness law) => new(law.Deletions, law.Denials, law.Concealments, law.Vetoes, law.TrustAtEnd, [.. law.Exposed.Select(at => at.ToString())], law.Later);
}
