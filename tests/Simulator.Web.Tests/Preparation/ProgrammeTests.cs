using Microsoft.Extensions.DependencyInjection;
using Simulator.Persistence.AppDb;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Preparation;

/// <summary>The programme of a year, the four stages of preparation, the expert review: what is kept of them.</summary>
public sealed class ProgrammeTests : ControlTest
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
    private Programme Book => Services.GetRequiredService<Programme>();

    private async Task<ProgrammeRow> PlannedAsync()
    {
        await OpenAsync();
        return await Book.AddAsync(new ProgrammeRow { Id = "", Date = new DateOnly(2030, 5, 20), Kind = "exercise", Title = "春季演练", ScenarioId = "liuwan-market" },
            [new ProgrammeRow { Id = "", Date = new DateOnly(2030, 5, 6), Kind = "training", Title = "预案培训" }], Cancel);
    }

    [Fact]
    public async Task S142_TheFourStages_AreTickedItemByItem()
    {
        var entry = await PlannedAsync();
        var stages = Market().Preparation!.Stages;
        Assert.Equal(4, stages.Length);
        await Book.TickAsync(entry.Id, stages[0].Items[0].Id, true, "陈导调", Cancel);
        var tick = Assert.Single(await Book.TicksAsync(entry.Id, Cancel));
        Assert.Equal((stages[0].Items[0].Id, "陈导调"), (tick.Item, tick.DoneBy));
        await Book.TickAsync(entry.Id, stages[0].Items[0].Id, false, "陈导调", Cancel);
        Assert.Empty(await Book.TicksAsync(entry.Id, Cancel));
    }

    [Fact]
    public async Task S143_ATeamsPlan_IsAtHandAtItsSeat()
    {
        var entry = await PlannedAsync();
        await Book.WritePlanAsync(entry.Id, "news", "先发短讯", "一、职责 二、流程", Cancel);
        Assert.Equal(("先发短讯", "一、职责 二、流程"), (await Book.TeamPlanAsync("liuwan-market", "news", Cancel)) is { } plan ? (plan.Plan, plan.Outline) : ("", ""));
        Assert.Null(await Book.TeamPlanAsync("liuwan-market", "police", Cancel));
        Assert.Null(await Book.TeamPlanAsync("another", "news", Cancel));
    }

    [Fact]
    public async Task Taking_an_exercise_out_takes_what_belongs_to_it_along_and_nothing_else()
    {
        var entry = await PlannedAsync();
        await Book.AddAsync(new ProgrammeRow { Id = "", Date = new DateOnly(2030, 1, 1), Kind = "check", Title = "每月检查" }, [], Cancel);
        await Book.TickAsync(entry.Id, "outline", true, "陈导调", Cancel);
        await Book.WritePlanAsync(entry.Id, "news", "先发短讯", "", Cancel);
        Assert.Equal(["每月检查", "预案培训", "春季演练"], (await Book.ListAsync(Cancel)).Select(r => r.Title));
        await Book.RemoveAsync(entry.Id, Cancel);
        Assert.Equal("每月检查", Assert.Single(await Book.ListAsync(Cancel)).Title);
        Assert.Empty(await Book.TicksAsync(entry.Id, Cancel));
        Assert.Null(await Book.TeamPlanAsync("liuwan-market", "news", Cancel));
    }

    [Fact]
    public async Task S055_AScenario_IsADraftUntilExpertsDeclareItRunnable_AndANewVersionBeginsAnew()
    {
        await OpenAsync();
        var reviews = Services.GetRequiredService<Reviews>();
        Assert.Equal("draft", await reviews.StatusAsync("x", "1", "draft", Cancel));
        await reviews.AddAsync("x", "1", "专家甲", "可以", "reviewed", Cancel);
        Assert.Equal("reviewed", await reviews.StatusAsync("x", "1", "draft", Cancel));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await reviews.AddAsync("x", "1", "专家甲", "可以演练", "runnable", Cancel);
        Assert.Equal("runnable", await reviews.StatusAsync("x", "1", "draft", Cancel));
        Assert.Equal("draft", await reviews.StatusAsync("x", "2", "draft", Cancel));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await reviews.AddAsync("x", "1", "专家乙", "第三条没有依据", "returned", Cancel);
        Assert.Equal("draft", await reviews.StatusAsync("x", "1", "runnable", Cancel));
        Assert.Equal(["第三条没有依据", "可以演练", "可以"], (await reviews.ListAsync("x", Cancel)).Select(r => r.Opinion));
    }
}
