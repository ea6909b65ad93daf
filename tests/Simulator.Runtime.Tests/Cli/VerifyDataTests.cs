using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Tests.Persistence;
using Simulator.Runtime.Tests.Released;

namespace Simulator.Runtime.Tests.Cli;

/// <summary><c>admin verify</c> over a real data folder somebody has been at with a database tool.</summary>
public sealed class VerifyDataTests : IAsyncLifetime
{
    private readonly DataHome _home = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _home.OpenAsync();
    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task Whole_logs_are_good_and_an_open_end_is_said_to_be_unknown()
    {
        var outcome = await VerifyAsync();
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.Matches($"(?m)^{Format1.Ended}  good .* ended$", outcome.Out);
        Assert.Matches($"(?m)^{Format1.Running}  good .*cannot be known$", outcome.Out);
        Assert.Contains("2 exercises: 2 good, 0 bad", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), '}', ',\"x\":1}') AS BLOB) WHERE version = 9", 9, "its content was changed")]
    [InlineData("DELETE FROM events WHERE version = 9", 9, "an event is missing")]
    [InlineData("DELETE FROM events WHERE version = 1", 1, "an event is missing")]
    [InlineData("UPDATE events SET cause = replace(cause, 'system', 'player') WHERE version = 9; UPDATE events SET cause = replace(cause, 'controller', 'player') WHERE version = 9", 9, "its cause was changed")]
    [InlineData("UPDATE events SET at_ms = at_ms + 1 WHERE version = 9", 9, "the chain is broken")]
    [InlineData("UPDATE events SET version = -9 WHERE version = 9; UPDATE events SET version = 9 WHERE version = 10; UPDATE events SET version = 10 WHERE version = -9", 9, "the chain is broken")]
    public async Task Each_kind_of_tampering_is_named_and_the_other_exercise_stays_good(string sql, long version, string says)
    {
        await SqlAsync(sql.Replace("WHERE", $"WHERE exercise = '{Format1.Ended}' AND", StringComparison.Ordinal));
        var outcome = await VerifyAsync();
        Assert.Equal(1, outcome.Exit);
        Assert.Matches($"(?m)^{Format1.Ended}  DAMAGED  .* from event {version} on: .*{says}", outcome.Error);
        Assert.Contains("restore", outcome.Error, StringComparison.Ordinal);
        Assert.Matches($"(?m)^{Format1.Running}  good", outcome.Out);
    }

    [Fact]
    public async Task The_missing_end_of_an_exercise_that_has_ended_is_found()
    {
        await _home.Get<Simulator.Persistence.AppDb.Cases>().KeepAsync(new EndedCase(new CaseRow
        { Exercise = Format1.Ended, Title = "t", ScenarioId = "s", ScenarioVersion = "1", Language = "zh-CN", Subjects = "1", Scores = "1", EndedAt = DateTime.UnixEpoch }, [], []), Cancel);
        var size = await _home.Get<SqliteLog>().SizeAsync(new ExerciseId(Format1.Ended), Cancel);
        await SqlAsync($"DELETE FROM events WHERE exercise = '{Format1.Ended}' AND version > {size.Events / 2}");
        var outcome = await VerifyAsync();
        Assert.Equal(1, outcome.Exit);
        Assert.Matches($"(?m)^{Format1.Ended}  CUT OFF .* after event {size.Events / 2}: ", outcome.Error);
        await SqlAsync($"DELETE FROM events WHERE exercise = '{Format1.Ended}'");
        Assert.Contains("CUT OFF", (await VerifyAsync()).Error, StringComparison.Ordinal);
    }

    private Task<Outcome> VerifyAsync() => Outcome.Of("admin", "verify", "--data", _home.Folder.Path);

    private Task SqlAsync(string sql) => _home.Get<SqliteLog>().WithWriterAsync(command =>
    {
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    });
}
