using Bunit;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Views;
using Simulator.Web.Features.Feed;

namespace Simulator.Web.Tests.Console;

/// <summary>What stands under a post: newest first, ten at a time, and encoded.</summary>
public sealed class PostCommentsTests : ConsoleTest
{
    [Fact]
    public async Task They_are_listed_newest_first_a_page_at_a_time()
    {
        var (list, _) = await OpenedAsync(12);
        Assert.Equal("12", list.Find("[data-test=comments-count]").TextContent);
        var of = list.Find("[data-test=comments-of]").TextContent;
        Assert.Contains("小麦", of, StringComparison.Ordinal);
        Assert.Contains("看见了吗", of, StringComparison.Ordinal);
        Assert.Equal(10, list.FindAll("li").Count);
        Assert.Contains("评论 12", list.Find("li p").TextContent, StringComparison.Ordinal);
        await list.PressAsync("[data-test=comments-more]");
        Assert.Equal(12, list.FindAll("li").Count);
        Assert.Empty(list.FindAll("[data-test=comments-more]"));
    }

    [Fact]
    public async Task What_people_write_is_encoded_and_the_list_closes()
    {
        var (list, closed) = await OpenedAsync(1, "<script>alert(1)</script>");
        Assert.Equal("<script>alert(1)</script>", list.Find("li p").TextContent);
        await list.PressAsync("[data-test=comments-close]");
        Assert.True(closed());
    }

    [Fact]
    public async Task Without_any_it_says_so()
    {
        var (list, _) = await OpenedAsync(0);
        Assert.Contains("还没有评论", list.Markup, StringComparison.Ordinal);
    }

    private async Task<(IRenderedComponent<PostComments>, Func<bool>)> OpenedAsync(int comments, string? text = null)
    {
        await OpenAsync();
        ExerciseEvent[] events =
        [
            new PostAppeared("p1", PostKind.Original, null, "xiaomai", "小麦", "web", "看见了吗", Stance.Comment, null, null, 10, null, null),
            .. Enumerable.Range(1, comments).Select(n => new CommentAppeared($"c-{n}", "p1", $"u{n:000}", $"路人{n}", "web", text ?? $"评论 {n}", Stance.Comment)),
        ];
        var state = await StateAsync();
        foreach (var e in events) state = Exercise.Evolve(state, new RecordedEvent(state.Version + 1, ExerciseTime.FromMinutes(1), new Cause("test", "test", Office.System, null), e));
        var closed = false;
        var list = Render<PostComments>(p => p.Add(c => c.Feed, new PublicView(state, state.Now).Feed).Add(c => c.Post, "p1").Add(c => c.Clock, at => at.ToString()).Add(c => c.OnClose, () => closed = true));
        return (list, () => closed);
    }
}
