using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>A paper that needs approval in both: statements, forms and measures, paired by kind and number within the kind. A side is null where there was none.</summary>
/// <param name="Group">statement, form or measure.</param>
/// <param name="Kind">Kind of statement, id of the form or of the measure.</param>
/// <param name="Name">Name of the kind in the language of A.</param>
/// <param name="Number">1 for the first of its kind in the subject, and so on.</param>
/// <param name="A">In the first exercise.</param>
/// <param name="B">In the second.</param>
public sealed record PaperComparison(string Group, string Kind, string Name, int Number, ComparedPaper? A, ComparedPaper? B)
{
    internal static ImmutableArray<PaperComparison> Of(ExerciseState a, ExerciseState b)
    {
        var (inA, inB) = (Papers(a), Papers(b));
        return [.. inA.Keys.Union(inB.Keys).Select(k => new PaperComparison(k.Group, k.Kind, Named(a, b, k), k.Number, inA.GetValueOrDefault(k), inB.GetValueOrDefault(k)))
            .OrderBy(p => (p.A ?? p.B)!.SubmittedAt).ThenBy(p => p.Kind, StringComparer.Ordinal)];
    }

    private readonly record struct Key(string Group, string Kind, int Number);

    private static Dictionary<Key, ComparedPaper> Papers(ExerciseState s) => Statements(s).Concat(Forms(s)).Concat(Measures(s))
        .GroupBy(p => (p.Group, p.Kind)).SelectMany(g => g.OrderBy(p => p.Paper.SubmittedAt).Select((p, i) => (Key: new Key(g.Key.Group, g.Key.Kind, i + 1), p.Paper))).ToDictionary(p => p.Key, p => p.Paper);

    private static IEnumerable<(string Group, string Kind, ComparedPaper Paper)> Statements(ExerciseState s) =>
        from p in s.Statements
        where p.SubmittedAt >= s.Began
        select ("statement", p.Kind, new ComparedPaper(p.Title, p.SubmittedAt!.Value - s.Began, p.DecidedAt - p.SubmittedAt, p.ApprovalLimit, p.ApprovedText is not null, p.PublishedAt - s.Began));

    private static IEnumerable<(string Group, string Kind, ComparedPaper Paper)> Forms(ExerciseState s) =>
        from f in s.Forms
        where f.Approver is not null && f.At >= s.Began
        select ("form", f.Form, new ComparedPaper(FormName(s, f.Form), f.At - s.Began, f.DecidedAt - f.At, f.ApprovalLimit, f.Status == FormStatus.Approved, null));

    private static IEnumerable<(string Group, string Kind, ComparedPaper Paper)> Measures(ExerciseState s) =>
        from m in s.MeasureProposals
        where m.At >= s.Began
        select ("measure", m.Measure, new ComparedPaper(MeasureName(s, m.Measure), m.At - s.Began, m.DecidedAt - m.At, m.ApprovalLimit, m.Status == ProposalStatus.Approved, null));

    private static string Named(ExerciseState a, ExerciseState b, Key key) => key.Group switch
    {
        "statement" => PaperNames.Statement(key.Kind, a.Language),
        "form" => FormName(a, key.Kind) is var name && name != key.Kind ? name : FormName(b, key.Kind),
        _ => MeasureName(a, key.Kind) is var name && name != key.Kind ? name : MeasureName(b, key.Kind),
    };

    private static string FormName(ExerciseState s, string form) => s.Scenario.Form(form) is { } spec ? s.Text(spec.Title) : form;
    private static string MeasureName(ExerciseState s, string measure) => s.Scenario.Measures.FirstOrDefault(m => m.Id == measure) is { } spec ? s.Text(spec.Name) : measure;
}

/// <summary>One paper in one of them. Times count from the beginning of the subject.</summary>
/// <param name="Title">Its title.</param>
/// <param name="SubmittedAt">When it last went to its approver.</param>
/// <param name="Waited">From there to the decision; null: none yet.</param>
/// <param name="Limit">How long the approver has.</param>
/// <param name="Approved">Whether the decision was yes.</param>
/// <param name="PublishedAt">Null: not published, or nothing that is published.</param>
public sealed record ComparedPaper(string Title, TimeSpan SubmittedAt, TimeSpan? Waited, TimeSpan? Limit, bool Approved, TimeSpan? PublishedAt);

/// <summary>The how manieth decision on the alert level, in both; null: there were fewer.</summary>
public sealed record LevelComparison(int Number, DecidedLevel? A, DecidedLevel? B)
{
    internal static ImmutableArray<LevelComparison> Of(ExerciseState a, ExerciseState b)
    {
        var (inA, inB) = (Decided(a), Decided(b));
        return [.. Enumerable.Range(0, Math.Max(inA.Length, inB.Length)).Select(i => new LevelComparison(i + 1, inA.ElementAtOrDefault(i), inB.ElementAtOrDefault(i)))];
    }

    private static DecidedLevel[] Decided(ExerciseState s) => [.. s.Levels.Where(l => l.Decided && l.At >= s.Began).Select(l => new DecidedLevel(l.Level, l.At - s.Began))];
}

/// <summary>none, blue, yellow, orange or red; from the beginning of the subject.</summary>
public sealed record DecidedLevel(string Level, TimeSpan At)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Level} {At:hh\\:mm\\:ss}");
}
