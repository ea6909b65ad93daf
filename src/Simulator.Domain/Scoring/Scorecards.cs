using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>The one place that scores.</summary>
public static class Scorecards
{
    /// <summary>The score as it stands at <paramref name="now"/>. Pure: the same log up to the same moment gives the same score.</summary>
    public static Scorecard Of(ExerciseState state, ExerciseTime now)
    {
        var subject = state.Subject;
        var prover = new Prover(state, now);
        ImmutableArray<ScoreLine> lines = [.. subject.Criteria.Select(c => new LineScoring(state, now, prover, c).Score())];
        var possible = lines.Where(LineScoring.IsPossible).ToList();
        var due = possible.Where(l => l.Due).ToList();
        var deductions = Entries(state, prover, subject.Deductions, AtTheDeed(state, now) with { Costs = true });
        var bonuses = Entries(state, prover, subject.Bonuses, AtTheDeed(state, now));
        var vetoes = Vetoes(state, now, prover);
        var score = new Scorecard(0, possible.Sum(l => l.Points), due.Sum(l => l.Points), LineScoring.Points(due.Sum(l => l.Earned)),
            lines, deductions, bonuses, vetoes, Shares.BySeat(state, possible), Shares.ByPhase(state, possible), !state.SpeedChanged)
        { BonusLimit = subject.BonusLimit, ByDimension = Shares.ByDimension(state, possible) };
        return Totalled(score, state, possible.Sum(l => l.Earned));
    }

    private static Scorecard Totalled(Scorecard score, ExerciseState state, double lines)
    {
        double? cap = score.Vetoes.IsEmpty ? null : state.Subject.VetoCap;
        // Bonuses make good what was lost; more than full marks there is not.
        var total = Math.Min(lines - score.Deducted + score.BonusCounted, score.Possible);
        var points = LineScoring.Points(Math.Max(0, Math.Min(total, cap ?? total)));
        return score with { Total = points, Mark = Mark.Of(points, score.Possible, state.Scenario, cap) };
    }

    private static ImmutableArray<ScoreEntry> Entries(ExerciseState state, Prover prover, ImmutableArray<Deduction> rules, Judged judged)
    {
        var entries = ImmutableArray.CreateBuilder<ScoreEntry>();
        foreach (var rule in rules)
        {
            var proof = prover.First(rule.When, false, judged);
            if (!proof.Holds) continue;
            var provisional = !prover.First(rule.When, true, judged).Holds;
            entries.Add(Entry(state, rule.Id, rule.Title, rule.Type, rule.Points, rule.Seats, proof) with { Provisional = provisional });
        }
        return entries.ToImmutable();
    }

    // No veto rests on a proposed reading.
    private static ImmutableArray<ScoreEntry> Vetoes(ExerciseState state, ExerciseTime now, Prover prover) =>
    [
        .. from veto in state.Subject.Vetoes
           let proof = prover.First(veto.When, true, AtTheDeed(state, now))
           where proof.Holds
           select Entry(state, veto.Id, veto.Title, "veto", 0, veto.Seats, proof),
    ];

    private static Judged AtTheDeed(ExerciseState state, ExerciseTime now) => new(state.Ended ? now : null, true);

    private static ScoreEntry Entry(ExerciseState state, string id, string title, string type, double points, ImmutableArray<string> seats, Proof proof) =>
        new(id, state.Text(title), type, points, seats, [.. proof.Acts.Select(a => a.Version)], proof.At);
}
