using Bunit;
using Simulator.Domain.Exercises.Clock;
using Simulator.Web.Access;
using Simulator.Web.Features.Results;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Results;

public sealed class AftermathPageTests : ControlTest
{
    [Fact]
    public async Task After_the_end_the_estimate_stands_below_the_score_and_gives_no_points()
    {
        await OpenAsync();
        await DoAsync(new StartExercise(), new EndExercise("control"));
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        page.WaitForElement("[data-test=outcome-Trust]", TimeSpan.FromSeconds(30));
        Assert.Contains("不计分", page.Find("[data-test=aftermath]").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("[data-test^=after-]").Count);
        await page.PressAsync("[data-test=aftermath] [data-test=chart-table]");
        // The end, and every sixth hour of three days.
        Assert.Equal(13, page.FindAll("[data-test=aftermath] tbody tr").Count);
    }

    [Fact]
    public async Task Before_the_end_there_is_none()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        page.WaitForElement("[data-test=total]");
        Assert.Empty(page.FindAll("[data-test=aftermath]"));
    }
}
