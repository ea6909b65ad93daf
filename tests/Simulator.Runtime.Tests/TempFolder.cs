using Microsoft.Data.Sqlite;

namespace Simulator.Runtime.Tests;

/// <summary>A folder of its own for the files of one test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    public TempFolder() => _folder = Directory.CreateTempSubdirectory("simulator-");

    private TempFolder(string parent) => _folder = Directory.CreateDirectory(Path.Combine(parent, "simulator-" + Path.GetRandomFileName()));

    /// <summary>In memory where there is such a place: a killed process leaves the same files behind, and a flush to disk costs nothing.</summary>
    public static TempFolder Quick() => Directory.Exists("/dev/shm") ? new TempFolder("/dev/shm") : new TempFolder();

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
