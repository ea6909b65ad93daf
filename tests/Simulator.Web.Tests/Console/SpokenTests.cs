using Bunit;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Scenarios;
using Simulator.Runtime;
using Simulator.Runtime.Local;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Console;

namespace Simulator.Web.Tests.Console;

/// <summary>What a console says aloud, and in which order it is walked through.</summary>
public sealed class SpokenTests : ConsoleTest
{
    private IRenderedComponent<SeatConsole> Open(ILiveExercise live, string seat) => Render<SeatConsole>(p => p
        .Add(c => c.Live, live).Add(c => c.Seat, seat).Add(c => c.Owner, Owner(seat)).Add(c => c.Execute, command => Exercises.ExecuteAsync(Id, At(seat), command)));

    /// <summary>The replica tells of a change by the fake clock: it has to move a little for anything to be seen.</summary>
    private void Until(Func<bool> seen)
    {
        SpinWait.SpinUntil(() =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            return seen();
        }, TimeSpan.FromSeconds(20));
        Assert.True(seen());
    }

    [Fact]
    public async Task A_new_slip_is_announced_by_channel_sender_and_limit_but_not_its_text()
    {
        var scenario = await ScenarioAsync();
        var live = (await Exercises.WatchAsync(Id, Xunit.TestContext.Current.CancellationToken))!;
        var console = Open(live, "police");
        Assert.Equal("", console.Find("[data-test=arrived]").TextContent);
        Assert.Equal("alert", console.Find("[data-test=arrived]").GetAttribute("role"));
        var phone = scenario.Channels.First(c => c.Icon == "phone");
        await DoAsync(new WriteInject("call", phone.Id, "现场民警", "西门围了四十多人。", ["police"], TimeSpan.FromMinutes(8), [], null));
        Until(() => console.Find("[data-test=arrived]").TextContent.Length > 0);
        Assert.Equal($"新来件：{scenario.Texts.Get(phone.Name, "zh-CN")}，现场民警，演练时限 8 分", console.Find("[data-test=arrived]").TextContent);
    }

    [Fact]
    public async Task The_feed_is_silent_and_its_count_is_said_every_half_minute_at_most()
    {
        var scenario = await ScenarioAsync();
        var live = (await Exercises.WatchAsync(Id, Xunit.TestContext.Current.CancellationToken))!;
        var console = Open(live, "police");
        var web = scenario.Channels.First(c => c.Kind == "public");
        Assert.Equal("off", console.Find(".posts").GetAttribute("aria-live"));
        await DoAsync(new WriteInject("post", web.Id, "路人", "第一条", [], null, [], null));
        Until(() => console.FindAll("article.post").Count > 0);
        Assert.Equal("", console.Find("[data-test=feed-said]").TextContent);
        Clock.Advance(TimeSpan.FromSeconds(31));
        await ((LocalExercises)Exercises).TickAsync();
        Until(() => console.Find("[data-test=feed-said]").TextContent.Length > 0);
        Assert.Matches("^[0-9]+ 条新帖$", console.Find("[data-test=feed-said]").TextContent);
    }

    [Fact]
    public async Task Focus_goes_from_the_slip_to_the_work_list_to_the_work_to_the_feed()
    {
        await ScenarioAsync();
        var console = Open((await Exercises.WatchAsync(Id, Xunit.TestContext.Current.CancellationToken))!, "police");
        Assert.Equal(["slips", "rail", "main", "feed"], console.Find(".con").Children.Select(c => c.ClassList[^1]));
        Assert.Equal(["SECTION", "NAV", "MAIN", "ASIDE"], console.Find(".con").Children.Select(c => c.TagName));
        Assert.Single(console.FindAll("h1"));
    }

    [Fact]
    public void All_keys_stand_in_one_dialog_and_can_be_switched_off()
    {
        var dialog = Render<KeysDialog>(p => p.Add(d => d.Keys, [new KeyHelp("转到来件", "G")]));
        Assert.Equal("keys-help", dialog.Find("dialog").Id);
        Assert.Contains("转到来件", dialog.Find("dl").TextContent);
        Assert.Contains("?", dialog.FindAll("kbd").Select(k => k.TextContent));
        Assert.Equal("checkbox", dialog.Find("[data-keys-switch]").GetAttribute("type"));
    }

    [Fact]
    public void The_table_behind_a_chart_is_drawn_when_it_is_asked_for()
    {
        var asked = 0;
        var table = Render<ChartTable>(p => p.Add(t => t.Label, "声量数据表").Add(t => t.Head, ["时间", "声量"]).Add(t => t.Rows, () => { asked++; return [["19:05", "12"]]; }));
        Assert.Equal(0, asked);
        Assert.Empty(table.FindAll("table"));
        table.Find("button").Click();
        Assert.Equal("true", table.Find("button").GetAttribute("aria-expanded"));
        Assert.Equal(["19:05", "12"], table.FindAll("td").Select(d => d.TextContent));
    }

    private async Task<Scenario> ScenarioAsync()
    {
        await SeatedAsync("police");
        return (await Exercises.WatchAsync(Id, Xunit.TestContext.Current.CancellationToken))!.Control().State.Scenario;
    }
}
