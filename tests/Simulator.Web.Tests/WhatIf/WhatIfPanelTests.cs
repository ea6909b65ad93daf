using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;
using Simulator.Web.Features.WhatIf;
using Simulator.Web.Hosting;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.WhatIf;

public sealed class WhatIfPanelTests : ControlTest
{
    private readonly MemoryLog _log = new();

    public WhatIfPanelTests()
    {
        Services.AddSingleton<IExerciseLog>(_log);
        Services.AddSingleton<IExercises>(s => new LocalExercises(_log, s.GetRequiredService<IBots>(), Clock, NullLogger<LocalExercises>.Instance));
        Services.AddSingleton(new SimulatorOptions { DataFolder = "", ScenarioFolder = "", Demonstration = false, WrongCodesPerAddress = 1, WrongCodesInAll = 1 });
        Services.AddSingleton<WhatIfDesk>();
    }

    [Fact]
    public async Task While_it_runs_it_says_that_it_must_end_first_and_then_offers_the_decisions_near_the_moment()
    {
        await PlayAsync(20, end: false);
        var panel = await PanelAsync(ExerciseTime.Zero);
        Assert.NotNull(panel.Find("[data-test=wif-running]"));
        await DoAsync(new EndExercise("enough"));
        panel.Render(p => p.Add(x => x.At, ExerciseTime.FromMinutes(5)));
        panel.WaitForElement("[data-test=wif-act]");
        Assert.NotEmpty(panel.FindAll("[data-test=wif-act] option"));
    }

    [Fact]
    public async Task Whoever_may_not_see_ground_truth_sees_nothing_of_it()
    {
        await PlayAsync(5);
        var live = (await Exercises.WatchAsync(Id, Xunit.TestContext.Current.CancellationToken))!;
        var panel = Render<WhatIfPanel>(p => p.Add(x => x.Live, live).AddCascadingValue(As("nobody")));
        Assert.Equal("", panel.Markup.Trim());
    }

    [Fact]
    public async Task A_decision_is_left_out_and_the_difference_stands_there_in_words()
    {
        await PlayAsync(60);
        var panel = await PanelAsync(ExerciseTime.FromMinutes(15));
        await panel.WaitForElement("[data-test=wif-act]").ChangeAsync(Version("publish-statement"));
        Kind(panel, 2);
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("[data-test=wif-result]");
        Assert.StartsWith("不做", panel.Find("[data-test=wif-said]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(panel.FindAll("[data-test=wif-differences] li"));
        Assert.Contains("不是预测", panel.Find("[data-test=wif-note]").TextContent, StringComparison.Ordinal);
        Assert.NotEqual(panel.Find("[data-test=wif-was]").GetAttribute("d"), panel.Find("[data-test=wif-now]").GetAttribute("d"));
        // Another curve, and back to another question.
        var before = panel.Find("[data-test=wif-was]").GetAttribute("d");
        panel.FindAll("input[name=wif-curve]")[1].Change("on");
        Assert.NotEqual(before, panel.Find("[data-test=wif-was]").GetAttribute("d"));
        panel.Find("[data-test=wif-another]").Click();
        Assert.NotNull(panel.Find("[data-test=wif-run]"));
    }

    [Fact]
    public async Task Earlier_by_minutes_and_too_far_is_said_in_words()
    {
        await PlayAsync(60);
        var panel = await PanelAsync(ExerciseTime.FromMinutes(15));
        await panel.WaitForElement("[data-test=wif-act]").ChangeAsync(Version("publish-statement"));
        panel.Find("[data-test=wif-minutes]").Change("-240");
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("[role=alert]");
        Assert.Contains("越出这个科目", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        panel.Find("[data-test=wif-minutes]").Change("-2.5");
        Assert.Contains("→", panel.Find("[data-test=wif-to]").TextContent, StringComparison.Ordinal);
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("[data-test=wif-result]");
    }

    [Fact]
    public async Task What_is_never_tried_out_is_not_offered_and_a_line_says_so()
    {
        await PlayAsync(60);
        var panel = await PanelAsync(ExerciseTime.FromMinutes(45), "leading");
        await panel.WaitForElement("[data-test=wif-act]").ChangeAsync(Version("answer-order"));
        Kind(panel, 1);
        var offered = panel.FindAll("[data-test=wif-choice] option").Select(o => o.GetAttribute("value"));
        Assert.Equal(["ask-basis", "escalate"], offered);
        Assert.NotNull(panel.Find("[data-test=wif-withheld]"));
        Kind(panel, 3);
        Assert.DoesNotContain("coverup", panel.FindAll("[data-test=wif-team] option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task A_damaged_log_is_said_in_words_and_nothing_is_run()
    {
        await PlayAsync(5);
        var rows = new List<StoredEvent>();
        await foreach (var row in _log.ReadAsync(Id, 1, Xunit.TestContext.Current.CancellationToken)) rows.Add(row);
        var live = (await Exercises.WatchAsync(Id, Xunit.TestContext.Current.CancellationToken))!;
        _log.Drop(Id);
        await _log.AppendAsync(Id, [.. rows.Select(r => r.Version == 7 ? r with { Chain = new string('0', 64) } : r)], Xunit.TestContext.Current.CancellationToken);
        var panel = Render<WhatIfPanel>(p => p.Add(x => x.Live, live).AddCascadingValue(As(AccessNames.Controller)));
        panel.WaitForElement("[role=alert]");
        Assert.Empty(panel.FindAll("[data-test=wif-run]"));
    }

    [Fact]
    public async Task The_page_of_its_own_has_a_moment_to_choose()
    {
        await PlayAsync(20);
        var page = Render<WhatIfPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        page.WaitForElement("[data-test=wif-act]");
        var first = page.Find("[data-test=wif-act]").GetAttribute("value") ?? page.Find("[data-test=wif-act] option[selected]").TextContent;
        page.Find("[data-test=wif-moment]").Change("1100");
        page.WaitForAssertion(() => Assert.NotEqual(first, page.Find("[data-test=wif-act] option[selected]").TextContent));
    }

    private string _acts = "";

    private async Task PlayAsync(int minutes, bool end = true)
    {
        await OpenAsync();
        foreach (var seat in (await StateAsync()).Scenario.Seats) await DoAsync(new GiveSeatToBot(seat.Id, "expert"));
        await DoAsync(new StartExercise(), new JumpTo(ExerciseTime.FromMinutes(minutes)));
        if (end) await DoAsync(new EndExercise("enough"));
        _acts = string.Join(' ', (await StateAsync()).Acts.Select(a => $"{a.Kind}:{a.Version}"));
    }

    private string Version(string kind) => _acts.Split(' ').First(a => a.StartsWith(kind + ":", StringComparison.Ordinal)).Split(':')[1];

    private async Task<IRenderedComponent<WhatIfPanel>> PanelAsync(ExerciseTime at, string? seat = null)
    {
        var live = (await Exercises.WatchAsync(Id))!;
        return Render<WhatIfPanel>(p => p.Add(x => x.Live, live).Add(x => x.At, at).Add(x => x.Seat, seat).AddCascadingValue(As(AccessNames.Controller)));
    }

    private static void Kind(IRenderedComponent<WhatIfPanel> panel, int kind) => panel.FindAll("input[name=wif-kind]")[kind].Change("on");
}
