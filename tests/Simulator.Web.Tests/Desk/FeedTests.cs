using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Feed;

namespace Simulator.Web.Tests.Desk;

public sealed class FeedTests : UiTest
{
    private static readonly FeedPost Post = new("p1", "xiaomai", "石坪小麦同学", "粉丝 213", "18:52", new MarkupString("救命 &lt;b&gt;"));

    [Fact]
    public void Row_shows_body_counters_and_mark()
    {
        var row = Render<FeedRow>(p => p.Add(r => r.Post, Post).Add(r => r.Counts, new FeedCounts(61, 88, 44, 36_000)));
        Assert.Equal("救命 <b>", row.Find("p").TextContent);
        Assert.Equal(["61", "88", "44", "3.6万"], row.FindAll(".ct span[title]").Select(s => s.TextContent));
        Assert.Equal("演练", row.Find(".xm").TextContent);
        Assert.Equal("石", row.Find(".av").TextContent);
    }

    [Fact]
    public void States_have_their_classes()
    {
        var official = Render<FeedRow>(p => p.Add(r => r.Post, Post with { Official = true }));
        Assert.Contains("offi", official.Find(".post").ClassList);
        Assert.Contains(Tint.Official, official.Find(".av").ClassList);
        var gone = Render<FeedRow>(p => p.Add(r => r.Post, Post).Add(r => r.Flags, new FeedFlags(IsNew: true, Item: "01", Gone: "原帖已不可见")));
        Assert.Superset(new HashSet<string> { "post", "reg", "new" }, gone.Find(".post").ClassList.ToHashSet());
        Assert.Equal("原帖已不可见", gone.Find(".gone").TextContent);
        Assert.Equal("登记 01", gone.Find(".rn").TextContent);
        Assert.Equal("救命 <b>", gone.Find("p").TextContent);
    }

    [Fact]
    public void Rows_offer_what_may_be_done_and_a_registered_one_no_second_registration()
    {
        var rows = Render<FeedRows>(p => p.Add(r => r.Rows, [Row(7, null), Row(3, "04")]).Add(r => r.Register, true).Add(r => r.Reply, true));
        Assert.Equal(["7", "3"], rows.FindAll("article.post").Select(r => r.GetAttribute("data-post")));
        Assert.Equal(["reply", "register"], rows.FindAll("[data-post='7'] button").Select(b => b.GetAttribute("data-row")));
        Assert.Equal(["reply"], rows.FindAll("[data-post='3'] button").Select(b => b.GetAttribute("data-row")));
        Assert.Equal("登记 04", rows.Find("[data-post='3'] .rn").TextContent);
        rows.Render(p => p.Add(r => r.Register, false).Add(r => r.Reply, false));
        Assert.Empty(rows.FindAll("button"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_that_come_and_go_leave_the_others_in_their_order(bool newestFirst)
    {
        var all = Enumerable.Range(0, 90).Select(i => Row(i, null)).ToArray();
        var rows = Render<FeedRows>(p => p.Add(r => r.Rows, []).Add(r => r.NewestFirst, newestFirst));
        foreach (var (from, until) in new[] { (0, 1), (0, 5), (3, 17), (10, 70), (31, 90), (2, 40), (0, 0), (88, 90) })
        {
            rows.Render(p => p.Add(r => r.Rows, [.. all[from..until].Reverse()]));
            Assert.Equal(all[from..until].Reverse().Select(r => r.Number), rows.FindAll("article.post").Select(r => r.GetAttribute("data-post")));
        }
    }

    private ShownRow Row(int index, string? item)
    {
        var words = Services.GetRequiredService<IStringLocalizer<DeskText>>();
        var markup = RowMarkup.Of(Post with { Id = $"p{index}" }, words);
        return new ShownRow(index, $"p{index}", default, item, null) { Css = "post", Body = markup.Body(null), Counters = markup.Counters(default, words), Number = $"{index}" };
    }

    [Fact]
    public void A_row_whose_counters_stand_still_is_not_rendered_again()
    {
        var row = Render<FeedRow>(p => p.Add(r => r.Post, Post).Add(r => r.Counts, new FeedCounts(1, 2, 3)));
        var before = row.RenderCount;
        row.Render(p => p.Add(r => r.Post, Post).Add(r => r.Counts, new FeedCounts(1, 2, 3)));
        Assert.Equal(before, row.RenderCount);
        row.Render(p => p.Add(r => r.Post, Post).Add(r => r.Counts, new FeedCounts(2, 2, 3)));
        Assert.Equal(before + 1, row.RenderCount);
        Assert.Equal("2", row.Find(".ct span[title]").TextContent);
    }

    [Fact]
    public void The_count_of_comments_opens_them_where_there_are_some()
    {
        var words = Services.GetRequiredService<IStringLocalizer<DeskText>>();
        var row = RowMarkup.Of(Post, words);
        Assert.Contains("data-row=\"comments\"", row.Counters(new FeedCounts(1, 12, 3), words, opens: true).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("data-row", row.Counters(new FeedCounts(1, 0, 3), words, opens: true).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("data-row", row.Counters(new FeedCounts(1, 12, 3), words).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void New_posts_wait_behind_a_bar()
    {
        var shown = false;
        var bar = Render<NewPostsBar>(p => p.Add(b => b.Count, 14).Add(b => b.OnShow, () => shown = true));
        Assert.Equal("14 条新帖", bar.Find(".newbar").TextContent.Trim());
        bar.Find("button").Click();
        Assert.True(shown);
        bar.Render(p => p.Add(b => b.Count, 0));
        Assert.Empty(bar.FindAll(".newbar"));
    }
}
