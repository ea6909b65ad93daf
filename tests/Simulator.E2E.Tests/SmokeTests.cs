using Simulator.E2E.Tests.Infrastructure;

namespace Simulator.E2E.Tests;

/// <summary>What every page needs is served. The pages themselves: <see cref="Access.AxeTests"/>.</summary>
public sealed class SmokeTests(Stage stage)
{
    [Fact]
    public async Task Scripts_and_styles_are_served()
    {
        using var http = new HttpClient { BaseAddress = new Uri(stage.Server.Address) };
        var cancel = TestContext.Current.CancellationToken;
        Assert.NotEmpty(await http.GetByteArrayAsync("_framework/blazor.web.js", cancel));
        var home = await http.GetStringAsync("/", cancel);
        var sheets = System.Text.RegularExpressions.Regex.Matches(home, "<link rel=\"stylesheet\" href=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();
        Assert.True(sheets.Length > 5);
        foreach (var sheet in sheets) Assert.NotEmpty(await http.GetStringAsync(sheet, cancel));
    }
}
