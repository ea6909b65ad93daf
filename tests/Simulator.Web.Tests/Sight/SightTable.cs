using System.Collections.Immutable;

namespace Simulator.Web.Tests.Sight;

/// <summary>
/// Who may see what in subjects two and three, one kind of thing a row. A assessment, N news center, P police liaison, L leading group,
/// E evaluation, C control, O somebody outside (wall, observer). Three times the same seats: what the façade gives, what the hub sends
/// (nobody has a hub for control and evaluation), what the screens show that the person can open. Evaluation opens its own page and looks
/// at every console; control has its desk besides.
/// </summary>
internal static class SightTable
{
    public const string Seats = "ANPLECO";

    // "of" names the lists of SeatView it comes in; "-" is in none. "only" is the one subject that knows such a thing.
    private const string Written = """
        thing               | façade  | hub     | screens | only | of
                            | ANPLECO | ANPLECO | ANPLECO |      |
        Item                | xxxxxx. | ....... | xxx.xx. |      | Items
        ItemNote            | xxxxxx. | ....... | xxx.xx. |      | Items
        Report              | x..xxx. | ....... | x..xxx. |      | Reports Papers
        TypedDraft          | ....... | ....... | .x..... |      | -
        SavedDraft          | xxxxxx. | ....... | .xx.xx. |      | Statements
        DraftOfPolice       | xxxxxx. | ....... | .xx.xx. |      | Statements
        InReview            | xxxxxx. | ....... | .xxxxx. |      | Statements ToApprove
        Approved            | xxxxxx. | ....... | .xxxxx. |      | Statements
        Remark              | xxxxxx. | ....... | .xxxxx. |      | Statements
        Published           | xxxxxxx | xxxx..x | xxxxxxx |      | Statements
        FormFiled           | xxxxxx. | ....... | xxxxxx. |      | Forms Papers
        FormInReview        | .x.xxx. | ....... | .x.xxx. | 2    | Forms
        FormReturned        | .x.xxx. | ....... | .x.xxx. | 2    | Forms
        FormRemark          | .x.xxx. | ....... | .x.xxx. | 2    | Forms
        FormApproved        | xxxxxx. | ....... | xxxxxx. | 2    | Forms
        Question            | .x..xx. | .x..... | .x..xx. |      | Inbox
        Answer              | xxxxxx. | ....... | .x..xx. |      | BriefingAnswers
        Rumor               | xxxxxx. | ....... | xx.xxx. |      | Ledger
        Demand              | xxxxxx. | ....... | xx.xxx. |      | Ledger
        LedgerStep          | xxxxxx. | ....... | xx.xxx. |      | Ledger
        MeasureProposed     | ..xxxx. | ....... | ..xxxx. |      | MeasureProposals
        MeasureDecided      | ..xxxx. | ....... | ..xxxx. |      | MeasureProposals
        MeasureOrdered      | ..x.xx. | ....... | ..x.xx. |      | Done
        Task                | xxxxxx. | ....... | xx.xxx. |      | Tasks
        TaskResult          | xxxxxx. | ....... | xx.xxx. |      | Tasks
        PressRequest        | .x..xx. | .x..... | .x..xx. |      | Inbox
        Referral            | ..x.xx. | ..x.... | ..x.xx. |      | Inbox
        ReferralPassedOn    | ..xxxx. | ....... | ..xxxx. |      | Messages Done
        PlatformRequest     | ..x.xx. | ....... | ..x.xx. |      | Done
        BoardFact           | xxxxxx. | ....... | xxxxxx. |      | Board Chips
        Asked               | xxxxxx. | ....... | xxx.xx. |      | Verifications
        Answered            | xxxxxx. | ....... | xxx.xx. |      | Verifications
        LevelProposed       | xxxxxx. | ....... | x..xxx. |      | Levels
        OtherMeasure        | .x..xx. | ....... | .x..xx. |      | OtherMeasures
        ControlAnswer       | .x..xx. | ....... | .x..... |      | OtherMeasures
        Message             | ..xxxx. | ....... | ..xxxx. |      | Messages
        Instruction         | .x.xxx. | ....... | .x.xxx. |      | Messages
        InjectToNews        | .x..xx. | .x..... | .x..xx. |      | Inbox
        OrderToLeaders      | ...xxx. | ...x... | ...xxx. |      | Inbox
        InjectToCome        | ....xx. | ....... | .....x. |      | -
        DutyRoster          | xxxxxx. | ....... | ....... |      | Presence
        GroundTruth         | ....xx. | ....... | .....x. |      | -
        Criterion           | ....xx. | ....... | ....xx. |      | -
        Override            | ....xx. | ....... | ....xx. |      | -
        ControlNote         | ....xx. | ....... | ....xx. |      | -
        Gauges              | ....xx. | ....... | .....x. |      | -
        Score               | ....xx. | ....... | ....xx. |      | -
        """;

    public static ImmutableArray<Row> Rows { get; } = [.. Written.Split('\n').Skip(2).Select(Read)];

    public static IEnumerable<Row> In(int subject) => Rows.Where(r => r.Only is null || r.Only == subject);

    private static Row Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new Row(Enum.Parse<Thing>(cells[0]), cells[1], cells[2], cells[3], cells[4].Length == 0 ? null : cells[4][0] - '0',
            [.. cells[5].Split(' ').Where(m => m != "-")]);
    }

    /// <param name="Only">The one subject in which there is such a thing; null: both.</param>
    /// <param name="Of">The lists of a seat's view it stands in.</param>
    internal sealed record Row(Thing Thing, string Facade, string Hub, string Screens, int? Only, ImmutableArray<string> Of)
    {
        public static bool Sees(string marks, char who) => marks[Seats.IndexOf(who, StringComparison.Ordinal)] == 'x';
    }
}

/// <summary>A kind of thing somebody may or may not see.</summary>
internal enum Thing
{
    Item, ItemNote, Report, TypedDraft, SavedDraft, DraftOfPolice, InReview, Approved, Remark, Published,
    FormFiled, FormInReview, FormReturned, FormRemark, FormApproved, Question, Answer, Rumor, Demand, LedgerStep,
    MeasureProposed, MeasureDecided, MeasureOrdered, Task, TaskResult, PressRequest, Referral, ReferralPassedOn, PlatformRequest,
    BoardFact, Asked, Answered, LevelProposed, OtherMeasure, ControlAnswer, Message, Instruction, InjectToNews, OrderToLeaders, InjectToCome,
    DutyRoster, GroundTruth, Criterion, Override, ControlNote, Gauges, Score,
}
