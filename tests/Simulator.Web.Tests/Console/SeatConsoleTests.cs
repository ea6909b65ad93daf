using Bunit;
using Simulator.Domain.Exercises;
using Simulator.Runtime;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Acts;
using Simulator.Web.Features.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace Simulator.Web.Tests.Console;

public sealed class SeatConsoleTests : ConsoleTest
{
    private IRenderedComponent<SeatConsole> Open(ILiveExercise live, string seat, bool readOnly = false) => Render<SeatConsole>(p =>
    {
        p.Add(c => c.Live, live).Add(c => c.Seat, seat).Add(c => c.Owner, readOnly ? null : Owner(seat));
        if (!readOnly) p.Add(c => c.Execute, command => Exercises.ExecuteAsync(Id, At(seat), command));
    });

    [Fact]
    public async Task The_slip_lies_open_and_the_work_list_counts_it()
    {
        var live = await SeatedAsync("assessment");
        var console = Open(live, "assessment");
        Assert.Equal("K1-01", console.Find("[data-test=slip]").GetAttribute("data-code"));
        Assert.Single(console.FindAll("[data-test=worklist] .wl"));
        Assert.NotNull(console.Find("[data-test=slip] [data-test=act-sign-in]"));
    }

    [Fact]
    public async Task An_act_accepted_closes_its_form_and_says_so_quietly()
    {
        var live = await SeatedAsync("assessment");
        var console = Open(live, "assessment");
        await console.PressAsync("[data-test=slip] [data-test=act-sign-in]");
        await console.PressAsync("[data-test=send-sign-in]");
        console.WaitForAssertion(() => Assert.Empty(console.FindAll("[data-test=sheet-sign-in]")));
        Assert.Contains("签到", console.Find("[data-test=done]").TextContent);
        Assert.True((await StateAsync()).Seat("assessment").SignedIn);
    }

    [Fact]
    public async Task A_refusal_is_said_in_words_and_loses_nothing()
    {
        var live = await SeatedAsync("assessment");
        var console = Open(live, "assessment");
        await console.PressAsync("[data-test=quick-register-item]");
        await console.PressAsync("[data-test=send-register-item]");
        Assert.NotEmpty(console.WaitForElement("[data-test=refused]").TextContent);
        Assert.NotNull(console.Find("[data-test=sheet-register-item]"));
    }

    [Fact]
    public async Task Somebody_watching_can_do_nothing()
    {
        var live = await SeatedAsync("assessment");
        var console = Open(live, "assessment", readOnly: true);
        Assert.Empty(console.FindAll("[data-test=slip] .btn"));
        Assert.Empty(console.FindAll("[data-test=stop]"));
        Assert.Empty(console.FindAll(".quick"));
    }

    [Theory]
    [InlineData("news", "papers")]
    [InlineData("police", "calls")]
    [InlineData("leading", "approvals")]
    public async Task Every_layout_opens_on_its_own_sheet(string seat, string tab)
    {
        var live = await SeatedAsync(seat);
        Assert.Contains("on", Open(live, seat).Find($"[data-test=tab-{tab}]").ParentElement!.ClassList);
    }

    [Fact]
    public async Task Agreeing_and_refusing_look_alike_and_take_the_same_clicks()
    {
        await SeatedAsync("leading");
        var view = await ViewAsync("leading");
        var sent = new List<ExerciseCommand>();
        var desk = new DraftDesk(Services.GetRequiredService<IDraftStore>(), null, Clock);
        foreach (var choice in new[] { "agree", "refuse" })
        {
            var form = Render<OrderForm>(p => p.AddCascadingValue(desk).Add(f => f.View, view).Add(f => f.Request, new ActRequest("answer-order") { Inject = "K1-08" })
                .Add(f => f.Send, c => { sent.Add(c); return Task.FromResult(true); }));
            Assert.Single(form.FindAll(".equal .btn").Select(b => b.ClassName!.Trim()).Distinct());
            Assert.Empty(form.FindAll("[data-test=send-answer-order]"));
            await form.PressAsync($"[data-test=order-{choice}]");
            await form.PressAsync("[data-test=send-answer-order]");
        }
        Assert.Equal(2, sent.Count);
    }
}
