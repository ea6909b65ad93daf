using System.Collections.Immutable;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>A score line in both. A side is null where that version of the scenario has no such line.</summary>
public sealed record LineComparison(string Id, string Title, ImmutableArray<string> Seats, ComparedLine? A, ComparedLine? B)
{
    /// <summary>Points B has more; null where one of them lacks the line.</summary>
    public double? Change => A is null || B is null ? null : Math.Round(B.Earned - A.Earned, 2);

    internal static ImmutableArray<LineComparison> Of(Scorecard a, Scorecard b)
    {
        var (inA, inB) = (a.Lines.ToDictionary(l => l.Id), b.Lines.ToDictionary(l => l.Id));
        return [.. a.Lines.Concat(b.Lines.Where(l => !inA.ContainsKey(l.Id))).Select(l => new LineComparison(l.Id, l.Title, l.Seats, ComparedLine.Of(inA.GetValueOrDefault(l.Id)), ComparedLine.Of(inB.GetValueOrDefault(l.Id))))];
    }
}

/// <summary>A score line in one of them.</summary>
/// <param name="Earned">Points.</param>
/// <param name="Points">Full points.</param>
/// <param name="Used">From the start of its clock until all its parts were done; null: not all were.</param>
/// <param name="Limit">Limit of the exercise.</param>
/// <param name="Due">False: not settled yet.</param>
/// <param name="Counts">False: what it is about never came, so its points are not among the possible ones.</param>
/// <param name="Why">One sentence, by <see cref="WhyWords"/>.</param>
public sealed record ComparedLine(double Earned, double Points, TimeSpan? Used, TimeSpan? Limit, bool Due, bool Counts, Why Why)
{
    internal static ComparedLine? Of(ScoreLine? line) => line is null ? null
        : new(line.Earned, line.Points, line is { Started: { } from, Satisfied: { } at } ? at - from : null, line.Limit, line.Due, LineScoring.IsPossible(line), line.Why);
}

/// <summary>A deduction, bonus or veto that applies in at least one of them. Type: veto, bonus, or the kind of deduction. A side is null where it does not apply.</summary>
public sealed record EntryComparison(string Id, string Title, string Type, double? A, double? B)
{
    /// <summary>Applies in one of them only.</summary>
    public bool Differs => A is null != B is null;
    /// <summary>Good for the one it applies to.</summary>
    public bool Helps => Type == Bonus;
    private const string Bonus = "bonus";

    internal static ImmutableArray<EntryComparison> Of(Scorecard a, Scorecard b) =>
        [.. Of(a.Vetoes, b.Vetoes, null), .. Of(a.Deductions, b.Deductions, null), .. Of(a.Bonuses, b.Bonuses, Bonus)];

    private static IEnumerable<EntryComparison> Of(ImmutableArray<ScoreEntry> a, ImmutableArray<ScoreEntry> b, string? type)
    {
        double? In(ImmutableArray<ScoreEntry> entries, string id) => entries.FirstOrDefault(e => e.Id == id)?.Points;
        return a.Concat(b).DistinctBy(e => e.Id).Select(e => new EntryComparison(e.Id, e.Title, type ?? e.Type, In(a, e.Id), In(b, e.Id)));
    }
}
