using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Simulator.Persistence.AppDb;

/// <summary>Brings <c>app.db</c> up to date at the start of the program, after a copy of it. A file of a newer version is left as it is.</summary>
public sealed partial class AppDbFile(IDbContextFactory<AppDbContext> contexts, TimeProvider time, ILogger<AppDbFile> logger)
{
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Cache = SqliteCacheMode.Private, DefaultTimeout = 5 }.ToString();

    /// <exception cref="DataRefusedException">A newer version of the program wrote the file.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        if (Path.GetDirectoryName(file) is { } folder) Directory.CreateDirectory(folder);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToArray();
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new DataRefusedException($"{file} was written by a newer version of this program (it holds the change {unknown}). Nothing was changed: start the newer version, or name another data folder.");
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToArray();
        if (pending.Length == 0) return;
        if (applied.Length > 0) await CopyAsync(db, $"{file}.{time.GetUtcNow():yyyyMMdd-HHmmss}.before-{pending[0].Split('_', 2)[^1]}", cancel);
        await ClearStaleLockAsync(db, cancel);
        LogMigrating(logger, pending.Length);
        await db.Database.MigrateAsync(cancel);
        LogMigrated(logger);
    }

    // Whole and by itself, whatever the journal holds; left for the person who wants to go back.
    private async Task CopyAsync(AppDbContext db, string copy, CancellationToken cancel)
    {
        File.Delete(copy);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
        LogCopied(logger, copy);
    }

    // EF's lock is a row without a time-out: a process killed while migrating leaves it, and every later start would wait for ever.
    private async Task ClearStaleLockAsync(AppDbContext db, CancellationToken cancel)
    {
        var locks = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (locks > 0 && await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel) > 0) LogStale(logger);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "app.db as it was is kept in {Copy}.")]
    private static partial void LogCopied(ILogger logger, string copy);
    [LoggerMessage(Level = LogLevel.Information, Message = "Applying {Count} migrations to app.db.")]
    private static partial void LogMigrating(ILogger logger, int count);
    [LoggerMessage(Level = LogLevel.Information, Message = "app.db is up to date.")]
    private static partial void LogMigrated(ILogger logger);
    [LoggerMessage(Level = LogLevel.Warning, Message = "A migration of app.db was interrupted earlier; its lock is cleared.")]
    private static partial void LogStale(ILogger logger);
}
