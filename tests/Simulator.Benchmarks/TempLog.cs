using Microsoft.Data.Sqlite;
using Simulator.Persistence.Logs;

namespace Simulator.Benchmarks;

/// <summary>A log file with FULL in a folder of its own.</summary>
internal sealed class TempLog : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulator-bench-");

    public TempLog() => Log = new SqliteLog(new SqliteLogOptions(File("log.db")));

    public SqliteLog Log { get; }
    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        Log.DisposeAsync().AsTask().GetAwaiter().GetResult();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
