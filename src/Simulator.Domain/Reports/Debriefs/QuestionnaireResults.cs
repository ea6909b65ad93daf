using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>What a questionnaire came to. Groups: none while fewer than three have answered – then nothing is shown, not even how many.</summary>
public sealed record QuestionnaireResult(Questionnaire Form, ImmutableArray<AnswerGroup> Groups);

/// <summary>
/// Sheets put together, at least three. Seats: whose they are; empty: of everybody, or of everybody else. The groups of a questionnaire never overlap and no
/// sum over them is shown beside them: nobody can subtract one from another.
/// </summary>
public sealed record AnswerGroup(ImmutableArray<string> Seats, int Sheets, ImmutableArray<QuestionResult> Questions);

/// <summary>Counts: of the five steps of a scale, worst first; empty for free text and where fewer than three answered. Mean: 1–5. Texts: shuffled, so that their order says nothing.</summary>
public sealed record QuestionResult(Question Question, ImmutableArray<int> Counts, double? Mean, ImmutableArray<string> Texts);

/// <summary>Anonymous answers put together so that nobody can be told from the others.</summary>
public static class QuestionnaireResults
{
    public static ImmutableArray<QuestionnaireResult> Of(ExerciseState state) =>
        [.. Questionnaires.Of(state).Select(q => new QuestionnaireResult(q, [.. Groups(state, q).Select(g => Group(q, g.Seats, g.Sheets))]))];

    private static IEnumerable<(ImmutableArray<string> Seats, ImmutableArray<AnswerSheet> Sheets)> Groups(ExerciseState state, Questionnaire form)
    {
        ImmutableArray<AnswerSheet> all = [.. state.Debrief.Sheets.Where(s => s.Questionnaire == form.Id)];
        if (all.Length < AnswerQuestionnaire.LeastTogether) return [];
        var seats = state.Scenario.Seats.Select(s => (Seat: s.Id, Sheets: all.Where(a => a.Seat == s.Id).ToImmutableArray())).Where(s => s.Sheets.Length >= AnswerQuestionnaire.LeastTogether).ToArray();
        ImmutableArray<AnswerSheet> rest = [.. all.Where(a => seats.All(s => s.Seat != a.Seat))];
        // One or two left over would be those that are missing beside the others: then nobody is shown apart.
        if (!form.BySeat || seats.Length == 0 || rest.Length is > 0 and < AnswerQuestionnaire.LeastTogether) return [([], all)];
        return [.. seats.Select(s => (ImmutableArray.Create(s.Seat), s.Sheets)), .. rest.IsEmpty ? [] : new[] { (ImmutableArray<string>.Empty, rest) }];
    }

    private static AnswerGroup Group(Questionnaire form, ImmutableArray<string> seats, ImmutableArray<AnswerSheet> sheets) => new(seats, sheets.Length, [.. form.Questions.Select(q => Result(q, sheets))]);

    private static QuestionResult Result(Question question, ImmutableArray<AnswerSheet> sheets)
    {
        ImmutableArray<string> given = [.. sheets.Select(s => s.Answers.GetValueOrDefault(question.Id)).OfType<string>()];
        if (!question.IsScale) return new QuestionResult(question, [], null, [.. given.OrderBy(t => Order(question.Id, t), StringComparer.Ordinal)]);
        if (given.Length < AnswerQuestionnaire.LeastTogether) return new QuestionResult(question, [], null, []);
        return new QuestionResult(question, [.. Questionnaires.Steps.Select(s => given.Count(g => g == s))], given.Average(g => int.Parse(g, CultureInfo.InvariantCulture)), []);
    }

    // A place that comes from question and words alone: the same at every look, another one in every question, none of it from the order of answering.
    private static string Order(string question, string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}\n{text}")));
}
