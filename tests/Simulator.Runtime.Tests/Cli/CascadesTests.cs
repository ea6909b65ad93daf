using System.Globalization;
using System.Text.Json;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Cli;

/// <summary><c>simulator cascades</c> and <c>simulator fit-report</c>.</summary>
public sealed class CascadesTests
{
    private static readonly string Data = Path.Combine(ShippedScenarios.Root, "docs", "reference", "weibo-cascades-calibration.json");

    [Fact]
    public async Task A_file_of_cascades_has_the_promised_form_and_is_the_same_for_the_same_seed()
    {
        using var folder = new TempFolder();
        var (one, two) = (folder.File("1.tsv"), folder.File("2.tsv"));
        Assert.Equal(0, (await Outcome.Of("cascades", "--class", "non_rumor", "--count", "20", "--seed", "3", "--out", one, "--stratify", Data)).Exit);
        Assert.Equal(0, (await Outcome.Of("cascades", "--class", "non_rumor", "--count", "20", "--seed", "3", "--out", two, "--stratify", Data)).Exit);
        Assert.Equal(await File.ReadAllTextAsync(one, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(two, TestContext.Current.CancellationToken));
        Assert.Equal(20, Check(await File.ReadAllLinesAsync(one, TestContext.Current.CancellationToken), "0"));
    }

    private static int Check(string[] lines, string rumor)
    {
        var cascades = 0;
        for (var at = 0; at < lines.Length; cascades++)
        {
            var head = lines[at++].Split('\t');
            Assert.Equal(("C", rumor, 4), (head[0], head[1], head.Length));
            Assert.InRange(long.Parse(head[2], CultureInfo.InvariantCulture), 1_300_000_000, 1_400_000_000);
            var size = int.Parse(head[3], CultureInfo.InvariantCulture);
            Assert.InRange(size, 85, 999);
            for (var i = 0; i < size; i++)
            {
                var repost = lines[at++].Split('\t').Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToArray();
                Assert.InRange(repost[0], 0, 60 * 86400);
                Assert.InRange(repost[1], -1, i - 1);
                Assert.InRange(repost[2], 0, 3);
            }
        }
        return cascades;
    }

    [Fact]
    public async Task A_report_sets_every_distance_beside_its_floor()
    {
        using var folder = new TempFolder();
        var file = folder.File("c.tsv");
        await Outcome.Of("cascades", "--class", "rumor", "--count", "300", "--seed", "1", "--out", file, "--stratify", Data);
        var report = (await Outcome.Of("fit-report", "--sims", file, "--reference", Data, "--json")).Json.GetProperty("rumor");
        var distances = report.GetProperty("distances").EnumerateArray().ToArray();
        Assert.Equal(34, distances.Length);
        Assert.All(distances, d => Assert.InRange(d.GetProperty("distance").GetDouble(), 0, 1));
        Assert.All(distances, d => Assert.True(d.GetProperty("floor").GetDouble() > 0));
        // A fifth of the cascades the targets are for: more noise, the same order of size.
        Assert.InRange(report.GetProperty("summary").GetProperty("meanCore").GetDouble(), 0.02, 0.095);
        Assert.Contains("first_delay_s", (await Outcome.Of("fit-report", "--sims", file, "--reference", Data)).Out, StringComparison.Ordinal);
    }

    /// <summary>The targets of docs/rumor-model.md on the calibration half, mean of three seeds.</summary>
    [Theory]
    [Trait("Category", "Long")]
    [InlineData("rumor", 0.065, 0.13, 15, 0.03, 0.055, 0.04, 0.02, 0.065, 0.075, 0.07, 0.09, 0.085, 0.010, 0.007, 0.05)]
    [InlineData("non_rumor", 0.085, 0.16, 8, 0.03, 0.045, 0.02, 0.02, 0.07, 0.065, 0.06, 0.06, 0.06, 0.002, 0.002, 0.04)]
    public async Task Targets_are_met(string kind, double mean, double largest, int within, params double[] limits)
    {
        var reports = new List<JsonElement>();
        using var folder = new TempFolder();
        foreach (var seed in new[] { "1", "2", "3" })
        {
            var file = folder.File(seed + ".tsv");
            Assert.Equal(0, (await Outcome.Of("cascades", "--class", kind, "--count", "1570", "--seed", seed, "--out", file, "--stratify", Data)).Exit);
            reports.Add((await Outcome.Of("fit-report", "--sims", file, "--reference", Data, "--json")).Json.GetProperty(kind).GetProperty("distances"));
        }
        var means = reports[0].EnumerateArray().Select((d, i) => (
            Name: d.GetProperty("name").GetString()!, Core: d.GetProperty("core").GetBoolean(), Floor: d.GetProperty("floor").GetDouble(),
            Distance: reports.Average(r => r[i].GetProperty("distance").GetDouble()))).ToArray();
        var core = means.Where(d => d.Core).ToArray();
        Assert.InRange(core.Average(d => d.Distance), 0, mean);
        Assert.InRange(core.Max(d => d.Distance), 0, largest);
        Assert.True(core.Count(d => d.Distance <= 2 * d.Floor) >= within);
        string[] names =
        [
            "growth_72h_median_rmse", "growth_72h_p10_rmse", "growth_72h_p90_rmse", "growth_72h_mean_rmse", "clock_hours_tv", "depth_profile_tv", "question_share", "deny_share",
            "silent_share", "stance_question_by_lag_rmse", "stance_deny_by_lag_rmse", "stance_silent_by_lag_rmse",
        ];
        foreach (var (name, limit) in names.Zip(limits)) Assert.True(means.Single(d => d.Name == name).Distance <= limit, $"{name} {means.Single(d => d.Name == name).Distance} above {limit}");
    }

    [Theory]
    [InlineData("C\t1\t1325376000\t2\n5\t-1\t0\n4\t-1\t0\n", 3)]
    [InlineData("C\t1\t1325376000\t2\n5\t-1\t0\n6\t1\t0\n", 3)]
    [InlineData("C\t1\t1325376000\t2\n5\t-1\t4\n6\t0\t0\n", 2)]
    [InlineData("C\t1\t1325376000\t2\n5\t-1\t0\n", 3)]
    [InlineData("C\t2\t1325376000\t2\n", 1)]
    [InlineData("hello\n", 1)]
    [InlineData("", 1)]
    public async Task A_bad_line_is_named(string text, int line)
    {
        using var folder = new TempFolder();
        var file = folder.File("c.tsv");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var outcome = await Outcome.Of("fit-report", "--sims", file, "--reference", Data);
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith($"{file}:{line}: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "cascades", "--class", "rumor", "--count", "5", "--seed", "1")]
    [InlineData(2, "cascades", "--class", "gossip", "--count", "5", "--seed", "1", "--out", "x")]
    [InlineData(2, "cascades", "--class", "rumor", "--count", "0", "--seed", "1", "--out", "x")]
    [InlineData(2, "cascades", "--class", "rumor", "--count", "5", "--seed", "one", "--out", "x")]
    [InlineData(2, "cascades", "more", "--class", "rumor", "--count", "5", "--seed", "1", "--out", "x")]
    [InlineData(1, "cascades", "--class", "rumor", "--count", "5", "--seed", "1", "--out", "x", "--stratify", "no-such-file.json")]
    [InlineData(2, "fit-report", "--sims", "x")]
    [InlineData(1, "fit-report", "--sims", "no-such-file.tsv", "--reference", "x")]
    public async Task Wrong_use_is_said(int exit, params string[] words)
    {
        var outcome = await Outcome.Of(words);
        Assert.Equal(exit, outcome.Exit);
        Assert.NotEmpty(outcome.Error);
    }
}
