using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Crowd;

public sealed class HotBoardTests
{
    private static readonly Scenario Topical = TinyScenario.Whole with
    {
        Narratives =
        [
            new Narrative("boom", "爆炸", "false", ["#桥#"]) { Renamed = ["#那座桥#"] },
            new Narrative("notice", "没通知", "true", ["#通知#"]),
        ],
    };

    private int _posts;

    [Fact]
    public void A_topic_enters_when_enough_people_write_and_leaves_when_they_stop()
    {
        var given = Read(Write(Start("boom"), "boom", 12, 1), 1.5);
        Assert.Equal("#桥#", Assert.Single(given.State.Hot.Entries).Title);
        Assert.Equal(HotMark.New, given.State.Hot.Entries[0].MarkAt(given.State.Now));
        // 12 posts decayed for 10 minutes stay above the level of leaving, for 40 minutes they do not.
        Assert.Single(Read(given, 11).State.Hot.Entries);
        Assert.Empty(Read(given, 41).State.Hot.Entries);
    }

    [Fact]
    public void Too_few_posts_make_no_topic() => Assert.Empty(Read(Write(Start("boom"), "boom", 7, 1), 1).State.Hot.Entries);

    [Fact]
    public void A_topic_overtakes_only_by_a_margin()
    {
        var given = Read(Write(Start("boom", "notice"), "boom", 20, 1), 1);
        given = Read(Write(given, "notice", 21, 1.1), 1.2);
        Assert.Equal(["boom", "notice"], given.State.Hot.Entries.Select(e => e.Narrative));
        given = Read(Write(given, "notice", 6, 1.3), 1.4);
        Assert.Equal(["notice", "boom"], given.State.Hot.Entries.Select(e => e.Narrative));
    }

    [Fact]
    public void A_cleared_topic_comes_back_under_its_next_name_and_warmer()
    {
        var given = Read(Write(Start("boom"), "boom", 30, 1), 1);
        var before = given.State.Hot.Entries[0].Warmth;
        given = given.And(1, new TopicCleared("boom"));
        Assert.Empty(given.State.Hot.Entries);
        given = Read(given, 1);
        Assert.Equal("#那座桥#", given.State.Hot.Entries[0].Title);
        Assert.True(given.State.Hot.Entries[0].Warmth > before);
        // Names run out: the last one stays.
        Assert.Equal("#那座桥#", Read(given.And(2, new TopicCleared("boom")), 2).State.Hot.Entries[0].Title);
    }

    [Fact]
    public void A_rush_is_marked_as_one()
    {
        var given = Read(Write(Start("boom"), "boom", 20, 1), 1);
        given = Read(Write(given, "boom", 90, 12), 12);
        Assert.Equal(HotMark.Surge, given.State.Hot.Entries[0].MarkAt(given.State.Now));
        for (var minute = 12.5; minute < 22; minute += 0.5) given = Read(given, minute);
        Assert.Equal(HotMark.Hot, given.State.Hot.Entries[0].MarkAt(given.State.Now));
    }

    private static Given Start(params string[] narratives) => narratives.Aggregate(Given.Started(Topical),
        (g, n) => g.And(0, new RumorActed(new RootStarted(0, "root-" + n, n, RumorTruth.False, 10, 0.5, 1_000_000))));

    private Given Write(Given given, string narrative, int posts, double minute) => Enumerable.Range(0, posts).Aggregate(given,
        (g, _) => g.And(minute, new PostAppeared($"r-{_posts++}", PostKind.Repost, null, "u1", "某人", "web", "", Stance.Silent, "root-" + narrative, null, 10, null, null)));

    private static Given Read(Given given, double minute) => given.And(minute, new GaugesRead(default));
}
