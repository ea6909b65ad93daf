using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Simulator.Persistence.AppDb;

/// <summary>Brings <c>app.db</c> up to date at the start of the program, the only process that uses it.</summary>
public sealed partial class AppDbFile(IDbContextFactory<AppDbContext> contexts, ILogger<AppDbFile> logger)
{
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Cache = SqliteCacheMode.Private, DefaultTimeout = 5 }.ToString();

    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)) is { } folder) Directory.CreateDirectory(folder);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToArray();
        if (pending.Length == 0) return;
        await ClearStaleLockAsync(db, cancel);
        LogMigrating(logger, pending.Length);
        await db.Database.MigrateAsync(cancel);
        LogMigrated(logger);
    }

    // EF's lock is a row without a time-out: a process killed while migrating leaves it, and every later start would wait for ever.
    private async Task ClearStaleLockAsync(AppDbContext db, CancellationToken cancel)
    {
        var locks = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (locks > 0 && await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel) > 0) LogStale(logger);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applying {Count} migrations to app.db.")]
    private static partial void LogMigrating(ILogger logger, int count);
    [LoggerMessage(Level = LogLevel.Information, Message = "app.db is up to date.")]
    private static partial void LogMigrated(ILogger logger);
    [LoggerMessage(Level = LogLevel.Warning, Message = "A migration of app.db was interrupted earlier; its lock is cleared.")]
    private static partial void LogStale(ILogger logger);
}
