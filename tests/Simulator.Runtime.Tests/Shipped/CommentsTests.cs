using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Comments of a whole played subject; the cover-up makes the crowd write most.</summary>
public sealed class CommentsTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_comment_is_an_event_under_a_post_one_can_read_and_nothing_is_said_twice(string language)
    {
        var played = await PlayAsync(language);
        var state = played.State;
        var events = played.Log.Select(LogCodec.Read).Where(r => r.Event is CommentAppeared).ToArray();
        Assert.Equal(state.CommentCount, events.Length);
        Assert.InRange(state.CommentCount, state.PostCount / 20, state.PostCount);
        var comments = Enumerable.Range(0, state.CommentCount).Select(i => state.Comments[i]).ToArray();
        Assert.All(comments, c =>
        {
            Assert.True(state.Posts[c.Post].IsRow && state.Posts[c.Post].At <= c.At);
            Assert.Equal(state.Posts[c.Post].Channel, c.Channel);
            Assert.NotEqual(state.Posts[c.Post].AuthorId, c.AuthorId);
            Assert.NotEqual("", c.Author);
            Assert.NotEqual(Stance.Silent, c.Stance);
            Assert.DoesNotContain('{', c.Text);
        });
        var texts = comments.Select(c => c.Text).Concat(Enumerable.Range(0, state.PostCount).Select(i => state.Posts[i]).Where(p => p.IsRow && CrowdPosts.IsCrowd(p.Id)).Select(p => p.Text));
        Assert.Equal([], texts.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal([], comments.GroupBy(c => (c.Post, c.AuthorId)).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.True(comments.Select(c => c.Stance).Distinct().Count() >= 4);
    }

    [Fact]
    public async Task The_count_under_a_post_is_what_one_finds_when_one_opens_it()
    {
        var state = (await PlayAsync("zh-CN")).State;
        var feed = new PublicView(state, state.Now).Feed;
        for (var i = 0; i < state.PostCount; i++)
        {
            var shown = feed.Comments(state.Posts[i].Id, int.MaxValue);
            Assert.Equal(feed.Counters(i).Comments, shown.Length);
            Assert.Equal(shown.OrderByDescending(c => c.At), shown);
        }
        Assert.Equal(state.CommentCount, Enumerable.Range(0, state.PostCount).Sum(i => feed.Counters(i).Comments));
        Assert.Empty(feed.Comments("no such post", 10));
    }

    // 15 MB for 20,000 events of posts, as they lie in the log: payload and what is stored beside it.
    [Fact]
    public async Task Posts_and_comments_keep_to_the_budget_of_the_log()
    {
        var rows = (await PlayAsync("zh-CN")).Log.Where(r => r.Type is "post-appeared" or "comment-appeared").ToArray();
        var bytes = rows.Average(r => r.Payload.Length + r.PayloadHash.Length + r.Chain.Length + r.Type.Length + System.Text.Encoding.UTF8.GetByteCount(System.Text.Json.JsonSerializer.Serialize(r.Cause, LogJson.Options)) + 40.0);
        Assert.True(bytes * 20_000 < 15_000_000, $"{bytes:0} bytes an event");
    }

    private static Task<HeadlessResult> PlayAsync(string language) =>
        HeadlessRun.PlayAsync(ShippedScenarios.Load("liuwan-market"), 1, 2, language, "coverup", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
}
