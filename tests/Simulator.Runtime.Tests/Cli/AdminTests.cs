using Simulator.Runtime.Tests.Persistence;
using Simulator.Runtime.Tests.Released;

namespace Simulator.Runtime.Tests.Cli;

public sealed class AdminTests : IAsyncLifetime
{
    private readonly DataHome _home = new();
    private string Data => _home.Folder.Path;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Theory]
    [InlineData("admin")]
    [InlineData("admin dance")]
    [InlineData("admin backup")]
    [InlineData("admin backup b.zip --out c.zip")]
    [InlineData("admin restore")]
    [InlineData("admin restore b.zip")]
    [InlineData("admin reset-link --url nonsense")]
    [InlineData("admin delete-exercise")]
    [InlineData("admin retention --days -1")]
    [InlineData("admin retention --days many")]
    [InlineData("admin retention --days 99999999")]
    public async Task Wrong_usage_exits_2_with_one_line_on_standard_error(string line)
    {
        var outcome = await Outcome.Of(line.Split(' '));
        Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
        Assert.StartsWith("simulator: ", outcome.Error);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("admin --help", "reset-link")]
    [InlineData("admin backup --help", "--out")]
    [InlineData("admin restore --help", "--force")]
    [InlineData("admin reset-link --help", "--account")]
    [InlineData("admin delete-exercise --help", "--force")]
    [InlineData("admin retention --help", "--dry-run")]
    [InlineData("admin verify --help", "--data")]
    public async Task Help_in_both_languages(string line, string says)
    {
        foreach (var culture in new[] { "en-US", "zh-CN" })
        {
            var outcome = await Outcome.In(culture, line.Split(' '));
            Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
            Assert.Contains(says, outcome.Out);
            Assert.Equal(culture == "zh-CN", outcome.Out.Contains('用'));
        }
    }

    [Fact]
    public async Task Without_data_every_command_exits_1_and_makes_nothing()
    {
        var nowhere = _home.File("nowhere");
        foreach (var line in new[] { "backup --out x.zip", "reset-link", "delete-exercise 1", "retention --days 3", "verify" })
        {
            var outcome = await Outcome.Of(["admin", .. line.Split(' '), "--data", nowhere]);
            Assert.Equal(1, outcome.Exit);
            Assert.Matches(@"^.*nowhere:0: .+", outcome.Error);
            Assert.False(Directory.Exists(nowhere));
        }
    }

    [Fact]
    public async Task Backup_and_restore_beside_a_running_server()
    {
        await _home.OpenAsync();
        using var mark = _home.Folder.Use();
        var (zip, other) = (_home.File("b.zip"), _home.File("other"));
        var made = await Outcome.Of("admin", "backup", "--data", Data, "--out", zip);
        Assert.Equal((0, ""), (made.Exit, made.Error));
        Assert.Equal(1, (await Outcome.Of("admin", "backup", "--data", Data, "--out", zip)).Exit);
        var used = await Outcome.Of("admin", "restore", zip, "--data", Data, "--force");
        Assert.Equal(1, used.Exit);
        Assert.Contains("stop it", used.Error, StringComparison.Ordinal);
        var restored = await Outcome.Of("admin", "restore", zip, "--data", other);
        Assert.Equal((0, ""), (restored.Exit, restored.Error));
        Assert.Contains("2 exercises", restored.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await Outcome.Of("admin", "restore", zip, "--data", other)).Exit);
        var forced = await Outcome.Of("admin", "restore", zip, "--data", other, "--force");
        Assert.Equal(0, forced.Exit);
        Assert.Contains("replaced-", forced.Out, StringComparison.Ordinal);
        await File.WriteAllTextAsync(zip, "no zip", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Outcome.Of("admin", "restore", zip, "--data", _home.File("third"))).Exit);
    }

    [Fact]
    public async Task A_backup_before_an_upgrade_changes_nothing()
    {
        var before = _home.Bytes().Select(f => (f.Name, Convert.ToHexString(f.Bytes))).ToArray();
        Assert.Equal(0, (await Outcome.Of("admin", "backup", "--data", Data, "--out", _home.File("b.zip"))).Exit);
        Assert.Equal(before, _home.Bytes().Where(f => !f.Name.EndsWith("last-backup.json", StringComparison.Ordinal)).Select(f => (f.Name, Convert.ToHexString(f.Bytes))));
    }

    [Fact]
    public async Task A_lost_password_gets_a_link_with_the_address_the_server_had()
    {
        await File.WriteAllTextAsync(_home.Folder.Address, "http://10.1.2.3:5080", TestContext.Current.CancellationToken);
        var link = await Outcome.Of("admin", "reset-link", "--data", Data);
        Assert.Equal((0, ""), (link.Exit, link.Error));
        Assert.Contains(Format1.Text("account"), link.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^http://10\.1\.2\.3:5080/account/reset\?token=[0-9a-f]{64}$", link.Out);
        var elsewhere = await Outcome.Of("admin", "reset-link", "--data", Data, "--account", Format1.Text("account"), "--url", "https://drill.example/");
        Assert.Matches(@"(?m)^https://drill\.example/account/reset\?token=", elsewhere.Out);
        var nobody = await Outcome.Of("admin", "reset-link", "--data", Data, "--account", "nobody");
        Assert.Equal(1, nobody.Exit);
        Assert.Contains("nobody", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exercises_are_deleted_by_id_or_code_and_by_age()
    {
        await _home.OpenAsync();
        var code = (await _home.Get<Simulator.Persistence.AppDb.ExerciseBook>().FindAsync(Format1.Running, TestContext.Current.CancellationToken))!.Code;
        await _home.CloseAsync();
        var open = await Outcome.Of("admin", "delete-exercise", code, "--data", Data);
        Assert.Equal(1, open.Exit);
        Assert.Contains("has not ended", open.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Outcome.Of("admin", "delete-exercise", code, "--data", Data, "--force")).Exit);
        Assert.Equal(1, (await Outcome.Of("admin", "delete-exercise", code, "--data", Data, "--force")).Exit);

        var dry = await Outcome.Of("admin", "retention", "--days", "0", "--data", Data);
        Assert.Contains("for ever", dry.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await Outcome.Of("admin", "delete-exercise", Format1.Running, "--data", Data)).Exit);
        Assert.Equal(0, (await Outcome.Of("admin", "delete-exercise", Format1.Ended, "--data", Data)).Exit);
    }
}
