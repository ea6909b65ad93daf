using System.Diagnostics;
using System.Text.Json;

namespace Simulator.Runtime.Tests.Cli;

public sealed class PlayTests
{
    [Fact]
    public async Task Json_has_exactly_the_words_of_the_contract()
    {
        var json = (await Outcome.Of("play", Folders.Mini, "--json")).Json;
        Assert.Equal(["digest", "version", "posts", "exerciseSeconds", "wallSeconds", "score", "gauges"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["total", "possible", "bySeat", "byPhase", "vetoes", "hundred", "grade", "timesComparable"], json.GetProperty("score").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["heat", "trust", "anxiety", "falseBelief"], json.GetProperty("gauges").EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Array, json.GetProperty("score").GetProperty("vetoes").ValueKind);
        Assert.Equal(3600, json.GetProperty("exerciseSeconds").GetDouble());
        Assert.Equal(64, json.GetProperty("digest").GetString()!.Length);
    }

    [Fact]
    public async Task With_outcome_it_says_how_much_of_the_preventable_was_prevented()
    {
        var json = (await Outcome.Of("play", Folders.Mini, "--outcome", "--json")).Json;
        Assert.True(json.GetProperty("score").GetProperty("timesComparable").GetBoolean());
        var outcome = json.GetProperty("outcome");
        Assert.False(outcome.GetProperty("forecast").GetBoolean());
        Assert.Equal(["falseBelief", "anxiety"], outcome.GetProperty("prevented").EnumerateArray().Select(p => p.GetProperty("gauge").GetString()));
        foreach (var share in outcome.GetProperty("prevented").EnumerateArray())
            Assert.Equal(share.GetProperty("expert").GetDouble(), share.GetProperty("played").GetDouble());
        Assert.Contains("not a forecast", (await Outcome.Of("play", Folders.Mini, "--outcome")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_names_seats_phases_and_digest()
    {
        var table = (await Outcome.Of("play", Folders.Mini)).Out;
        var digest = await Digest("en-US", Folders.Mini, "expert", 1);
        foreach (var word in new[] { "assessment", "news", "respond", "publish", digest }) Assert.Contains(word, table);
    }

    [Theory]
    [InlineData("expert")]
    [InlineData("slow")]
    [InlineData("silent")]
    [InlineData("coverup")]
    [InlineData("random")]
    public async Task Same_seed_same_digest_in_every_culture_another_seed_another(string team)
    {
        var digest = await Digest("en-US", Folders.Mini, team, 5);
        foreach (var culture in new[] { "tr-TR", "zh-CN", "de-DE", "ar-SA" }) Assert.Equal(digest, await Digest(culture, Folders.Mini, team, 5));
        Assert.NotEqual(digest, await Digest("en-US", Folders.Mini, team, 6));
    }

    [Fact]
    public async Task Unknown_subject_exits_1_and_says_which_there_are()
    {
        var outcome = await Outcome.Of("play", Folders.Mini, "--subject", "9");
        Assert.Equal(1, outcome.Exit);
        Assert.Matches(@"scenario\.yaml:\d+: .*9.*1", outcome.Error);
    }

    [Fact]
    public async Task Language_of_the_texts_can_be_chosen_and_changes_nothing_but_the_texts()
    {
        var market = Path.Combine(AppContext.BaseDirectory, "scenarios", "liuwan-market");
        var english = await Outcome.Of("play", market, "--language", "en", "--team", "silent");
        Assert.Equal(0, english.Exit);
        Assert.Contains("On-scene response", english.Out);
        Assert.Contains("现场应急处置", (await Outcome.Of("play", market, "--team", "silent")).Out);
    }

    [Fact]
    public async Task A_language_the_scenario_does_not_have_exits_1_and_says_which_there_are()
    {
        var outcome = await Outcome.Of("play", Folders.Mini, "--language", "fr");
        Assert.Equal(1, outcome.Exit);
        Assert.Matches(@"scenario\.yaml:1: .*fr.*(en|zh-CN)", outcome.Error);
    }

    [Fact]
    public async Task Unwritable_folder_exits_1()
    {
        using var folder = new TempFolder();
        var file = folder.File("taken");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var outcome = await Outcome.Of("play", Folders.Mini, "--out", file);
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith(file + ":", outcome.Error);
    }

    [Fact]
    public async Task Process_exits_with_the_code_and_writes_utf8()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "simulator.dll"), "validate", "不在这里"])
        { RedirectStandardError = true, RedirectStandardOutput = true, StandardErrorEncoding = System.Text.Encoding.UTF8 };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("不在这里", errors);
    }

    internal static async Task<string> Digest(string culture, string folder, string team, int seed) =>
        (await Outcome.In(culture, "play", folder, "--team", team, "--seed", $"{seed}", "--json")).Json.GetProperty("digest").GetString()!;
}
