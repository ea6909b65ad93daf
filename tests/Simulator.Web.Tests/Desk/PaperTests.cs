using Bunit;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class PaperTests : UiTest
{
    [Fact]
    public void Returning_needs_a_reason_approving_does_not()
    {
        string? returned = null, approved = null;
        var card = Render<ApprovalCard>(p => p.Add(c => c.Title, "首发稿").Add(c => c.Text, "【演练】").Add(c => c.OnReturn, r => returned = r).Add(c => c.OnApprove, r => approved = r));
        card.FindAll(".acts button")[0].Click();
        Assert.Null(returned);
        Assert.Contains("退回要写理由", card.Find(".err").TextContent);
        card.Find("button.p").Click();
        Assert.Equal("", approved);
        card.Render(p => p.Add(c => c.Remark, "伤情等卫健"));
        card.FindAll(".acts button")[0].Click();
        Assert.Equal("伤情等卫健", returned);
        Assert.Empty(card.FindAll(".err"));
    }

    [Fact]
    public void Empty_lane_says_what_will_stand_there()
    {
        var lane = Render<Lane>(p => p.Add(l => l.Title, "已批准").Add(l => l.Empty, "批准后停在这里"));
        Assert.Equal("批准后停在这里", lane.Find(".hint").TextContent);
    }

    [Theory]
    [InlineData(4, true, "up", "+4 /分")]
    [InlineData(-1, false, "up", "−1 /分")]
    [InlineData(-2, true, "dn", "−2 /分")]
    [InlineData(3, false, "dn", "+3 /分")]
    public void Gauge_change_is_red_when_worse(double change, bool moreIsWorse, string css, string text)
    {
        var tile = Render<GaugeTile>(p => p.Add(g => g.Name, "热度").Add(g => g.Value, "52").Add(g => g.PerMinute, change).Add(g => g.MoreIsWorse, moreIsWorse));
        Assert.Contains(css, tile.Find(".l .n").ClassList);
        Assert.Equal(text, tile.Find(".l .n").TextContent);
    }

    [Fact]
    public void Sparkline_spans_its_box_and_survives_a_flat_series()
    {
        var line = Render<Sparkline>(p => p.Add(s => s.Points, [0, 5, 10])).FindAll("path")[1].GetAttribute("d");
        Assert.Equal("M0.0,30.0L52.0,16.0L104.0,2.0", line);
        Assert.Equal("M0.0,16.0L104.0,16.0", Render<Sparkline>(p => p.Add(s => s.Points, [7, 7])).FindAll("path")[1].GetAttribute("d"));
        Assert.Empty(Render<Sparkline>(p => p.Add(s => s.Points, [7])).FindAll("svg"));
    }

    [Fact]
    public void Score_line_is_amber_when_points_were_lost_and_opens_with_the_arithmetic()
    {
        var line = Render<ScoreLine>(p => p.Add(s => s.Code, "K1-06").Add(s => s.Name, "书面首报").Add(s => s.Earned, 7.5m).Add(s => s.Points, 8m)
            .Add(s => s.Late, true).Add(s => s.Used, "13:36").Add(s => s.Arithmetic, "8.0 × 0.933 = 7.5").Add(s => s.Rule, "时效 1"));
        Assert.Contains("lost", line.Find(".bar").ClassList);
        Assert.Equal("--left:0.9375", line.Find(".bar").GetAttribute("style"));
        Assert.Contains("late", line.FindAll("td.num")[0].ClassList);
        Assert.DoesNotContain("0.933", line.Markup);
        line.Find("button").Click();
        Assert.Contains("8.0 × 0.933 = 7.5", line.Markup);
    }

    [Fact]
    public void Banners_speak_as_loud_as_they_are()
    {
        Assert.Equal("alert", Render<Banner>(p => p.Add(b => b.Kind, BannerKind.Bad).Add(b => b.Text, "x")).Find(".ban.bad").GetAttribute("role"));
        Assert.Equal("status", Render<Banner>(p => p.Add(b => b.Text, "x")).Find(".ban").GetAttribute("role"));
    }

    [Fact]
    public async Task Compose_box_reports_what_the_browser_sends()
    {
        string? changed = null;
        var box = Render<ComposeBox>(p => p.Add(b => b.Label, "正文").Add(b => b.Initial, "旧").Add(b => b.OnChanged, t => changed = t));
        Assert.Equal("旧", box.Instance.Text);
        await box.InvokeAsync(() => box.Instance.OnText("新的"));
        Assert.Equal("新的", changed);
        Assert.Equal("新的", box.Instance.Text);
    }
}
