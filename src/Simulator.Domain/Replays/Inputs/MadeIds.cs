using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Ids that come into being by what somebody sends. Most count within the exercise (<c>paper-3</c>): where an earlier one does not come to be, the later ones get other numbers.</summary>
internal static class MadeIds
{
    /// <param name="before">The exercise before the first of the events.</param>
    /// <param name="events">What one command led to.</param>
    public static ImmutableArray<MadeId> Of(ExerciseState before, IEnumerable<ExerciseEvent> events) =>
        [.. events.Select(e => Of(before, e)).OfType<MadeId>().DistinctBy(m => m.Id)];

    private static MadeId? Of(ExerciseState before, ExerciseEvent e) => e switch
    {
        StatementDrafted drafted => before.Statement(drafted.Statement) is null ? new(drafted.Statement, drafted.StatementKind) : null,
        ItemRegistered item => new(item.Item, ""),
        VerificationRequested asked => new(asked.Request, asked.Department),
        BoardFactAdded board => new(board.Entry, ""),
        ReportFiled report => new(report.Report, report.ReportKind),
        MessageSent message => new(Message(before), message.MessageKind),
        CallLogged call => call.ForwardTo.Any(s => Texts.SeatExists(before, s)) ? new(Message(before), "forward") : null,
        TaskAssigned task => new(task.Task, task.To),
        OtherMeasureTaken other => new(other.Measure, ""),
        FormFiled form => new(form.Paper, form.Form),
        MeasureProposed proposed => new(proposed.Proposal, proposed.Measure),
        LedgerEntered entry => new(entry.Entry, entry.Ledger),
        LiveInjectPlanned planned => new(planned.Inject, planned.InjectKind),
        InjectDelivered { Live: true } live => before.Injects.ContainsKey(live.Inject) ? null : new(live.Inject, live.InjectKind),
        PostAppeared { PostKind: PostKind.Official } post => new(post.Post, ""),
        _ => null,
    };

    private static string Message(ExerciseState before) => $"msg-{before.Messages.Count + 1}";
}
