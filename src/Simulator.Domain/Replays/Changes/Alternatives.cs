using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;

namespace Simulator.Domain.Replays.Changes;

/// <summary>Another option of a decision: its name, and what would have been sent instead.</summary>
public sealed record Alternative(string Choice, ExerciseCommand Command);

/// <summary>The options a recorded decision had besides the one taken, as the console offers them.</summary>
public static class Alternatives
{
    /// <param name="command">The decision as it was sent.</param>
    /// <param name="words">Stands where another option asks for a reason and the one taken had none.</param>
    public static ImmutableArray<Alternative> Of(ExerciseCommand command, string words) => [.. All(command, words).Where(a => !a.Command.Equals(command))];

    /// <summary>The option that was taken; empty for decisions without options.</summary>
    public static string Taken(ExerciseCommand command) => command switch
    {
        AnswerOrder answer => answer.Choice,
        ApproveStatement or ApproveForm => "approve",
        ReturnStatement or ReturnForm => "return",
        DecideMeasure decide => decide.Choice,
        SetLevel set => set.Level,
        ProposeLevel propose => propose.Level,
        DraftStatement draft => draft.StatementKind,
        FileReport report => report.Report,
        JudgeItem judge => Word(judge.Authenticity),
        NoteItem note => note.Status,
        PostNotice notice => notice.Means,
        RequestPlatform request => request.What,
        EnterLedger enter => enter.Ledger,
        UpdateLedger update => update.Status,
        AnswerQuestion answer => answer.Mode,
        _ => "",
    };

    private static IEnumerable<Alternative> All(ExerciseCommand command, string words)
    {
        string Reason(string text) => text.Length > 0 ? text : words;
        return command switch
        {
            AnswerOrder answer => AnswerOrder.Choices.Select(c => new Alternative(c, answer with { Choice = c, Text = c == "agree" ? answer.Text : Reason(answer.Text) })),
            ApproveStatement approve => [new("return", new ReturnStatement(approve.Statement, Reason(approve.Remark)))],
            ReturnStatement back => [new("approve", new ApproveStatement(back.Statement, back.Reason))],
            ApproveForm approve => [new("return", new ReturnForm(approve.Paper, Reason(approve.Remark)))],
            ReturnForm back => [new("approve", new ApproveForm(back.Paper, back.Reason))],
            DecideMeasure decide => DecideMeasure.Choices.Select(c => new Alternative(c, decide with { Choice = c, Remark = c == "return" ? Reason(decide.Remark) : decide.Remark })),
            SetLevel set => AlertLevels.All.Select(l => new Alternative(l, set with { Level = l })),
            ProposeLevel propose => AlertLevels.All.Skip(1).Select(l => new Alternative(l, propose with { Level = l })),
            DraftStatement draft => DraftStatement.Kinds.Select(k => new Alternative(k, draft with { StatementKind = k })),
            FileReport report => FileReport.Kinds.Select(k => new Alternative(k, report with { Report = k })).Concat(new[] { "phone", "written" }.Select(v => new Alternative(v, report with { Via = v }))),
            JudgeItem judge => Judgements(judge, Reason(judge.Reason)),
            NoteItem note => NoteItem.Statuses.Select(s => new Alternative(s, note with { Status = s })),
            PostNotice notice => new[] { "loudspeaker", "poster", "both" }.Select(m => new Alternative(m, notice with { Means = m })),
            RequestPlatform request => new[] { "cite-source", "label", "delete" }.Select(w => new Alternative(w, request with { What = w, LegalBasis = Reason(request.LegalBasis) })),
            EnterLedger enter => EnterLedger.Ledgers.Select(l => new Alternative(l, enter with { Ledger = l })),
            UpdateLedger update => UpdateLedger.Statuses.Select(s => new Alternative(s, update with { Status = s, Unit = s == "transferred" ? Reason(update.Unit) : update.Unit })),
            AnswerQuestion answer => AnswerQuestion.Modes.Select(m => new Alternative(m, answer with { Mode = m })),
            _ => [],
        };
    }

    // The two judgements are apart; their words have only "open" in common, which is that of the first.
    private static IEnumerable<Alternative> Judgements(JudgeItem judge, string reason) =>
        Enum.GetValues<Authenticity>().Select(a => new Alternative(Word(a), judge with { Authenticity = a, Reason = reason }))
            .Concat(Enum.GetValues<Nature>().Where(n => n != Nature.Open).Select(n => new Alternative(Word(n), judge with { Nature = n, Reason = reason })));

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
