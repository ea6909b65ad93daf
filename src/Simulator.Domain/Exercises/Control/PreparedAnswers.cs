using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// An answer the scenario has prepared, as it reads now. Given: a seat has had it, or it is on its way. From: not to be known earlier by the script;
/// control may give it all the same. Fits: it was written for just this question.
/// </summary>
public sealed record PreparedAnswer(string Id, string Department, string Text, ImmutableArray<string> Facts, ExerciseTime From, bool Given, bool Fits);

/// <summary>What control can answer with a click: for verification requests and for free measures.</summary>
public static class PreparedAnswers
{
    /// <summary>Answers of the department asked: those written for the question first, then those not yet given.</summary>
    public static ImmutableArray<PreparedAnswer> For(ExerciseState state, Verification request, ExerciseTime now) =>
        state.Scenario.Department(request.Department) is { } department ? Ordered(Of(state, department, request.Question, now)) : [];

    /// <summary>Answers of every department: a free measure is addressed to none.</summary>
    public static ImmutableArray<PreparedAnswer> For(ExerciseState state, OtherMeasureEntry measure, ExerciseTime now) =>
        Ordered(state.Scenario.Departments.SelectMany(d => Of(state, d, measure.Text, now)));

    internal static bool Exists(ExerciseState state, string id) => state.Scenario.Departments.Any(d => d.Answers.Any(a => a.Id == id && a.Subject == state.Subject.Number));

    /// <summary>Whether an answer has been given, or is on its way: each is given once.</summary>
    internal static bool IsGiven(ExerciseState state, string id) => state.Verifications.Any(v => v.ScriptedAnswer == id) || state.OtherMeasures.Any(m => m.Prepared == id);

    /// <summary>Whether an answer was written for this question; one for whatever is asked was not.</summary>
    internal static bool IsAbout(ExerciseState state, ScriptedAnswer answer, string question) =>
        answer.Asks is { } words && state.Text(words).Split([',', '\uFF0C', '\u3001'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(w => question.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PreparedAnswer> Of(ExerciseState state, Department department, string question, ExerciseTime now) =>
        department.Answers.Where(a => a.Subject == state.Subject.Number).Select(a => new PreparedAnswer(a.Id, department.Id, TextValues.Fill(state, state.Text(a.Text), now), a.Facts, a.From,
            IsGiven(state, a.Id), IsAbout(state, a, question)));

    private static ImmutableArray<PreparedAnswer> Ordered(IEnumerable<PreparedAnswer> answers) => [.. answers.OrderBy(a => a.Given).ThenByDescending(a => a.Fits)];
}
