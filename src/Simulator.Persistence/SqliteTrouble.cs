using Microsoft.Data.Sqlite;
using Simulator.Runtime.Logs;

namespace Simulator.Persistence;

/// <summary>SQLite's error codes as what is wrong with the file, and what to do about it.</summary>
public static class SqliteTrouble
{
    public static LogTrouble Of(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => LogTrouble.DiskFull,
        SQLitePCL.raw.SQLITE_READONLY => LogTrouble.ReadOnly,
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => LogTrouble.Locked,
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM => LogTrouble.CannotOpen,
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => LogTrouble.Damaged,
        _ => LogTrouble.Other,
    };

    /// <summary>The trouble an exception tells of, however deeply wrapped; null when it has nothing to do with storage.</summary>
    public static LogTrouble? In(Exception? e) => e switch
    {
        null => null,
        LogUnavailableException log => log.Trouble,
        SqliteException { SqliteErrorCode: not SQLitePCL.raw.SQLITE_CONSTRAINT } sqlite => Of(sqlite),
        _ => In(e.InnerException),
    };

    internal static string InWords(LogTrouble trouble) => trouble switch
    {
        LogTrouble.DiskFull => "the disk is full: free some space",
        LogTrouble.ReadOnly => "the file or its folder is read-only: give the program the right to write there",
        LogTrouble.Locked => "another program holds the file: close it",
        LogTrouble.CannotOpen => "the file cannot be opened: check that the folder exists and may be written",
        LogTrouble.Damaged => "the file is damaged or is no log: restore a backup",
        _ => "the disk reported an error",
    };
}
