using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Debriefs;

/// <summary>The states of an item and what may follow what. Whoever goes back (not put right after all, taken up again) says why.</summary>
public static class DebriefStates
{
    /// <summary>待整改, 整改中, 已整改, 已验收; proposed, agreed, issued or written into the plan; taken off the list.</summary>
    public const string Open = "open", Working = "working", Done = "done", Checked = "checked", Proposed = "proposed", Accepted = "accepted", Issued = "issued", Revised = "revised", Dropped = "dropped";

    private static readonly (DebriefList List, string From, ImmutableArray<string> To)[] Ways =
    [
        (DebriefList.Rectification, Open, [Working, Done, Dropped]),
        (DebriefList.Rectification, Working, [Done, Open, Dropped]),
        (DebriefList.Rectification, Done, [Checked, Working]),
        (DebriefList.Rectification, Checked, [Open]),
        (DebriefList.Commendation, Proposed, [Issued, Dropped]),
        (DebriefList.Commendation, Issued, [Proposed]),
        (DebriefList.Revision, Proposed, [Accepted, Dropped]),
        (DebriefList.Revision, Accepted, [Revised, Proposed, Dropped]),
        (DebriefList.Revision, Revised, [Accepted]),
    ];

    /// <summary>The state of an item just written.</summary>
    public static string First(DebriefList list) => list == DebriefList.Rectification ? Open : Proposed;

    /// <summary>Every state an item of a list may have, in the usual order.</summary>
    public static ImmutableArray<string> All(DebriefList list) => [.. Ways.Where(w => w.List == list).Select(w => w.From), Dropped];

    /// <summary>What may follow; none after dropped.</summary>
    public static ImmutableArray<string> Next(DebriefList list, string state) => Ways.FirstOrDefault(w => w.List == list && w.From == state).To is { IsDefault: false } next ? next : [];

    public static bool IsClosed(DebriefList list, string state) => state is Checked or Issued or Revised or Dropped;

    /// <summary>Steps back and steps off the list need a word why.</summary>
    public static bool NeedsRemark(DebriefList list, string from, string to) => to == Dropped || All(list).IndexOf(to) < All(list).IndexOf(from);
}
