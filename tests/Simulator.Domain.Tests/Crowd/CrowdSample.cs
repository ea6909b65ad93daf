using System.Collections.Immutable;
using Simulator.Domain.Feeds.Wording;
using Simulator.Domain.Rumors;
using Mood = Simulator.Domain.Feeds.Wording.Mood;

namespace Simulator.Domain.Tests.Crowd;

/// <summary>Posts as the grammar writes them, for an invented matter: the ones read by a reviewer, and as many more as a test counts.</summary>
internal static class CrowdSample
{
    private static readonly ImmutableArray<Stance> Mix = [.. Enumerable.Repeat(Stance.Comment, 17), Stance.Question, Stance.Question, Stance.Deny];

    /// <summary>Even numbers write about a matter the scenario has words for, odd ones without.</summary>
    public static string Write(string language, Stance stance, int number, long seed = 1)
    {
        var key = DrawKey.Root(seed).With(language).With(stance.ToString()).With(number);
        var chinese = language == "zh-CN";
        ImmutableArray<string> matters = chinese ? ["青石桥那个事", "桥上那事"] : ["the Stonebridge thing", "that bridge business"];
        ImmutableArray<string> places = chinese ? ["青石桥"] : ["Stonebridge"];
        var worded = number % 2 == 0;
        var manner = new Manner(stance, MoodOf(stance, key), key.With("near").Uniform() < 0.2, key.With("group").Uniform() < 0.15);
        var voice = new Voice(manner, worded ? new MatterNames(matters, places, []) : MatterNames.None);
        return new Composer(Grammar.For(language), voice, k => chinese ? "河沿街小周" : "HillSideAnna").Write(key.With("text")).ToString();
    }

    /// <summary>A stance as often as in the calibration cascades, roughly: 85 % comments.</summary>
    public static Stance Usual(int number) => Mix[number % Mix.Length];

    private static Mood MoodOf(Stance stance, DrawKey key) => stance switch
    {
        Stance.Backlash => Mood.Anger,
        Stance.Deny or Stance.Support => Mood.Calm,
        _ => (Mood)key.With("mood").Below(5),
    };
}
