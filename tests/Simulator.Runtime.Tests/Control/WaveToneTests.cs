using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>A wave with a tone is taken up in that tone, each time in other words, and is as small as one without.</summary>
public sealed class WaveToneTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(WaveTone.Believing, Stance.Comment), InlineData(WaveTone.Worried, Stance.Comment), InlineData(WaveTone.Doubting, Stance.Question)]
    [InlineData(WaveTone.Angry, Stance.Comment), InlineData(WaveTone.Joking, Stance.Comment), InlineData(WaveTone.Calming, Stance.Deny)]
    public async Task Everybody_says_it_in_his_own_words(WaveTone tone, Stance stance)
    {
        var posts = await WaveAsync(tone);
        Assert.InRange(posts.Count, 5, StartWave.MostPosts);
        Assert.All(posts, p => Assert.Equal(stance, p.Stance));
        Assert.All(posts, p => Assert.NotEqual("", p.Text));
        Assert.Equal(posts.Count, posts.Select(p => p.Text).Distinct().Count());
    }

    [Fact]
    public async Task Tones_sound_different_and_go_equally_far()
    {
        var (worried, joking, plain) = (await WaveAsync(WaveTone.Worried), await WaveAsync(WaveTone.Joking), await WaveAsync(null));
        Assert.Equal(worried.Select(p => p.Post), joking.Select(p => p.Post));
        Assert.Equal(worried.Select(p => p.Post), plain.Select(p => p.Post));
        Assert.NotEqual(worried.Select(p => p.Text), joking.Select(p => p.Text));
    }

    [Fact]
    public void A_wave_without_a_tone_is_stored_as_it_always_was() =>
        Assert.DoesNotContain("tone", System.Text.Json.JsonSerializer.Serialize<RumorAction>(new RootStarted(0, "a", "b", RumorTruth.False, 1, 0, 1), LogJson.Options), StringComparison.OrdinalIgnoreCase);

    private static async Task<List<PostAppeared>> WaveAsync(WaveTone? tone)
    {
        var (session, log) = await ControlDesk.StartAsync();
        await session.ExecuteAsync(new HoldInject("I1"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new StartWave("N1", "wall", "neighbour", "it has begun again", StartWave.MostPosts, tone), Tiny.Control, Cancel);
        await session.AdvanceAsync(session.State.End, Cancel);
        return [.. (await log.AllAsync(ControlDesk.Id)).Select(row => LogCodec.Read(row).Event).OfType<PostAppeared>().Where(p => p is { PostKind: PostKind.Repost, Root: "L-01" })];
    }
}
