using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Views;

/// <summary>
/// What views of one state work out about the feed, worked out once: hundreds of consoles ask the same of the same state four times a second.
/// Holds nothing that does not follow from the state, and goes with it.
/// </summary>
internal sealed class FeedMemo
{
    private static readonly ConditionalWeakTable<ExerciseState, FeedMemo> Kept = [];
    private readonly ConcurrentDictionary<(int Minutes, long Now), ImmutableArray<VolumeSample>> _volumes = new();
    private readonly ConcurrentDictionary<(int Most, long Now), ImmutableArray<HotTopic>> _hot = new();
    private readonly ConcurrentDictionary<(int Most, long Now, bool Registered), ImmutableArray<FeedPost>> _newest = new();
    private readonly ConcurrentDictionary<(int Most, long Now, bool Registered), ImmutableArray<FeedPost>> _warmest = new();
    private readonly ConcurrentDictionary<int, PostCounters> _counters = new();
    private readonly Lazy<Dictionary<string, int>> _items;

    private FeedMemo(ExerciseState state) => _items = new Lazy<Dictionary<string, int>>(() => ByPost(state));

    public static FeedMemo Of(ExerciseState state) => Kept.GetValue(state, static s => new FeedMemo(s));

    public ImmutableArray<VolumeSample> Volume(int minutes, long minute, Func<ImmutableArray<VolumeSample>> make) => _volumes.GetOrAdd((minutes, minute), static (_, m) => m(), make);
    public ImmutableArray<HotTopic> Hot(int most, long second, Func<ImmutableArray<HotTopic>> make) => _hot.GetOrAdd((most, second), static (_, m) => m(), make);
    public ImmutableArray<FeedPost> Newest(int most, long now, bool registered, Func<ImmutableArray<FeedPost>> make) => _newest.GetOrAdd((most, now, registered), static (_, m) => m(), make);
    public ImmutableArray<FeedPost> Warmest(int most, long now, bool registered, Func<ImmutableArray<FeedPost>> make) => _warmest.GetOrAdd((most, now, registered), static (_, m) => m(), make);
    public PostCounters Counters(int index, ExerciseState state) => _counters.GetOrAdd(index, static (i, s) => s.CountersOf(i), state);
    public int? ItemOf(string post) => _items.Value.TryGetValue(post, out var number) ? number : null;

    private static Dictionary<string, int> ByPost(ExerciseState state)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in state.Items)
            if (item.Post is { } post) numbers.TryAdd(post, item.Number);
        return numbers;
    }
}
