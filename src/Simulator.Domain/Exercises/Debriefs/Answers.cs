using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;

namespace Simulator.Domain.Exercises.Debriefs;

/// <summary>
/// A filled-in questionnaire. Only the program itself sends it (no office of a person may): the server looks who asks and whether he has answered before,
/// and passes on the sheet alone, so that neither cause nor event can name anybody. Seat: the seat of whoever answers; it is kept only where so many sit
/// that it points at nobody.
/// </summary>
public sealed record AnswerQuestionnaire(string Questionnaire, string? Seat, ImmutableSortedDictionary<string, string> Answers) : ExerciseCommand
{
    /// <summary>The sender of every sheet.</summary>
    public static readonly Actor Nobody = new("anonymous", Office.System);
    /// <summary>So many answers make a group in which none can be told from the others.</summary>
    public const int LeastTogether = 3;
    public const int LongestAnswer = 1000;
    private const int Most = 1000;

    public override string Kind => "answer-questionnaire";
    public override ImmutableArray<Office> Offices => [];
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Ended;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Questionnaires.Of(state).FirstOrDefault(q => q.Id == Questionnaire) is not { } form) return new Rejection("NoSuchQuestionnaire");
        if (state.Debrief.Sheets.Count >= Most) return new Rejection("TooMany", Most.ToString(CultureInfo.InvariantCulture));
        var given = Answers.Where(a => !string.IsNullOrWhiteSpace(a.Value)).Select(a => KeyValuePair.Create(a.Key, a.Value.Trim())).ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (given.IsEmpty) return new Rejection("AnswersNothing");
        if (given.Any(a => form.Questions.FirstOrDefault(q => q.Id == a.Key) is not { } question || question.IsScale && !Questionnaires.Steps.Contains(a.Value))) return new Rejection("BadChoice");
        if (given.Any(a => a.Value.Length > LongestAnswer)) return new Rejection("TooLong", LongestAnswer.ToString(CultureInfo.InvariantCulture));
        return Decision.Of(new QuestionnaireAnswered(form.Id, form.BySeat && Seat is { } seat && state.Seat(seat).Members.Count >= LeastTogether ? seat : null, given));
    }
}

/// <summary>Seat: null where naming it would point at somebody.</summary>
public sealed record QuestionnaireAnswered(string Questionnaire, string? Seat, ImmutableSortedDictionary<string, string> Answers) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Debrief = state.Debrief with { Sheets = state.Debrief.Sheets.Add(new AnswerSheet(Questionnaire, Seat, Answers)) } };
}

/// <summary>One filled-in questionnaire: question id → step of the scale, or words.</summary>
public sealed record AnswerSheet(string Questionnaire, string? Seat, ImmutableSortedDictionary<string, string> Answers);
