using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Domain.Replays.Inputs.WaysBack;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Back from papers and from texts with chips to what was sent. The event holds what the text was read as; chips and struck-out readings follow from it.</summary>
internal static class PaperWays
{
    public static readonly ImmutableArray<KeyValuePair<Type, WayBack>> All =
    [
        Way<StatementDrafted>((e, told) => AuthorMarks.Of(told.Before, e.Text, e.Readings) is var marks
            ? new DraftStatement(told.Before.Statement(e.Statement) is null ? null : e.Statement, e.StatementKind, e.Title, e.Text, e.Channels, marks.Chips, marks.Struck, e.About, e.Corrects) : null),
        Way<StatementSubmitted>(e => new SubmitStatement(e.Statement)),
        Way<StatementApproved>(e => new ApproveStatement(e.Statement, e.Remark)),
        Way<StatementReturned>(e => new ReturnStatement(e.Statement, e.Reason)),
        Way<StatementPublished>(e => new PublishStatement(e.Statement, e.Channels)),
        Way<PublicationRefused>(e => new PublishStatement(e.Statement, [])),
        Way<ReportFiled>((e, told) => AuthorMarks.Of(told.Before, e.Text, e.Readings) is var marks
            ? new FileReport(e.ReportKind, e.Via, e.To, e.Text, marks.Chips, marks.Struck, e.About) : null),
        Way<FormFiled>((e, told) => new FileForm(e.Form, e.Values, e.About, AuthorMarks.Of(told.Before, Words(e, told.Before), e.Readings).Chips)),
        Way<FormDecided>(e => e.Approved ? new ApproveForm(e.Paper, e.Remark) : new ReturnForm(e.Paper, e.Remark)),
        Way<LedgerUpdated>((e, told) => new UpdateLedger(e.Entry, e.Status, e.Text, e.Unit, AuthorMarks.Of(told.Before, e.Text, e.Readings).Chips)),
        Way<PostReplied>((e, told) => new ReplyPost(e.Post, e.Text, AuthorMarks.Of(told.Before, e.Text, e.Readings).Chips)),
        Way<NoticePosted>((e, told) => new PostNotice(e.Text, e.Means, e.About, AuthorMarks.Of(told.Before, e.Text, e.Readings).Chips)),
        Way<QuestionAnswered>((e, told) => AuthorMarks.Of(told.Before, e.Text, e.Readings) is var marks
            ? new AnswerQuestion(e.Inject, e.Text, e.Spoken ? "spoken" : "typed", marks.Chips, marks.Struck) : null),
    ];

    private static string Words(FormFiled e, ExerciseState before) => before.Scenario.Form(e.Form) is { } spec ? FormWords.Of(before, spec, e.Values) : "";
}

/// <summary>What the author of a text marked in it: facts inserted as chips, readings struck out. Found as the difference between what was recorded and what the text alone is read as.</summary>
internal readonly record struct AuthorMarks(ImmutableArray<string> Chips, ImmutableArray<string> Struck)
{
    public static AuthorMarks Of(ExerciseState before, string text, ImmutableArray<Reading> recorded)
    {
        ImmutableArray<string> board = [.. before.Board.SelectMany(b => b.Facts).Distinct()];
        var plain = ByTopic(Texts.Read(before, text, default, default));
        var chipped = board.IsEmpty ? plain : ByTopic(Texts.Read(before, text, board, default));
        var said = ByTopic(recorded);
        var chips = ImmutableArray.CreateBuilder<string>();
        var struck = ImmutableArray.CreateBuilder<string>();
        foreach (var topic in plain.Keys.Concat(chipped.Keys).Concat(said.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var was = Get(said, topic);
            if (was.SequenceEqual(Get(plain, topic))) continue;
            var fromPlain = was.SequenceEqual(Certain(Get(plain, topic)));
            if (!fromPlain) chips.Add(topic);
            if (fromPlain || !was.SequenceEqual(Get(chipped, topic))) struck.Add(topic);
        }
        return new(chips.ToImmutable(), struck.ToImmutable());
    }

    private static Dictionary<string, ImmutableArray<Reading>> ByTopic(ImmutableArray<Reading> readings) =>
        readings.GroupBy(r => r.Topic, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    private static ImmutableArray<Reading> Get(Dictionary<string, ImmutableArray<Reading>> readings, string topic) => readings.GetValueOrDefault(topic, []);
    private static ImmutableArray<Reading> Certain(ImmutableArray<Reading> readings) => [.. readings.Where(r => r.Certainty == Certainty.Certain)];
}
