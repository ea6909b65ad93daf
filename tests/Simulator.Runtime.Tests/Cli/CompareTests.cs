using System.Text.Json;

namespace Simulator.Runtime.Tests.Cli;

public sealed class CompareTests
{
    [Fact]
    public async Task Json_has_exactly_the_words_of_the_contract()
    {
        using var a = await PlayedFolder.Of();
        using var b = await PlayedFolder.Of("silent");
        var json = (await Outcome.Of("compare", a.Log, b.Log, "--json")).Json;
        Assert.Equal(["scenario", "timesComparable", "a", "b", "notices", "subjects"], Names(json));
        Assert.Equal(["digest", "exercise"], Names(json.GetProperty("a")));
        Assert.Equal(["scenarioVersion", "seed", "language", "coaching", "ended", "timesComparable"], Names(json.GetProperty("b").GetProperty("exercise")));
        var subject = json.GetProperty("subjects")[0];
        Assert.Equal(["number", "title", "span", "a", "b", "differences", "lines", "entries", "responses", "papers", "levels", "gauges", "onlyOne"], Names(subject));
        Assert.Equal(["gauge", "a", "b", "highIsBad"], Names(subject.GetProperty("gauges")[0]));
        Assert.Equal(["peak", "peakAt", "end", "area"], Names(subject.GetProperty("gauges")[0].GetProperty("a")));
        Assert.Equal(["code", "text"], Names(subject.GetProperty("differences")[0]));
        Assert.Equal(a.Digest, json.GetProperty("a").GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Both_scores_and_every_change_are_those_of_the_scorecards()
    {
        using var a = await PlayedFolder.Of();
        using var b = await PlayedFolder.Of("silent");
        var subject = (await Outcome.Of("compare", a.Log, b.Log, "--json")).Json.GetProperty("subjects")[0];
        Assert.Equal(await Total(a), subject.GetProperty("a").GetProperty("total").GetDouble());
        Assert.Equal(await Total(b), subject.GetProperty("b").GetProperty("total").GetDouble());
        foreach (var line in subject.GetProperty("lines").EnumerateArray())
            Assert.Equal(line.GetProperty("b").GetProperty("earned").GetDouble() - line.GetProperty("a").GetProperty("earned").GetDouble(), line.GetProperty("change").GetDouble(), 0.011);
        Assert.Contains(subject.GetProperty("lines").EnumerateArray(), l => l.GetProperty("change").GetDouble() < 0);
    }

    [Fact]
    public async Task For_people_it_says_the_same_in_both_languages()
    {
        using var a = await PlayedFolder.Of();
        using var b = await PlayedFolder.Of("silent");
        var english = await Outcome.In("en-US", "compare", a.Log, b.Log);
        Assert.Equal(0, english.Exit);
        Assert.Contains("points fewer in all", english.Out);
        Assert.Contains("总分少", (await Outcome.In("zh-CN", "compare", a.Log, b.Log)).Out);
    }

    [Fact]
    public async Task Another_scenario_exits_1_and_names_both()
    {
        using var a = await PlayedFolder.Of();
        using var b = await PlayedFolder.Of("silent", Folders.Market);
        var outcome = await Outcome.Of("compare", a.Log, b.Log);
        Assert.Equal(1, outcome.Exit);
        Assert.Empty(outcome.Out);
        Assert.Contains("liuwan-market", outcome.Error);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_tampered_log_is_not_compared()
    {
        using var a = await PlayedFolder.Of();
        using var b = await PlayedFolder.Of("silent");
        var text = await File.ReadAllTextAsync(b.Log, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(b.Log, text.Replace("好大的烟", "好小的烟", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var outcome = await Outcome.Of("compare", a.Log, b.Log);
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith(b.Log + ":", outcome.Error);
    }

    private static async Task<double> Total(PlayedFolder played) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(played.Score, TestContext.Current.CancellationToken)).RootElement.GetProperty("score").GetProperty("total").GetDouble();

    private static IEnumerable<string> Names(JsonElement of) => of.EnumerateObject().Select(p => p.Name);
}
