using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds.Wording;

internal enum Mood { Calm, Worry, Anger, Mockery, Sympathy }

/// <summary>How somebody speaks: the stance of the post, the mood of the writer, whether he lives near, whether it is a chat, whether it stands under a post and may speak to its author.</summary>
internal readonly record struct Manner(Stance Stance, Mood Mood, bool Near, bool Group, bool Reply = false)
{
    public string Tags => $"{Voice.Name(Stance)} {Voice.Name(Mood)}{(Near ? " near" : "")}{(Group ? " group" : "")}{(Reply ? " reply" : "")}";
}

/// <summary>Who speaks, and what the scenario calls the matter he speaks about.</summary>
internal sealed record Voice(Manner Manner, MatterNames Names)
{
    // One person in five is from around there; the same for all his posts.
    private const double NearShare = 0.2;

    public static Voice Of(ExerciseState state, RumorPost post, string author)
    {
        var root = state.Posts.Find(post.RootId, state.PostCount);
        var surroundings = Surroundings.Of(state);
        var manner = new Manner(post.Stance, NarrativeRoots.Of(state).ToneOf(post.RootId) is { } tone ? WaveTones.MoodOf(tone) : MoodOf(state.Gauges, post), IsNear(state.Seed, author), root >= 0 && surroundings.IsChat(state.Posts[root].Channel), post.Kind == RumorEventKind.Comment);
        return new(manner, surroundings.NamesOf(NarrativeRoots.Of(state).NarrativeOf(post.RootId)));
    }

    public static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static bool IsNear(long seed, string author) => DrawKey.Root(seed).With("home").With(author).Uniform() < NearShare;

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
