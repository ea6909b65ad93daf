using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Numerics;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>
/// A topic of the hot-search board. <c>Title</c> is a text id; <c>Warmth</c> is its recent posts, decayed; <c>Before</c> its warmth a few
/// minutes ago, for the arrow.
/// </summary>
public sealed record HotEntry(string Narrative, string Title, double Warmth, double Before, ExerciseTime Since)
{
    public HotMark MarkAt(ExerciseTime now) =>
        Warmth >= HotBoard.Surging && Warmth >= 1.5 * Before ? HotMark.Surge
        : now.Ms - Since.Ms < HotBoard.NewForMs ? HotMark.New
        : Warmth >= HotBoard.Hot ? HotMark.Hot : HotMark.None;
}

/// <summary>爆 (surging), 热 (hot), 新 (new).</summary>
public enum HotMark { None, Surge, Hot, New }

/// <summary>
/// The hot-search board: topics of narratives by recent heat, read whenever the gauges are read. With hysteresis, so that places do not
/// flicker: a topic enters above one level and leaves below a lower one, and overtakes only by a margin. Topics only, never accounts.
/// All levels are assumed, no data.
/// </summary>
public sealed record HotBoard
{
    internal const double Enter = 8, Leave = 4, Overtake = 1.15, Hot = 40, Surging = 80;
    internal const long NewForMs = 10 * 60_000;
    private const double TauMs = 15 * 60_000, BeforeMs = 5 * 60_000, SecondTitle = 0.65, AfterClearing = 1.3;
    // The gauges are read twice a minute.
    private static readonly double Following = 1 - Elementary.Exp(-30_000 / BeforeMs);
    private const int Places = 10;

    /// <summary>On the board, first place first.</summary>
    public ImmutableArray<HotEntry> Entries { get; init; } = [];

    private ImmutableSortedDictionary<string, double> Warmth { get; init; } = Ordinal.Map<double>();
    private ImmutableSortedDictionary<string, int> Cleared { get; init; } = Ordinal.Map<int>();
    private int Counted { get; init; }
    private long ReadAtMs { get; init; }

    /// <summary>The board with the posts since the last reading.</summary>
    internal HotBoard Read(ExerciseState state, ExerciseTime now)
    {
        var kept = Elementary.Exp(-(now.Ms - ReadAtMs) / TauMs);
        var warmth = Warmth.ToBuilder();
        foreach (var narrative in Warmth.Keys) warmth[narrative] = Warmth[narrative] * kept;
        foreach (var (narrative, posts) in Count(state)) warmth[narrative] = warmth.GetValueOrDefault(narrative) + posts;
        var board = this with { Warmth = warmth.ToImmutable(), Counted = state.PostCount, ReadAtMs = now.Ms };
        return board with { Entries = board.Rank(state, now) };
    }

    /// <summary>Somebody had the topics of a narrative taken off: they come back under the next name, warmer.</summary>
    internal HotBoard Clear(string narrative) => this with
    {
        Entries = Entries.RemoveAll(e => e.Narrative == narrative),
        Cleared = Cleared.SetItem(narrative, Cleared.GetValueOrDefault(narrative) + 1),
        Warmth = Warmth.SetItem(narrative, Warmth.GetValueOrDefault(narrative) * AfterClearing),
    };

    private Dictionary<string, int> Count(ExerciseState state)
    {
        var roots = state.RumorActions.OfType<RootStarted>().GroupBy(r => r.RootId).ToDictionary(g => g.Key, g => g.First().NarrativeId);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = Counted; i < state.PostCount; i++)
            if (state.Posts[i].Root is { } root && roots.TryGetValue(root, out var narrative)) counts[narrative] = counts.GetValueOrDefault(narrative) + 1;
        return counts;
    }

    private ImmutableArray<HotEntry> Rank(ExerciseState state, ExerciseTime now)
    {
        var candidates = state.Scenario.Narratives.SelectMany(Titles).ToDictionary(t => t.Title, StringComparer.Ordinal);
        var places = new List<HotEntry>();
        foreach (var entry in Entries)
            if (candidates.Remove(entry.Title, out var still) && still.Warmth >= Leave)
                places.Add(entry with { Warmth = still.Warmth, Before = Before(entry) });
        foreach (var (title, (narrative, _, warmth)) in candidates.OrderByDescending(c => c.Value.Warmth).ThenBy(c => c.Key, StringComparer.Ordinal))
            if (warmth >= Enter) places.Add(new HotEntry(narrative, title, warmth, 0, now));
        for (var i = 1; i < places.Count; i++)
            for (var at = i; at > 0 && places[at].Warmth > places[at - 1].Warmth * Overtake; at--)
                (places[at], places[at - 1]) = (places[at - 1], places[at]);
        return [.. places.Take(Places)];
    }

    // Follows the warmth with a lag of minutes; the first readings know no earlier one.
    private static double Before(HotEntry entry) =>
        entry.Before == 0 ? entry.Warmth : entry.Before + (entry.Warmth - entry.Before) * Following;

    private IEnumerable<(string Narrative, string Title, double Warmth)> Titles(Scenarios.Narrative narrative)
    {
        var warmth = Warmth.GetValueOrDefault(narrative.Id);
        var cleared = Math.Min(Cleared.GetValueOrDefault(narrative.Id), narrative.Renamed.Length);
        if (cleared > 0)
        {
            yield return (narrative.Id, narrative.Renamed[cleared - 1], warmth);
            yield break;
        }
        foreach (var title in narrative.HotTopics)
        {
            yield return (narrative.Id, title, warmth);
            warmth *= SecondTitle;
        }
    }
}
