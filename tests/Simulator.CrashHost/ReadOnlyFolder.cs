using System.Runtime.InteropServices;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.CrashHost;

/// <summary>Opens the log of a folder as a user who may only read there, and says what became of it.</summary>
internal static partial class ReadOnlyFolder
{
    private const uint Nobody = 65534;

    public static int Open(string folder)
    {
        // Once where it may write: afterwards the user may not even be allowed to load this program's own parts.
        var elsewhere = Directory.CreateTempSubdirectory("simulator-").FullName;
        new SqliteLog(new SqliteLogOptions(Path.Combine(elsewhere, "log.db"))).DisposeAsync().AsTask().Wait();
        Directory.CreateDirectory(Path.Combine(elsewhere, "bad", "log.db"));
        _ = Try(Path.Combine(elsewhere, "bad"));
        Directory.Delete(elsewhere, recursive: true);
        // Nothing is read-only to root.
        if (Environment.UserName == "root" && ChangeUser(Nobody) != 0) return 3;
        Pipe.Say(Try(folder));
        return 0;
    }

    private static string Try(string folder)
    {
        try
        {
            new SqliteLog(new SqliteLogOptions(Path.Combine(folder, "log.db"))).DisposeAsync().AsTask().Wait();
            return "opened";
        }
        catch (LogUnavailableException e)
        {
            return $"{e.Trouble} {e.Message}";
        }
    }

    [LibraryImport("libc", EntryPoint = "seteuid")]
    private static partial int ChangeUser(uint user);
}
