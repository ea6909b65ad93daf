using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scoring;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Cli;
using Simulator.Runtime.Tests.Persistence;

namespace Simulator.Runtime.Tests.Released;

/// <summary>An upgrade keeps exercises: what format 1 stored is opened, verified, folded, replayed, scored and continued by this version.</summary>
public sealed class ReleasedFormatTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_logs_verify_and_replay()
    {
        var own = await Outcome.Of("verify", Format1.Log, "--digest", Format1.Text("digest"));
        Assert.Equal((0, ""), (own.Exit, own.Error));
        Assert.Contains(Format1.Text("chain"), own.Out, StringComparison.Ordinal);
        // With score.json beside it every line of the score is recomputed as well.
        var market = await Outcome.Of("verify", Format1.MarketLog);
        Assert.Equal((0, ""), (market.Exit, market.Error));
        var then = await Outcome.Of("replay", Format1.MarketLog, "--at", "00:45:00", "--seat", "news");
        Assert.Equal((0, ""), (then.Exit, then.Error));
        Assert.Contains("K1-07", (await Outcome.Of("replay", Format1.MarketLog, "--at", "00:45:00", "--seat", "news", "--json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_databases_open_after_a_copy_and_everything_is_there()
    {
        await using var home = new DataHome();
        await home.OpenAsync();
        Assert.Single(Directory.GetFiles(home.Folder.Path, "app.db.20261201-080000.before-*"));
        var rows = await home.Get<ExerciseBook>().ListAsync(Cancel);
        Assert.Equal([Format1.Ended, Format1.Running], rows.Select(r => r.Id).OrderBy(id => id == Format1.Running));
        Assert.Equal(ExerciseRowStatus.Closed, rows.Single(r => r.Id == Format1.Ended).Status);
        Assert.Contains("研判老周", (await home.Get<People>().NamesAsync(new ExerciseId(Format1.Running), Cancel)).Values);
        await using var scope = home.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.True(await users.CheckPasswordAsync((await users.FindByNameAsync(Format1.Text("account")))!, Format1.Text("password")));
        // The second start has nothing to change and copies nothing.
        await home.CloseAsync();
        await home.OpenAsync();
        Assert.Single(Directory.GetFiles(home.Folder.Path, "app.db.*before*"));
    }

    [Fact]
    public async Task An_ended_exercise_folds_to_the_same_score()
    {
        await using var home = await new DataHome().OpenAsync();
        var rows = await home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Ended));
        var state = rows.Aggregate(ExerciseState.Empty, (s, row) => Exercise.Evolve(s, LogCodec.Read(row)));
        Assert.Equal(Format1.Number("events"), state.Version);
        Assert.Equal(Format1.Number("posts"), state.PostCount);
        Assert.Equal(Format1.Text("digest"), ExerciseDigest.Of(rows.Select(LogCodec.Read)));
        Assert.Equal(Format1.Number("total"), Scorecards.Of(state, state.Now).Total, 9);
        Assert.Single(state.Notes);
        Assert.Single(state.Overrides);
    }

    [Fact]
    public async Task A_running_exercise_comes_back_paused_and_goes_on_to_its_end()
    {
        await using var home = await new DataHome().OpenAsync();
        var (log, controller) = (home.Get<IExerciseLog>(), new Actor("chen", Office.Controller));
        var session = new ExerciseSession(new ExerciseId(Format1.Running), log, new BotTeams(), home.Time);
        await session.LoadAsync("restart", Cancel);
        Assert.Equal((ExerciseStatus.Paused, "restart"), (session.State.Status, session.State.PauseReason));
        Assert.Equal(Format1.Number("runningAt"), session.Cursor.Ms);
        Assert.Equal(Format1.Number("engine"), session.State.Engine);

        Assert.True((await session.ExecuteAsync(new ResumeExercise(), controller, Cancel)).Accepted);
        await session.AdvanceAsync(session.State.End, Cancel);
        Assert.Equal(ExerciseStatus.Ended, session.State.Status);
        Assert.True(session.State.Version > Format1.Number("runningVersion") + 2);
        var rows = await log.AllAsync(session.Id);
        Assert.Equal(rows[^1].Chain, rows.Aggregate(Chain.Start, Chain.Link));
    }

    [Fact]
    public async Task A_newer_app_database_is_refused_in_words_and_nothing_changes()
    {
        await using var home = new DataHome();
        Run(home.Folder.AppFile, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0')");
        var before = home.Bytes().Select(f => (f.Name, Convert.ToHexString(f.Bytes))).ToArray();
        var e = await Assert.ThrowsAsync<DataRefusedException>(home.OpenAsync);
        Assert.Contains("29990101000000_Future", e.Message, StringComparison.Ordinal);
        await home.CloseAsync();
        Assert.Equal(before, home.Bytes().Select(f => (f.Name, Convert.ToHexString(f.Bytes))));
    }

    [Fact]
    public async Task A_newer_log_is_refused_in_words_and_nothing_changes()
    {
        await using var home = new DataHome();
        Run(home.Folder.LogFile, "PRAGMA user_version = 99");
        var before = Convert.ToHexString(await File.ReadAllBytesAsync(home.Folder.LogFile, Cancel));
        await home.OpenAsync();
        Assert.Equal(LogTrouble.Newer, Assert.Throws<LogUnavailableException>(home.Get<IExerciseLog>).Trouble);
        await home.CloseAsync();
        Assert.Equal(before, Convert.ToHexString(await File.ReadAllBytesAsync(home.Folder.LogFile, Cancel)));
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql + "; PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
    }
}
