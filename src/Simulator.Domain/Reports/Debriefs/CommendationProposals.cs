using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>
/// Seats with full marks or bonuses, one proposal a seat, in the order of the scenario: groups, no persons, and no order among them. A seat a veto stands
/// against is not proposed.
/// </summary>
internal static class CommendationProposals
{
    public static IEnumerable<DebriefProposal> Of(ExerciseState state)
    {
        var subjects = state.BySubject().Select(s => (State: s, Score: Scorecards.Of(s, s.Now))).ToArray();
        foreach (var seat in state.Scenario.Seats)
        {
            if (subjects.Any(s => s.Score.Vetoes.Any(v => v.Seats.Contains(seat.Id)))) continue;
            var full = subjects.SelectMany(s => s.Score.Lines.Where(l => l.Seats.Contains(seat.Id) && l is { Due: true, Points: > 0 } && l.Earned >= l.Points).Select(l => (s.State, Line: l))).ToArray();
            var bonuses = subjects.SelectMany(s => s.Score.Bonuses.Where(b => b.Seats.Contains(seat.Id)).Select(b => (s.State, Bonus: b))).ToArray();
            if (full.Length + bonuses.Length > 0) yield return Proposal(state, seat, full, bonuses);
        }
    }

    private static DebriefProposal Proposal(ExerciseState state, SeatSpec seat, (ExerciseState State, ScoreLine Line)[] full, (ExerciseState State, ScoreEntry Bonus)[] bonuses)
    {
        ImmutableArray<long> acts = [.. full.SelectMany(f => f.Line.Evidence).Concat(bonuses.SelectMany(b => b.Bonus.Evidence)).Distinct().Order()];
        var reasons = new[]
        {
            full.Length == 0 ? null : DebriefWords.Say("FullMarks", state.Language, full.Length, Joining.List(state.Language, full.Select(f => f.Line.Title))),
            bonuses.Length == 0 ? null : DebriefWords.Say("Bonuses", state.Language, Joining.List(state.Language, bonuses.Select(b => b.Bonus.Title))),
        }.OfType<string>();
        var merits = full.Select(f => Merit(f.Line.Dimension)).Concat(bonuses.Select(_ => "effective")).ToHashSet(StringComparer.Ordinal);
        return new DebriefProposal($"seat:{seat.Id}", "seat", DebriefWords.Say("Commended", state.Language, state.Text(seat.Name)), Cut(string.Join('\n', reasons)), seat.Id,
            new Grounds([.. full.Select(f => RectificationProposals.LineKey(f.State, f.Line.Id)).Concat(bonuses.Select(b => RectificationProposals.LineKey(b.State, b.Bonus.Id)))], acts, RectificationProposals.At(state, acts)))
        { Merits = [.. DebriefMerits.All.Where(merits.Contains)] };
    }

    // Which of the four reasons of the plan a dimension of the score sheet speaks for.
    private static string Merit(string dimension) => dimension switch
    {
        "timeliness" => "proactive",
        "coordination" => "cooperative",
        "openness" => "effective",
        _ => "proper",
    };

    private static string Cut(string text) => text.Length <= Exercises.Fields.CommandShape.LongestText ? text : text[..(Exercises.Fields.CommandShape.LongestText - 1)] + "…";
}
