using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Access;
using Simulator.Web.Features.Compare;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Compare;

/// <summary>Two exercises side by side, for control and evaluators.</summary>
public sealed class ComparePageTests : ControlTest
{
    private ExerciseBook Book => Services.GetRequiredService<ExerciseBook>();
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private async Task<string> PlayedAsync(long seed, bool ended = true)
    {
        var scenario = Market();
        await Services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);
        var row = await Book.CreateAsync(new NewExercise("柳湾市场", scenario.Id, scenario.Version, 1, "chen"), Cancel);
        var id = new ExerciseId(row.Id);
        await Exercises.OpenAsync(id, new OpenRequest(scenario, 1, seed, "zh-CN", new ExerciseSettings(), Controller), Cancel);
        await Exercises.ExecuteAsync(id, Controller, new StartExercise(), Cancel);
        if (ended) await Exercises.ExecuteAsync(id, Controller, new EndExercise("control"), Cancel);
        return row.Id;
    }

    private IRenderedComponent<ComparePage> Show(string? a, string? b, string role = AccessNames.Controller)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/compare?a={a}&b={b}");
        return Render<ComparePage>(p => p.AddCascadingValue(As(role)));
    }

    [Fact]
    public async Task Both_stand_side_by_side_with_curves_tables_and_words()
    {
        var page = Show(await PlayedAsync(1), await PlayedAsync(2), AccessNames.Evaluator);
        page.WaitForElement("[data-test=summary]");
        Assert.Equal(4, page.FindAll("[data-test=gauges] tbody tr").Count);
        Assert.Equal(4, page.FindAll(".cmp-charts svg").Count);
        Assert.NotNull(page.Find("[data-test=notice-OtherSeed]"));
        await page.PressAsync("[data-test=all-lines]");
        page.WaitForElement("[data-test=line-K1-01]");
    }

    [Fact]
    public async Task Chosen_twice_or_unknown_says_so()
    {
        var one = await PlayedAsync(1);
        await PlayedAsync(2);
        Assert.Contains("同一场", Show(one, one).WaitForElement(".ban").TextContent, StringComparison.Ordinal);
        Assert.Contains("找不到", Show(one, "nowhere").WaitForElement(".ban").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_two_exercises_it_says_what_comes_first()
    {
        await PlayedAsync(1);
        Assert.Contains("还不能比较", Show(null, null).WaitForElement(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_and_swapping_lead_to_the_address_of_the_pair()
    {
        var (a, b) = (await PlayedAsync(1), await PlayedAsync(2));
        var page = Show(a, null);
        page.WaitForElement("[data-test=choose]");
        await page.ChangeAsync("[data-test=pick-b]", b);
        Assert.EndsWith($"/compare?a={a}&b={b}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Players_and_strangers_stay_outside()
    {
        var (a, b) = (await PlayedAsync(1), await PlayedAsync(2));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/compare?a={a}&b={b}");
        var stranger = Render<ComparePage>(p => p.AddCascadingValue(Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(new()))));
        Assert.NotNull(stranger.WaitForElement("[data-test=gate-stranger]"));
        var player = Render<ComparePage>(p => p.AddCascadingValue(As("Player")));
        Assert.NotNull(player.WaitForElement("[data-test=gate-closed]"));
        Assert.Empty(player.FindAll("[data-test=summary]"));
    }
}
