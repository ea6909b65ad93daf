namespace Simulator.Persistence;

/// <summary>Where one installation keeps everything: two databases, the keys of its cookies, and copies of what was replaced.</summary>
public sealed record DataFolder(string Path)
{
    public string LogFile => In("log.db");
    public string AppFile => In("app.db");
    public string Keys => In("keys");
    /// <summary>Scenarios written here: drafts, saved versions, rehearsals.</summary>
    public string Scenarios => In("scenarios");
    /// <summary>Column mappings of event lists, kept as templates.</summary>
    public string Mappings => In("mappings");
    /// <summary>When a backup was last made, and how large it was.</summary>
    public string LastBackup => In("last-backup.json");
    /// <summary>The address under which the server was last reached, for links made at the command line.</summary>
    public string Address => In("address.txt");

    /// <summary>Whether there is anything of this program here.</summary>
    public bool HasData => File.Exists(LogFile) || File.Exists(AppFile);

    /// <summary>The folder used when none is named.</summary>
    public static string Usual()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return System.IO.Path.Combine(local.Length > 0 ? local : AppContext.BaseDirectory, "exercise-simulator");
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>
    /// Marks the folder as used until disposed; several may use it at once. The operating system takes the mark away when the process dies.
    /// </summary>
    public IDisposable Use() => new FileStream(Mark(), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);

    /// <summary>The folder for oneself until disposed, or null while a server uses it.</summary>
    public IDisposable? TakeAlone()
    {
        try
        {
            return new FileStream(Mark(), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    internal const string MarkName = ".in-use";

    private string Mark()
    {
        Directory.CreateDirectory(Path);
        return In(MarkName);
    }
}

/// <summary>Why something about stored data was refused; the words are the caller's, by code.</summary>
public sealed record DataProblem(string Code, params object[] Args);

/// <summary>The data of this folder cannot be used by this version of the program; nothing was changed. The message says what to do.</summary>
public sealed class DataRefusedException(string message) : Exception(message);
