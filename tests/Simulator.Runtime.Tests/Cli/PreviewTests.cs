using System.Text.Json;

namespace Simulator.Runtime.Tests.Cli;

public sealed class PreviewTests
{
    [Fact]
    public async Task Bands_of_three_teams_over_the_whole_subject()
    {
        var json = (await Outcome.Of("preview", Folders.Mini, "--json")).Json;
        Assert.Equal((1, 20), (json.GetProperty("subject").GetInt32(), json.GetProperty("seeds").GetInt32()));
        Assert.Equal(Enumerable.Range(1, 12).Select(step => step * 5), json.GetProperty("minutes").EnumerateArray().Select(m => m.GetInt32()));
        foreach (var team in new[] { "none", "expert", "silent" })
        {
            var band = json.GetProperty("teams").GetProperty(team);
            var (low, median, high) = (Numbers(band, "low"), Numbers(band, "median"), Numbers(band, "high"));
            Assert.Equal((12, 12, 12), (low.Length, median.Length, high.Length));
            Assert.All(median.Index(), m => Assert.True(low[m.Index] <= m.Item && m.Item <= high[m.Index]));
            Assert.True(band.GetProperty("total").GetProperty("median").GetDouble() > 0);
        }
    }

    [Fact]
    public async Task The_table_says_that_it_is_no_forecast()
    {
        var outcome = await Outcome.Of("preview", Folders.Mini);
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("T+60", outcome.Out);
        Assert.True(outcome.Out.Contains("不是预测", StringComparison.Ordinal) || outcome.Out.Contains("not forecasts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_subject_exits_1() => Assert.Equal(1, (await Outcome.Of("preview", Folders.Mini, "--subject", "7")).Exit);

    private static double[] Numbers(JsonElement band, string name) => [.. band.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];
}
