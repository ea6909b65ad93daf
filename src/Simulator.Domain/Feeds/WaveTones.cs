using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Mood = Simulator.Domain.Feeds.Wording.Mood;

namespace Simulator.Domain.Feeds;

/// <summary>
/// How the tone of a wave sounds: the stance and the mood its posts speak in. It colours words alone; how far the wave goes is the engine's.
/// </summary>
internal static class WaveTones
{
    public static Stance StanceOf(WaveTone tone) => tone switch { WaveTone.Doubting => Stance.Question, WaveTone.Calming => Stance.Deny, _ => Stance.Comment };

    public static Mood MoodOf(WaveTone tone) => tone switch { WaveTone.Worried => Mood.Worry, WaveTone.Angry => Mood.Anger, WaveTone.Joking => Mood.Mockery, _ => Mood.Calm };

    /// <summary>The post as the tone of its wave has it; any other post as it is.</summary>
    public static RumorPost Toned(ExerciseState state, RumorPost post) =>
        post.Kind == RumorEventKind.Repost && NarrativeRoots.Of(state).ToneOf(post.RootId) is { } tone ? post with { Stance = StanceOf(tone) } : post;
}
