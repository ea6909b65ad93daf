using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Simulator.Persistence;
using Simulator.Runtime.Logs;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Hosting;

/// <summary>Databases that cannot be used when the program starts.</summary>
public sealed class StorageStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-start-").FullName;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("log.db")]
    [InlineData("app.db")]
    public async Task The_program_ends_with_words_in_both_languages_and_no_stack_trace(string name)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, new string('x', 20_000), Cancel);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Simulator.Web.dll"), "--urls", "http://127.0.0.1:0", "--Data:Folder", _folder])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var (said, shown) = (process.StandardError.ReadToEndAsync(Cancel), process.StandardOutput.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains($"不能启动：{file} 已损坏", await said, StringComparison.Ordinal);
        Assert.Contains($"Cannot start: {file} is damaged", await said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said + await shown, StringComparison.Ordinal);
        // Nothing was made of the damaged file: it can still be saved.
        Assert.Equal(20_000, new FileInfo(file).Length);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_database_is_told()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "app.db"));
        var e = Assert.Throws<SetUpException>(() => SimulatorHost.Build(["--Data:Folder", _folder]));
        Assert.Equal(2, e.Problems.Count);
        Assert.All(e.Problems, p => Assert.Contains(Path.Combine(_folder, "app.db"), p, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Every_trouble_has_words_in_both_languages(LogTrouble trouble)
    {
        var said = StorageStart.Say(new FileProblem("/data/log.db", trouble, "detail")).ToArray();
        Assert.Equal(2, said.Length);
        Assert.StartsWith("不能启动", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Cannot start", said[1], StringComparison.Ordinal);
        Assert.All(said, words => Assert.Contains("/data/log.db", words, StringComparison.Ordinal));
    }

    public static TheoryData<LogTrouble> Troubles() => [.. Enum.GetValues<LogTrouble>()];

    [Theory]
    [InlineData("--Logs:Json", "perhaps")]
    [InlineData("--Metrics:Prometheus", "perhaps")]
    [InlineData("--Metrics:Allow", "everybody")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT", "over there")]
    public void A_bad_setting_is_told_in_words(string setting, string value)
    {
        var e = Assert.Throws<SetUpException>(() => SimulatorHost.Build(["--Data:Folder", _folder, setting, value]));
        Assert.Contains($"'{value}'", Assert.Single(e.Problems), StringComparison.Ordinal);
    }
}
