using Bunit;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class ListTests : UiTest
{
    private static readonly TimeSpan Now = TimeSpan.FromMinutes(49);

    private static Countdown Left(double seconds, double limitMinutes = 12) =>
        new(Now + TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(limitMinutes), Now);

    [Fact]
    public void Work_list_marks_due_late_open_and_done()
    {
        WorkEntry[] entries =
        [
            new("a", "核实请求 3", "还没回", Left(-252)), new("b", "部门回复", "来件 K1-06", Left(48)),
            new("c", "秘书来问", "来件 L-01", Left(168)), new("d", "研判 06", "传播快", Left(530)), new("e", "K1-05", "", Left(10), Done: true),
        ];
        var list = Render<WorkList>(p => p.Add(l => l.Entries, entries).Add(l => l.Open, "b"));
        var rows = list.FindAll("button.wl");
        Assert.Contains("isover", rows[0].ClassList);
        Assert.Equal("+04:12", rows[0].QuerySelector(".tm")!.TextContent);
        Assert.Contains("islate", rows[1].ClassList);
        Assert.Contains("on", rows[1].ClassList);
        Assert.Contains("isdue", rows[2].ClassList);
        Assert.Contains("iscalm", rows[3].ClassList);
        Assert.Null(rows[4].GetAttribute("data-due"));
        Assert.Equal("已办", rows[4].QuerySelector(".tm.okc")!.TextContent);
        Assert.Contains("fin", rows[4].QuerySelector(".ring")!.ClassList);
    }

    [Fact]
    public void Work_list_opens_by_key()
    {
        string? opened = null;
        var list = Render<WorkList>(p => p.Add(l => l.Entries, [new("x", "t", "d", Left(300))]).Add(l => l.OnOpen, key => opened = key));
        list.Find("button.wl").Click();
        Assert.Equal("x", opened);
    }

    [Fact]
    public void Ring_carries_the_share_and_the_limit()
    {
        var ring = Render<Ring>(p => p.Add(r => r.Time, Left(360))).Find("svg.ring");
        Assert.Equal("--left:0.5", ring.GetAttribute("style"));
        Assert.Equal("720", ring.GetAttribute("data-limit"));
        Assert.Equal("3300", ring.GetAttribute("data-due"));
        Assert.Equal("true", ring.GetAttribute("aria-hidden"));
        Assert.Contains("late", Render<Ring>(p => p.Add(r => r.Time, Left(20))).Find("svg.ring").ClassList);
    }

    [Fact]
    public void Bar_and_text_follow_the_clock_they_belong_to()
    {
        var norm = Left(130) with { Clock = LimitClock.Norm };
        Assert.Null(Render<CountdownBar>(p => p.Add(b => b.Time, norm)).Find(".cd").GetAttribute("data-due"));
        Assert.NotNull(Render<CountdownText>(p => p.Add(b => b.Time, norm)).Find("[role=timer]").GetAttribute("data-norm"));
        Assert.Contains("due", Render<CountdownBar>(p => p.Add(b => b.Time, Left(130))).Find(".cd").ClassList);
    }

    [Fact]
    public void Segments_are_radio_buttons()
    {
        string? chosen = null;
        var segments = Render<Segments<string>>(p => p.Add(s => s.Name, "n").Add(s => s.Label, "性质").Add(s => s.Value, "a")
            .Add(s => s.Options, [new("a", "谣言"), new("b", "误传")]).Add(s => s.ValueChanged, v => chosen = v));
        Assert.Equal("性质", segments.Find("[role=radiogroup]").GetAttribute("aria-label"));
        Assert.Equal("谣言", segments.Find("span.on").TextContent);
        segments.FindAll("input[type=radio]")[1].Change(true);
        Assert.Equal("b", chosen);
    }

    [Fact]
    public void Segments_start_without_a_choice()
    {
        var segments = Render<Segments<ChipNature?>>(p => p.Add(s => s.Name, "n").Add(s => s.Label, "性质")
            .Add(s => s.Options, [new(ChipNature.Rumor, "谣言"), new(ChipNature.Open, "待定")]));
        Assert.Empty(segments.FindAll("span.on"));
    }

    [Fact]
    public void Confirm_asks_once_and_repeats_the_verb()
    {
        var done = 0;
        var button = Render<ConfirmButton>(p => p.Add(b => b.Text, "提前结束").Add(b => b.OnConfirm, () => done++));
        button.Find("button").Click();
        Assert.Equal(0, done);
        Assert.Equal("提前结束", button.Find("button.warn").TextContent.Trim());
        button.Find("button.warn").Click();
        Assert.Equal(1, done);
        Assert.Equal("提前结束…", button.Find("button").TextContent.Trim());
    }

    [Fact]
    public void Confirm_can_be_left()
    {
        var done = 0;
        var button = Render<ConfirmButton>(p => p.Add(b => b.Text, "发布").Add(b => b.OnConfirm, () => done++));
        button.Find("button").Click();
        button.FindAll("button")[1].Click();
        Assert.Equal(0, done);
        Assert.Single(button.FindAll("button"));
    }
}
