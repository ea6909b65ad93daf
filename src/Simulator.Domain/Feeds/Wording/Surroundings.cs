using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Feeds.Wording;

/// <summary>What people call the matter, the place and the topics of a narrative, in one language.</summary>
internal sealed record MatterNames(ImmutableArray<string> Matters, ImmutableArray<string> Places, ImmutableArray<string> Topics)
{
    public static readonly MatterNames None = new([], [], []);
}

/// <summary>What of a scenario colours the words of the crowd: names of each narrative, and which channels are chats.</summary>
internal sealed class Surroundings
{
    // They depend on scenario and language alone; the table keeps them beside the scenario so that texts are looked up once per exercise.
    private static readonly ConditionalWeakTable<Scenario, ConcurrentDictionary<string, Surroundings>> Known = [];

    private readonly Dictionary<string, MatterNames> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chats;

    private Surroundings(Scenario scenario, string language)
    {
        ImmutableArray<string> Words(ImmutableArray<string> ids) => [.. ids.Select(id => scenario.Texts.Get(id, language))];
        foreach (var narrative in scenario.Narratives) _names.TryAdd(narrative.Id, new(Words(narrative.Matters), Words(narrative.Places), Words(narrative.HotTopics)));
        _chats = scenario.Channels.Where(c => c.Icon == "group").Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
    }

    public static Surroundings Of(ExerciseState state) =>
        Known.GetOrCreateValue(state.Scenario).GetOrAdd(state.Language, static (language, scenario) => new Surroundings(scenario, language), state.Scenario);

    public bool IsChat(string channel) => _chats.Contains(channel);

    /// <summary>None for a root that belongs to no narrative.</summary>
    public MatterNames NamesOf(string? narrative) => narrative is null ? MatterNames.None : _names.GetValueOrDefault(narrative, MatterNames.None);
}
