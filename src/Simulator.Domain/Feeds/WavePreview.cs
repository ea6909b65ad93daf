using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Feeds.Wording;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>A taste of how a wave of control would sound: the same voice and tone, other words than those it will write. A handful at most; it is no generator.</summary>
public static class WavePreview
{
    public const int Most = 4;

    /// <param name="turn">Another number gives other words.</param>
    public static ImmutableArray<string> Of(ExerciseState state, string narrative, string channel, WaveTone tone, int turn)
    {
        var surroundings = Surroundings.Of(state);
        var manner = new Manner(WaveTones.StanceOf(tone), WaveTones.MoodOf(tone), Near: false, surroundings.IsChat(channel));
        var composer = new Composer(Grammar.For(state.Language), new Voice(manner, surroundings.NamesOf(narrative)), key => CrowdTexts.Mentioned(state, key));
        var key = DrawKey.Root(state.Seed).With("wave-preview").With(narrative).With(turn);
        return [.. Enumerable.Range(0, Most).Select(i => composer.Write(key.With(i)).ToString()).Distinct()];
    }
}
