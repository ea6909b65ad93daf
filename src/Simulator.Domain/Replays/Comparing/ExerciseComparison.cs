using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>
/// Two exercises of one scenario side by side, subject by subject: a fold over both logs, nothing of it is stored. A is the one the other is
/// held against: differences are B less A. All times count from the beginning of the subject, since exercises begin it at different moments.
/// </summary>
/// <param name="Scenario">Id of the scenario both were played from.</param>
/// <param name="Language">The texts of the comparison are in this language, that of A.</param>
/// <param name="A">The first exercise.</param>
/// <param name="B">The second exercise.</param>
/// <param name="Notices">What makes the comparison weaker, in words by <see cref="DifferenceWords"/>: another version, subjects in one only, speed.</param>
/// <param name="Subjects">The subjects both have played, in order.</param>
public sealed record ExerciseComparison(
    string Scenario, string Language, ComparedExercise A, ComparedExercise B, ImmutableArray<Difference> Notices, ImmutableArray<SubjectComparison> Subjects)
{
    /// <summary>False where one of them ran at another speed than ×1: then no time may be held against the other.</summary>
    public bool TimesComparable => A.TimesComparable && B.TimesComparable;

    /// <summary>The comparison, or why there is none: another scenario, or no subject that both have begun.</summary>
    public static (ExerciseComparison? Comparison, Rejection? Refused) Of(ExerciseState a, ExerciseState b)
    {
        if (a.Version == 0 || b.Version == 0) return (null, new Rejection("CompareNothing"));
        if (a.Scenario.Id != b.Scenario.Id) return (null, new Rejection("CompareOtherScenario", $"{a.Scenario.Id}, {b.Scenario.Id}"));
        var (played, against) = (Played(a), Played(b));
        var shared = played.Keys.Intersect(against.Keys).Order().ToArray();
        if (shared.Length == 0) return (null, new Rejection("CompareNoSubject", $"{Numbers(played.Keys)} / {Numbers(against.Keys)}"));
        var (one, other) = (ComparedExercise.Of(a), ComparedExercise.Of(b));
        return (new(a.Scenario.Id, a.Language, one, other, [.. NoticesOf(one, other, played.Keys, against.Keys)], [.. shared.Select(n => SubjectComparison.Of(played[n], against[n]))]), null);
    }

    private static SortedDictionary<int, ExerciseState> Played(ExerciseState state) =>
        state.Status == ExerciseStatus.Lobby ? [] : new(state.BySubject().ToDictionary(s => s.Subject.Number));

    private static IEnumerable<Difference> NoticesOf(ComparedExercise a, ComparedExercise b, IEnumerable<int> inA, IEnumerable<int> inB)
    {
        if (a.ScenarioVersion != b.ScenarioVersion) yield return new("OtherVersion", a.ScenarioVersion, b.ScenarioVersion);
        if (inA.Except(inB).ToArray() is { Length: > 0 } onlyA) yield return new("SubjectsOnlyA", Numbers(onlyA));
        if (inB.Except(inA).ToArray() is { Length: > 0 } onlyB) yield return new("SubjectsOnlyB", Numbers(onlyB));
        if (a.Seed != b.Seed) yield return new("OtherSeed");
        if (a.Language != b.Language) yield return new("OtherLanguage", a.Language, b.Language);
        if (a.Coaching != b.Coaching) yield return new(a.Coaching ? "CoachingOnlyA" : "CoachingOnlyB");
        if (!a.Ended) yield return new("NotEndedA");
        if (!b.Ended) yield return new("NotEndedB");
        if (!a.TimesComparable || !b.TimesComparable) yield return new("TimesNotComparable");
    }

    private static string Numbers(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>One of the two: what it was played from and how.</summary>
/// <param name="ScenarioVersion">Version of the scenario, as its author writes it.</param>
/// <param name="Seed">Of the crowd and everything else drawn.</param>
/// <param name="Language">Of its texts.</param>
/// <param name="Coaching">Whether the aids for training were on.</param>
/// <param name="Ended">False: compared as it stands.</param>
/// <param name="TimesComparable">Whether it ran at ×1 all the time.</param>
public sealed record ComparedExercise(string ScenarioVersion, long Seed, string Language, bool Coaching, bool Ended, bool TimesComparable)
{
    internal static ComparedExercise Of(ExerciseState s) => new(s.Scenario.Version, s.Seed, s.Language, s.Settings.Coaching, s.Ended, !s.SpeedChanged);
}

/// <summary>One subject in both.</summary>
/// <param name="Number">Of the subject in the scenario.</param>
/// <param name="Title">In the language of A.</param>
/// <param name="Span">The part both have played: areas under curves are taken over it.</param>
/// <param name="A">Figures of the first exercise.</param>
/// <param name="B">Figures of the second.</param>
/// <param name="Lines">Every score line of either, in the order of the scenario.</param>
/// <param name="Entries">Deductions, bonuses and vetoes that apply in either.</param>
/// <param name="Responses">Every inject that asked a seat for something within a limit, in both, seat by seat.</param>
/// <param name="OnlyOne">Injects that came in one of them only: branches of the script, and what control added.</param>
/// <param name="Papers">Statements by kind and number within the kind: when approved, how long that took, when published.</param>
/// <param name="Levels">Decided alert levels.</param>
/// <param name="Gauges">Peak, end and area of each gauge.</param>
/// <param name="Words">The differences that matter, in words, the weightiest first.</param>
public sealed record SubjectComparison(
    int Number, string Title, TimeSpan Span, ComparedSubject A, ComparedSubject B, ImmutableArray<LineComparison> Lines, ImmutableArray<EntryComparison> Entries,
    ImmutableArray<ResponseComparison> Responses, ImmutableArray<OneSidedInject> OnlyOne, ImmutableArray<PaperComparison> Papers, ImmutableArray<LevelComparison> Levels,
    ImmutableArray<GaugeComparison> Gauges, ImmutableArray<Difference> Words)
{
    internal static SubjectComparison Of(ExerciseState a, ExerciseState b)
    {
        var (cardA, cardB) = (Scorecards.Of(a, a.Now), Scorecards.Of(b, b.Now));
        var span = new[] { a.Now - a.Began, b.Now - b.Began, a.Subject.Duration, b.Subject.Duration }.Min();
        var compared = new SubjectComparison(a.Subject.Number, a.Text(a.Subject.Title), span, ComparedSubject.Of(a, cardA), ComparedSubject.Of(b, cardB),
            LineComparison.Of(cardA, cardB), EntryComparison.Of(cardA, cardB), ResponseComparison.Of(a, b), OneSidedInject.Of(a, b), PaperComparison.Of(a, b), LevelComparison.Of(a, b), GaugeComparison.Of(a, b, span), []);
        return compared with { Words = [.. DifferenceList.Of(compared, !a.SpeedChanged && !b.SpeedChanged)] };
    }
}

/// <summary>One subject in one of the exercises.</summary>
/// <param name="Total">Points of the subject.</param>
/// <param name="Possible">Points that could be had.</param>
/// <param name="FirstStatement">From the beginning to the first statement that was more than "being checked"; null: none.</param>
/// <param name="Published">Statements published.</param>
/// <param name="Posts">Posts and reposts of the public in the subject, silent ones included.</param>
/// <param name="BySeat">Points seat by seat.</param>
public sealed record ComparedSubject(double Total, double Possible, TimeSpan? FirstStatement, int Published, int Posts, ImmutableSortedDictionary<string, SeatScore> BySeat)
{
    internal static ComparedSubject Of(ExerciseState s, Scorecard card)
    {
        var published = s.Statements.Where(p => p.PublishedAt >= s.Began).ToList();
        var first = published.Where(p => !StatementKinds.IsNoFirstStatement(p.Kind)).Select(p => p.PublishedAt).Min();
        var before = s.Earlier is [.., var last] ? last.PostCount : 0;
        return new(card.Total, card.Possible, first - s.Began, published.Count, s.PostCount - before, card.BySeat);
    }
}
