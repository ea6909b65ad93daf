using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Cli.Watching;

/// <summary>What could be seen at one moment: by a seat, or by anybody (then <c>Seat</c> and the desk are left out). Made of views only.</summary>
internal sealed record Picture(string At, string? Seat, long Version, FrameView Frame, Desk? Desk, ImmutableArray<Row> Feed, ImmutableArray<HotTopic> Hot)
{
    private const int Rows = 100, Topics = 10;

    public static Picture Of(SeatView view) => new(view.Now.ToString(), view.Seat, view.Version, view.Frame, Desk.Of(view), RowsOf(view.Feed), view.Feed.Hot(Topics));
    public static Picture Of(PublicView view) => new(view.Now.ToString(), null, view.Version, view.Frame, null, RowsOf(view.Feed), view.Feed.Hot(Topics));

    private static ImmutableArray<Row> RowsOf(FeedView feed) => [.. feed.Newest(Rows).Select(p => new Row(p, feed.Counters(p.Index)))];
}

internal sealed record Row(FeedPost Post, PostCounters Counters);

/// <summary>Everything on a seat's desk.</summary>
internal sealed record Desk(
    ImmutableArray<InboxEntry> Inbox, ImmutableArray<SeatMessage> Messages, ImmutableArray<BoardFact> Board, ImmutableArray<Item> Items, ImmutableArray<Verification> Verifications,
    ImmutableArray<Report> Reports, ImmutableArray<Statement> Statements, ImmutableArray<Statement> ToApprove, ImmutableArray<DutyTask> Tasks, ImmutableArray<LevelChange> Levels,
    ImmutableArray<ActEntry> Done)
{
    public static Desk Of(SeatView v) => new(v.Inbox, v.Messages, v.Board, v.Items, v.Verifications, v.Reports, v.Statements, v.ToApprove, v.Tasks, v.Levels, v.Done);
}
