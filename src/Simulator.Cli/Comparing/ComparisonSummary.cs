using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Replays.Comparing;

namespace Simulator.Cli.Comparing;

/// <summary>What <c>compare --json</c> prints: the comparison with both digests and its sentences said. The words are the public contract, see docs/compare.md.</summary>
internal sealed record ComparisonSummary(string Scenario, bool TimesComparable, ComparedLog A, ComparedLog B, ImmutableArray<Sentence> Notices, ImmutableArray<ComparedSubjectSummary> Subjects)
{
    public static ComparisonSummary Of(ExerciseComparison c, string digestA, string digestB) =>
        new(c.Scenario, c.TimesComparable, new(digestA, c.A), new(digestB, c.B), [.. c.Notices.Select(Sentence.Of)], [.. c.Subjects.Select(s => new ComparedSubjectSummary(s))]);
}

internal sealed record ComparedLog(string Digest, ComparedExercise Exercise);

internal sealed record Sentence(string Code, string Text)
{
    public static Sentence Of(Difference difference) => new(difference.Code, DifferenceWords.Say(difference, CultureInfo.CurrentUICulture));
}

/// <summary>One subject: the figures of the fold as they are, the differences as sentences.</summary>
internal sealed class ComparedSubjectSummary(SubjectComparison subject)
{
    public int Number => subject.Number;
    public string Title => subject.Title;
    public TimeSpan Span => subject.Span;
    public ComparedSubject A => subject.A;
    public ComparedSubject B => subject.B;
    public ImmutableArray<Sentence> Differences => [.. subject.Words.Select(Sentence.Of)];
    public ImmutableArray<LineComparison> Lines => subject.Lines;
    public ImmutableArray<EntryComparison> Entries => subject.Entries;
    public ImmutableArray<ResponseComparison> Responses => subject.Responses;
    public ImmutableArray<PaperComparison> Papers => subject.Papers;
    public ImmutableArray<LevelComparison> Levels => subject.Levels;
    public ImmutableArray<GaugeComparison> Gauges => subject.Gauges;
    public ImmutableArray<OneSidedInject> OnlyOne => subject.OnlyOne;
}
