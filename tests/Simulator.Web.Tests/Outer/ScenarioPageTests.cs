using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Web.Access;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Features.Scenarios;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Outer;

/// <summary>What a scenario's page and the page about realism show before, while and after the figures are there.</summary>
public sealed class ScenarioPageTests : ControlTest
{
    private static readonly TimeSpan Drawn = TimeSpan.FromSeconds(120);

    public ScenarioPageTests()
    {
        Services.AddSingleton<Realism>();
        Services.AddSingleton<PreviewShelf>();
    }

    [Fact]
    public void Realism_says_that_it_draws_and_then_shows_three_charts_of_each_kind_with_their_limits()
    {
        var page = Render<RealismPage>(p => p.AddCascadingValue(As(AccessNames.Controller)));
        Assert.NotEmpty(page.WaitForElement("[data-test=realism-waiting]").TextContent);
        Assert.Equal(8, page.FindAll("[data-test=limits] li").Count);
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("figure.bands").Count), Drawn);
        Assert.Empty(page.FindAll("[data-test=realism-waiting]"));
        // Whatever is drawn stands in a table too.
        Assert.Equal(6, page.FindAll("figure.bands table").Count);
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_begins_when_it_is_asked_for_and_not_before()
    {
        var scenario = await OpenAsync();
        var shelf = Services.GetRequiredService<PreviewShelf>();
        var preview = Render<SubjectPreview>(p => p.Add(s => s.Scenario, scenario).Add(s => s.Subject, scenario.Subject(1)).Add(s => s.Language, "zh-CN"));
        Assert.NotNull(preview.Find("[data-test=preview-go]"));
        Assert.Contains("20", preview.Find("[data-test=preview-1] p").TextContent, StringComparison.Ordinal);
        Assert.False(shelf.Of(scenario, 1, "zh-CN").IsStarted);
    }

    [Fact]
    public void A_stranger_sees_neither()
    {
        var nobody = Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(new()));
        Assert.Empty(Render<RealismPage>(p => p.AddCascadingValue(nobody)).FindAll("figure.bands, [data-test=limits]"));
    }

    [Theory]
    [InlineData(67, "80")]
    [InlineData(7, "8")]
    [InlineData(0.2, "1")]
    [InlineData(240, "240")]
    [InlineData(1034, "1200")]
    public void A_scale_ends_at_a_round_figure(double most, string end)
    {
        var chart = Render<BandChart>(p => p.Add(c => c.Label, "x").Add(c => c.Axis, "x").Add(c => c.TableText, "x").Add(c => c.Names, ["1", "2"]).Add(c => c.Labels, ["1", "2"])
            .Add(c => c.Bands, [new BandChart.Band("a", "--ch1", [0, 0], [0, most], [0, most])]));
        Assert.Equal(end, chart.FindAll(".ax.y").Last().TextContent);
    }
}
