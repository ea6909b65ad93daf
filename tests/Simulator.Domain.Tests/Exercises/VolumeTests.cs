using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Views;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>What a console counts in the feed.</summary>
public sealed class VolumeTests
{
    private static PostAppeared Post(string id, PostKind kind, Stance stance, string text) => new(id, kind, null, "a", "甲", "web", text, stance, null, null, 10, null, null);

    [Fact]
    public void Silent_reposts_count_as_volume_and_have_no_mood()
    {
        var given = Given.Started().And(1.2,
            Post("1", PostKind.Repost, Stance.Comment, "吓人"), Post("2", PostKind.Repost, Stance.Silent, ""), Post("3", PostKind.Repost, Stance.Silent, ""),
            Post("4", PostKind.Repost, Stance.Deny, "没有的事"), Post("5", PostKind.Official, Stance.Comment, "正在核实"), Post("6", PostKind.Repost, Stance.Question, "真的吗"));
        var sample = Assert.Single(SeatView.Of(given.State, "news", ExerciseTime.FromMinutes(1.5))!.Feed.Volume(1));
        Assert.Equal((1, 6, 0.5), (sample.Minute, sample.Posts, sample.Negative));
    }
}
