using Bunit;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Web.Access;
using Simulator.Web.Features.Debrief;

namespace Simulator.Web.Tests.Debrief;

public sealed class HotWashPageTests : DebriefTest
{
    [Fact]
    public async Task Notes_comments_and_points_stand_there_without_anybodys_name()
    {
        await EndedAsync(20, ("person-eins", "news"));
        await DoAsync(new TakeNote(Domain.ExerciseTime.FromMinutes(1), "先核实再发布"));
        await Exercises.ExecuteAsync(Id, new Actor("watcher", Office.Observer), new CommentAsObserver("某报记者李某", "发布会节奏好"), Cancel);
        var page = OpenPage<HotWashPage>(As(AccessNames.Evaluator, "judge-dredd"));
        Assert.Contains("先核实再发布", page.WaitForElement("[data-test=wash-open]").TextContent, StringComparison.Ordinal);
        Assert.Contains("发布会节奏好", page.Find("[data-test=wash-comments]").TextContent, StringComparison.Ordinal);
        foreach (var name in new[] { "李某", "judge-dredd", "person-eins", "watcher", "chen" }) Assert.DoesNotContain(name, page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-test=wash-seats] .ln"));
        await page.PressAsync("[data-test=seats]");
        Assert.Empty(page.FindAll("[data-test=wash-seats]"));
    }

    [Fact]
    public async Task The_timer_runs_stops_and_goes_on_to_the_next_step()
    {
        await EndedAsync();
        var page = OpenPage<HotWashPage>(As(AccessNames.Controller));
        Assert.Equal("02:00", page.WaitForElement("[data-test=left]").TextContent);
        await page.PressAsync("[data-test=run]");
        Clock.Advance(TimeSpan.FromSeconds(50));
        await page.PressAsync("[data-test=run]");
        Assert.Equal(("01:10", "false"), (page.Find("[data-test=left]").TextContent, page.Find("[data-test=left]").GetAttribute("data-runs")));
        Clock.Advance(TimeSpan.FromSeconds(50));
        await page.PressAsync("[data-test=run]");
        Assert.Equal("01:10", page.Find("[data-test=left]").TextContent);
        await page.PressAsync("[data-test=next]");
        Assert.Equal(("06:00", "true"), (page.Find("[data-test=left]").TextContent, page.Find("[data-test=left]").GetAttribute("data-runs")));
        await page.ChangeAsync("[data-test=minutes-1]", "12");
        Assert.Equal("12:00", page.Find("[data-test=left]").TextContent);
    }

    [Fact]
    public async Task Players_do_not_open_it()
    {
        await EndedAsync(("p1", "news"));
        OpenPage<HotWashPage>("p1").WaitForElement("[data-test=gate-closed]");
    }
}
