using Simulator.Documents.Studio;

namespace Simulator.Runtime.Tests.Cli;

public sealed class RehearseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rehearse-").FullName;

    public RehearseTests() => ScenarioFiles.Write(_folder, BlankScenario.Of("new-one", "夜市", "虚构区", ["zh-CN", "en"]).Files!);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_runnable_scenario_is_good_and_says_how_the_teams_came_out()
    {
        var outcome = await Outcome.Of("rehearse", _folder, "--seeds", "1", "--json");
        Assert.Equal(0, outcome.Exit);
        Assert.DoesNotContain("error", outcome.Error, StringComparison.Ordinal);
        Assert.True(outcome.Json.GetProperty("runnable").GetBoolean());
        Assert.Equal(ScenarioFiles.PlayDigest(_folder), outcome.Json.GetProperty("digest").GetString());
        var subject = outcome.Json.GetProperty("rehearsal").GetProperty("subjects")[0];
        Assert.Equal(["expert", "slow", "random", "silent"], subject.GetProperty("teams").EnumerateArray().Select(t => t.GetProperty("team").GetString()));
        Assert.Equal(100, subject.GetProperty("teams")[0].GetProperty("score").GetDouble());
        Assert.Equal(6, subject.GetProperty("load")[0].GetProperty("injects").GetArrayLength());
        Assert.Contains("Runnable.", (await Outcome.Of("rehearse", _folder, "--seeds", "1")).Out, StringComparison.Ordinal);
        Assert.Contains("老手队", (await Outcome.In("zh-CN", "rehearse", _folder, "--seeds", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_the_lint_keep_it_from_being_runnable()
    {
        var file = Path.Combine(_folder, "subject-1.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text[..text.IndexOf("playbooks:", StringComparison.Ordinal)], TestContext.Current.CancellationToken);
        var outcome = await Outcome.Of("rehearse", _folder, "--seeds", "1", "--json");
        Assert.Equal(1, outcome.Exit);
        Assert.Equal(["Errors", "NoPlaybook"], outcome.Json.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString()));
        Assert.Contains("scenario.yaml:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage()
    {
        Assert.Equal(2, (await Outcome.Of("rehearse")).Exit);
        Assert.Equal(2, (await Outcome.Of("rehearse", _folder, "--seeds", "0")).Exit);
        Assert.Equal(1, (await Outcome.Of("rehearse", Path.Combine(_folder, "none"))).Exit);
    }
}
