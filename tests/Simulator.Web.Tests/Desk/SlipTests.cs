using Bunit;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class SlipTests : UiTest
{
    private static readonly TimeSpan Now = TimeSpan.FromMinutes(49);

    private IRenderedComponent<Slip> Open(double leftSeconds, Countdown? norm = null) => Render<Slip>(p => p
        .Add(s => s.Channel, "部门回复").Add(s => s.Sender, "市卫健委值班室").Add(s => s.DeliveredAt, "19:18").Add(s => s.Code, "K1-06")
        .Add(s => s.Text, "120傍晚只接了一单<b>").Add(s => s.To, "信息研判组")
        .Add(s => s.Limit, new Countdown(Now + TimeSpan.FromSeconds(leftSeconds), TimeSpan.FromMinutes(12), Now)).Add(s => s.Norm, norm));

    [Theory]
    [InlineData(500, "calm", "08:20")]
    [InlineData(130, "due", "02:10")]
    [InlineData(48, "late", "00:48")]
    public void Band_and_digits_follow_the_exercise_limit(double left, string state, string digits)
    {
        var slip = Open(left);
        Assert.Contains(state, slip.Find("section.slip").ClassList);
        Assert.Equal(digits, slip.Find(".clk2 .d").TextContent);
    }

    [Fact]
    public void Overdue_counts_up_with_a_plus()
    {
        var slip = Open(-80);
        Assert.Contains("over", slip.Find("section.slip").ClassList);
        Assert.Equal("+01:20", slip.Find(".clk2 .d").TextContent);
        Assert.Equal("--left:1", slip.Find("section.slip").GetAttribute("style"));
    }

    [Fact]
    public void Each_clock_has_its_label_and_its_own_base()
    {
        var story = ClockReading.StorySpanOf(new DateTime(2026, 5, 14, 19, 29, 12));
        var norm = new Countdown(story + TimeSpan.FromMinutes(48), TimeSpan.FromHours(1), story, LimitClock.Norm);
        var slip = Open(48, norm);
        Assert.Equal("2988", slip.Find("section.slip").GetAttribute("data-due"));
        Assert.Null(slip.Find("section.slip").GetAttribute("data-norm"));
        Assert.NotNull(slip.Find(".norm").GetAttribute("data-norm"));
        Assert.Equal(["演练时限 12 分", "规范时限 1 小时"], slip.FindAll(".clk2 .l").Select(l => l.TextContent));
        Assert.Equal("48:00", slip.Find(".norm .d2").TextContent);
    }

    [Fact]
    public void Without_a_norm_it_says_so() => Assert.Equal("无统一规定", Open(48).Find(".d2.none").TextContent);

    [Fact]
    public void Text_is_encoded_and_marked_as_exercise()
    {
        var slip = Open(48);
        Assert.Equal("120傍晚只接了一单<b>", slip.Find(".tx").TextContent);
        Assert.Equal("演练", slip.Find(".hd .xm").TextContent);
    }

    [Fact]
    public void A_waiting_slip_is_one_line_and_opens()
    {
        var opened = false;
        var line = Render<SlipLine>(p => p.Add(s => s.Channel, "内部消息").Add(s => s.Code, "L-01").Add(s => s.OnOpen, () => opened = true)
            .Add(s => s.Time, new Countdown(Now + TimeSpan.FromSeconds(168), TimeSpan.FromMinutes(5), Now)));
        Assert.Contains("due", line.Find("button.slip1").ClassList);
        Assert.Equal("02:48", line.Find("[data-digits]").TextContent);
        line.Find("button").Click();
        Assert.True(opened);
    }
}
