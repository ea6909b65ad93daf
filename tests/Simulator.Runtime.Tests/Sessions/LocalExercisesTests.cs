using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Sessions;

public sealed class LocalMemoryTests : ExercisesContract
{
    protected override Task<World> StartAsync(IExerciseLog? log = null) => Task.FromResult(Local.Start(log ?? new MemoryLog()));
}

public sealed class LocalSqliteTests : ExercisesContract, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<SqliteLog> _logs = [];

    protected override Task<World> StartAsync(IExerciseLog? log = null) => Task.FromResult(Local.Start(log ?? Open()));

    public async ValueTask DisposeAsync()
    {
        foreach (var log in _logs) await log.DisposeAsync();
        _folder.Dispose();
    }

    private SqliteLog Open()
    {
        var log = new SqliteLog(new SqliteLogOptions(_folder.File("log.db")));
        _logs.Add(log);
        return log;
    }
}

internal static class Local
{
    public static World Start(IExerciseLog log)
    {
        var time = new FakeTimeProvider();
        var exercises = new LocalExercises(log, new TinyBots(), time, NullLogger<LocalExercises>.Instance);
        return new World(exercises, log, time, async () => await exercises.DisposeAsync());
    }
}
