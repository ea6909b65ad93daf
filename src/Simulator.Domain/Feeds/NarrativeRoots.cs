using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>Which narrative every root spreads, and in what tone it is taken up, from what the engine was told.</summary>
internal sealed class NarrativeRoots
{
    // What was told is immutable; the table keeps the answer beside it, so that it is read once and not for every post.
    private static readonly ConditionalWeakTable<ImmutableList<RumorAction>, NarrativeRoots> Known = [];
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, string> _narratives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WaveTone> _tones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _roots = new(StringComparer.Ordinal);

    private NarrativeRoots(ImmutableList<RumorAction> told)
    {
        foreach (var root in told.OfType<RootStarted>())
        {
            _narratives.TryAdd(root.RootId, root.NarrativeId);
            if (root.Tone is { } tone) _tones.TryAdd(root.RootId, tone);
            if (!_roots.TryGetValue(root.NarrativeId, out var roots)) _roots[root.NarrativeId] = roots = new(StringComparer.Ordinal);
            roots.Add(root.RootId);
        }
    }

    public static NarrativeRoots Of(ExerciseState state) => Known.GetValue(state.RumorActions, static told => new NarrativeRoots(told));

    public string? NarrativeOf(string root) => _narratives.GetValueOrDefault(root);
    public WaveTone? ToneOf(string root) => _tones.TryGetValue(root, out var tone) ? tone : null;
    public HashSet<string> RootsOf(string narrative) => _roots.GetValueOrDefault(narrative, None);
}
