using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds.Wording;

internal enum Mood { Calm, Worry, Anger, Mockery, Sympathy }

/// <summary>Who speaks: the stance of the post, the mood of the writer, whether he lives near, whether it is a chat; and what the scenario calls the matter, the place and the topics.</summary>
internal sealed record Voice(Stance Stance, Mood Mood, bool Near, bool Group, ImmutableArray<string> Matters, ImmutableArray<string> Places, ImmutableArray<string> Topics)
{
    // One person in five is from around there; the same for all his posts.
    private const double NearShare = 0.2;

    /// <summary>It stands under a post and may speak to its author.</summary>
    public bool Reply { get; init; }

    public string Tags => $"{Name(Stance)} {Name(Mood)}{(Near ? " near" : "")}{(Group ? " group" : "")}{(Reply ? " reply" : "")}";

    public static Voice Of(ExerciseState state, RumorPost post, string author)
    {
        var root = state.Posts.Find(post.RootId, state.PostCount);
        var channel = root < 0 ? null : state.Scenario.Channel(state.Posts[root].Channel);
        var narrative = NarrativeOf(state, post.RootId);
        return new(post.Stance, MoodOf(state.Gauges, post), DrawKey.Root(state.Seed).With("home").With(author).Uniform() < NearShare, channel?.Icon == "group",
            Words(state, narrative?.Matters), Words(state, narrative?.Places), Words(state, narrative?.HotTopics));
    }

    public static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static ImmutableArray<string> Words(ExerciseState state, ImmutableArray<string>? ids) => [.. (ids ?? []).Select(state.Text)];

    private static Scenarios.Narrative? NarrativeOf(ExerciseState state, string root)
    {
        foreach (var action in state.RumorActions)
            if (action is RootStarted started && started.RootId == root)
                return state.Scenario.Narratives.FirstOrDefault(n => n.Id == started.NarrativeId);
        return null;
    }

    // Weights are assumed: what the public feels colours the crowd, it does not decide each voice.
    private static Mood MoodOf(Gauges gauges, RumorPost post)
    {
        if (post.Stance == Stance.Backlash) return Mood.Anger;
        if (post.Stance is Stance.Deny or Stance.Support) return Mood.Calm;
        var (calm, worry, anger, mockery, sympathy) = (0.25, 0.15 + 0.4 * gauges.Anxiety / 100, 0.05 + 0.25 * (1 - gauges.Trust / 100), 0.2, 0.1);
        var x = post.Key.With("mood").Uniform() * (calm + worry + anger + mockery + sympathy);
        if ((x -= calm) < 0) return Mood.Calm;
        if ((x -= worry) < 0) return Mood.Worry;
        if ((x -= anger) < 0) return Mood.Anger;
        return x - mockery < 0 ? Mood.Mockery : Mood.Sympathy;
    }
}
