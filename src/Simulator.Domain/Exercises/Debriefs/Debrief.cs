using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Debriefs;

/// <summary>
/// What people write down after an exercise: what is to be put right (整改), who is commended (通报表扬), what changes in the plan (预案修订), and the
/// sheets of the questionnaires. It goes on for weeks after the end; every change is an event, outside the digest.
/// </summary>
public sealed record Debrief
{
    public static readonly Debrief Empty = new();

    /// <summary>The three lists, in the order in which their items were first written.</summary>
    public ImmutableList<DebriefItem> Items { get; init; } = [];
    /// <summary>Filled-in questionnaires. A sheet holds nothing about who filled it in.</summary>
    public ImmutableList<AnswerSheet> Sheets { get; init; } = [];

    public DebriefItem? Item(string id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>Of one list; what was dropped is left out.</summary>
    public ImmutableArray<DebriefItem> Of(DebriefList list) => [.. Items.Where(i => i.List == list && i.State != DebriefStates.Dropped)];

    internal Debrief With(DebriefItem item)
    {
        var index = Items.FindIndex(i => i.Id == item.Id);
        return this with { Items = index < 0 ? Items.Add(item) : Items.SetItem(index, item) };
    }
}

/// <summary>整改清单, 通报表扬, 预案修订.</summary>
public enum DebriefList { Rectification, Commendation, Revision }

/// <summary>
/// One item of a list. <c>For</c>: whom or what it is about – the office that puts it right, the group commended, the chapter of the plan; the id of a
/// seat, department or body of the scenario, or words. Never a person. Due: a day of the calendar. Merits: of a commendation, see <see cref="DebriefMerits"/>.
/// </summary>
public sealed record DebriefItem(DebriefList List, string Id, string Text, string Reason, string For, DateOnly? Due, ImmutableArray<string> Merits, string State, Grounds Grounds)
{
    /// <summary>Key of the proposal it was taken over from; empty: written by hand.</summary>
    public string Proposal { get; init; } = "";
    /// <summary>Everything that was ever done to it, oldest first.</summary>
    public ImmutableArray<DebriefStep> History { get; init; } = [];
    /// <summary>What was said with the newest step that said something.</summary>
    public string Remark => History.LastOrDefault(s => s.Remark.Length > 0)?.Remark ?? "";
    /// <summary>Nothing is left to do about it.</summary>
    public bool Closed => DebriefStates.IsClosed(List, State);
    /// <summary>Still to be put right, and its day is over on <paramref name="today"/>. What is done and waits to be checked is not late.</summary>
    public bool IsOverdue(DateOnly today) => List == DebriefList.Rectification && State is DebriefStates.Open or DebriefStates.Working && Due < today;
}

/// <summary>What an item rests on: score lines as <c>subject:line</c>, acts by their versions in the log, the moment to look at.</summary>
public sealed record Grounds(ImmutableArray<string> Lines, ImmutableArray<long> Acts, ExerciseTime? At)
{
    public static readonly Grounds None = new([], [], null);
}

/// <summary>One step in the life of an item. On: the day on the calendar of the server. By: the office, never the person (who stands in the log).</summary>
public sealed record DebriefStep(long Version, DateOnly On, Office By, string State, string Remark, ImmutableArray<DebriefChange> Changes);

/// <summary>Field: text, reason, for, due, merits.</summary>
public sealed record DebriefChange(string Field, string From, string To);

/// <summary>The four reasons the plan names for a commendation: 积极主动, 配合到位, 处置得当, 效果显著.</summary>
public static class DebriefMerits
{
    public static readonly ImmutableArray<string> All = ["proactive", "cooperative", "proper", "effective"];
}
