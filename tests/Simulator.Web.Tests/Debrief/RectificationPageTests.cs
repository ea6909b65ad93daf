using Bunit;
using Microsoft.AspNetCore.Components;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Features.Debrief;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Tests.Debrief;

public sealed class RectificationPageTests : DebriefTest
{
    [Fact]
    public async Task S029_AProposal_IsTakenOverWithOneClick_WorkedOffAndClosed()
    {
        await EndedAsync();
        await DoAsync(new TakeNote(Domain.ExerciseTime.FromMinutes(1), "值守电话没有人接"));
        var page = OpenPage<RectificationPage>(As(AccessNames.Controller));
        await page.PressAsync("[data-proposal='note:1'] [data-test=take]");
        page.WaitForElement("[data-test=items] [data-test=debrief-1][data-state=open]");
        Assert.Empty(page.FindAll("[data-proposal='note:1']"));
        await page.PressAsync("[data-test=debrief-1] [data-test=to-done]");
        await page.TypeAsync("[data-test=debrief-1] [data-test=move-remark]", "已排班");
        await page.PressAsync("[data-test=debrief-1] [data-test=move]");
        page.WaitForElement("[data-test=debrief-1][data-state=done]");
        await page.PressAsync("[data-test=debrief-1] [data-test=to-checked]");
        await page.PressAsync("[data-test=debrief-1] [data-test=move]");
        page.WaitForElement("[data-test=debrief-1][data-state=checked]");
        Assert.Equal("已排班", page.Find("[data-test=debrief-1] [data-test=remark]").TextContent.Replace("备注", "", StringComparison.Ordinal).Trim());
        await OverviewHasAsync(rows => !rows.Any());
    }

    [Fact]
    public async Task S208_WhatIsOverdue_IsMarked_AlsoOverAllExercises()
    {
        await EndedAsync();
        var page = OpenPage<RectificationPage>(As(AccessNames.Evaluator, "judge"));
        await page.PressAsync("[data-test=new]");
        await page.ChangeAsync("[data-test=text]", "告知不到位");
        await page.ChangeAsync("[data-test=unit]", (await StateAsync()).Text((await StateAsync()).Scenario.Seat("news")!.Name));
        // The clock of these tests stands in January 2000.
        await page.ChangeAsync("[data-test=due-day]", "1999-12-20");
        await page.InvokeAsync(() => page.Find("[data-test=item-form]").Submit());
        page.WaitForElement("[data-test=debrief-1][data-late=true]");
        Assert.Equal("news", (await StateAsync()).Debrief.Items[0].For);
        Assert.Equal(new DateOnly(2000, 1, 1), (await StateAsync()).Debrief.Items[0].History[0].On);
        await OverviewHasAsync(rows => rows is [{ State: "open" }]);
        var overview = Render<OverviewPage>(p => p.AddCascadingValue(As(AccessNames.Controller)));
        Assert.Contains("1999-12-20", overview.WaitForElement($"[data-test=open-{Id.Value}-debrief-1][data-late=true]").TextContent, StringComparison.Ordinal);
        Assert.Contains("逾期 1 项", overview.Find("[data-test=late]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(RectificationPage))]
    [InlineData(typeof(CommendationsPage))]
    [InlineData(typeof(RevisionsPage))]
    public async Task Who_took_part_reads_the_lists_once_results_are_released_and_never_writes(Type page)
    {
        await EndedAsync(("p1", "news"));
        await DoAsync(new WriteDebriefItem(DebriefList.Rectification, null, null, "甲事", "", "", null, []), new WriteDebriefItem(DebriefList.Commendation, null, null, "乙事", "", "news", null, []), new WriteDebriefItem(DebriefList.Revision, null, null, "丙事", "", "", null, []));
        IRenderedComponent<DynamicComponent> Open(string person) => Render<DynamicComponent>(p => p.Add(d => d.Type, page).Add(d => d.Parameters, new Dictionary<string, object> { ["Id"] = Id.Value })
            .AddCascadingValue(Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(User(person)))));
        Open("p1").WaitForElement("[data-test=gate-closed]");
        await DoAsync(new ReleaseResults(true, false));
        var seen = Open("p1");
        Assert.Single(seen.WaitForElement("[data-test=items]").Children);
        foreach (var writing in new[] { "new", "edit", "take", "proposals", "move", "to-working" }) Assert.Empty(seen.FindAll($"[data-test={writing}]"));
        Open("stranger").WaitForElement("[data-test=gate-closed]");
    }

    [Fact]
    public async Task A_refusal_is_said_in_words()
    {
        await EndedAsync();
        var page = OpenPage<CommendationsPage>(As(AccessNames.Controller));
        await page.PressAsync("[data-test=new]");
        await page.ChangeAsync("[data-test=text]", "处置得当");
        await page.InvokeAsync(() => page.Find("[data-test=item-form]").Submit());
        page.WaitForAssertion(() => Assert.Contains("不写个人", page.Markup, StringComparison.Ordinal));
        // Nothing typed is lost.
        Assert.Equal("处置得当", page.Find("[data-test=text]").GetAttribute("value"));
        await page.ChangeAsync("[data-test=unit]", "news");
        await page.InvokeAsync(() => page.Find("[data-test=item-form]").Submit());
        page.WaitForElement("[data-test=debrief-1][data-state=proposed]");
    }

    [Theory]
    [InlineData("zh-CN", "待整改")]
    [InlineData("en", "Open")]
    public async Task It_speaks_both_languages(string language, string open)
    {
        Speak(language);
        await EndedAsync();
        await DoAsync(new WriteDebriefItem(DebriefList.Rectification, null, null, "甲事", "", "news", null, []));
        Assert.Equal(open, OpenPage<RectificationPage>(As(AccessNames.Controller)).WaitForElement("[data-test=debrief-1] [data-test=state]").TextContent.Trim());
    }

    [Fact]
    public async Task The_overview_is_for_accounts_only()
    {
        await OpenAsync();
        Assert.NotNull(Render<OverviewPage>(p => p.AddCascadingValue(Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(User("p1"))))).WaitForElement("[data-test=gate-closed]"));
    }

    /// <summary>The overview's row is written after the event, which the page shows first: it is waited for.</summary>
    private async Task OverviewHasAsync(Func<IReadOnlyList<RectificationRow>, bool> what) =>
        await Task.Run(async () => { while (!what(await Book.OpenAsync(Cancel))) await Task.Yield(); }, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
}
