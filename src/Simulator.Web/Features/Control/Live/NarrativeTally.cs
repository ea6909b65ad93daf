using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>A claim that spreads. Posts: all of it, silent reposts included; Worded: those that say something; Carrying: those of them that pass it on, ask or rage.</summary>
public sealed record NarrativeRow(Narrative Narrative, int Posts, int Worded, int Carrying)
{
    /// <summary>Of those who say something, how many carry it on instead of doubting it; null while nobody says anything.</summary>
    public double? Share => Worded == 0 ? null : (double)Carrying / Worded;
}

/// <summary>Counts posts by narrative, each once: what was counted is not looked at again.</summary>
public sealed class NarrativeTally
{
    private readonly Dictionary<string, (int Posts, int Worded, int Carrying)> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private Domain.Feeds.PostColumns? _of;
    private int _post, _action;

    public ImmutableArray<NarrativeRow> Of(ExerciseState state)
    {
        // Another branch of posts, or fewer than were counted: from the beginning.
        if (!ReferenceEquals(_of, state.Posts) || _post > state.PostCount) Reset(state);
        for (; _action < state.RumorActions.Count; _action++)
            if (state.RumorActions[_action] is RootStarted root) _roots[root.RootId] = root.NarrativeId;
        for (; _post < state.PostCount; _post++) Count(state.Posts[_post]);
        return [.. state.Scenario.Narratives.Select(n => _counts.TryGetValue(n.Id, out var c) ? new NarrativeRow(n, c.Posts, c.Worded, c.Carrying) : new NarrativeRow(n, 0, 0, 0)).OrderByDescending(r => r.Posts)];
    }

    private void Count(Domain.Feeds.PostRow row)
    {
        if (row.Root is not { } root || !_roots.TryGetValue(root, out var narrative)) return;
        var (posts, worded, carrying) = _counts.GetValueOrDefault(narrative);
        var carries = row.IsRow && row.Stance is Stance.Comment or Stance.Question or Stance.Backlash;
        _counts[narrative] = (posts + 1, worded + (row.IsRow ? 1 : 0), carrying + (row.IsRow && carries ? 1 : 0));
    }

    private void Reset(ExerciseState state)
    {
        _counts.Clear();
        _roots.Clear();
        (_of, _post, _action) = (state.Posts, 0, 0);
    }
}
