using System.Text.Json;

namespace Simulator.Runtime.Tests.Cli;

/// <summary>What the shipped scenario makes of the teams.</summary>
public sealed class OrderingTests
{
    [Fact]
    public async Task Teams_come_in_their_order_on_two_seeds() => await Check(2);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Teams_come_in_their_order_on_twenty_seeds() => await Check(20);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public async Task Market_has_one_digest_in_every_culture(string culture) =>
        Assert.Equal(await PlayTests.Digest("en-US", Folders.Market, "expert", 1), await PlayTests.Digest(culture, Folders.Market, "expert", 1));

    [Fact]
    public async Task Market_validates_and_its_log_verifies()
    {
        Assert.Equal(0, (await Outcome.Of("validate", Folders.Market)).Exit);
        using var played = await PlayedFolder.Of("random", Folders.Market);
        Assert.Equal(0, (await played.VerifyDigest()).Exit);
    }

    private static async Task Check(int seeds)
    {
        var expert = await Totals("expert", seeds);
        var silent = await Totals("silent", seeds);
        Assert.All(expert, t => Assert.InRange(t, 90, 110));
        Assert.All(silent, t => Assert.InRange(t, 0, 30));
        var slow = Median(await Totals("slow", seeds));
        var random = Median(await Totals("random", seeds));
        Assert.True(Median(expert) > slow);
        Assert.True(slow > random);
        Assert.True(random >= Median(silent));
        for (var seed = 1; seed <= seeds; seed++) Assert.NotEmpty((await Score("coverup", seed)).GetProperty("vetoes").EnumerateArray());
    }

    private static async Task<List<double>> Totals(string team, int seeds)
    {
        var totals = new List<double>();
        for (var seed = 1; seed <= seeds; seed++) totals.Add((await Score(team, seed)).GetProperty("total").GetDouble());
        return totals;
    }

    private static async Task<JsonElement> Score(string team, int seed) =>
        (await Outcome.Of("play", Folders.Market, "--team", team, "--seed", $"{seed}", "--json")).Json.GetProperty("score");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
