using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Backups;
using Simulator.Persistence.Logs;
using Simulator.Persistence.Removal;
using Simulator.Runtime;
using Simulator.Runtime.Logs;

namespace Simulator.Persistence;

/// <param name="Folder">Where <c>log.db</c> and <c>app.db</c> lie.</param>
/// <param name="Full">See <see cref="SqliteLogOptions"/>.</param>
public sealed record PersistenceOptions(string Folder, bool Full = true);

public static class PersistenceServices
{
    /// <summary>Both database files and what works on them. Call <see cref="AppDbFile.MigrateAsync"/> before the first use.</summary>
    public static IServiceCollection AddSimulatorPersistence(this IServiceCollection services, PersistenceOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIds, RandomIds>();
        services.AddSingleton(new SqliteLogOptions(Path.Combine(options.Folder, "log.db"), options.Full));
        services.AddSingleton(new DataFolder(options.Folder));
        services.AddSingleton<SqliteLog>();
        services.AddSingleton<IExerciseLog>(s => s.GetRequiredService<SqliteLog>());
        services.AddDbContextFactory<AppDbContext>(db => db.UseSqlite(AppDbFile.ConnectionString(Path.Combine(options.Folder, "app.db"))));
        services.AddSingleton<AppDbFile>();
        services.AddSingleton<ExerciseBook>();
        services.AddSingleton<IOpenExercises>(s => s.GetRequiredService<ExerciseBook>());
        services.AddSingleton<People>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<Links>();
        services.AddSingleton<ResetLinks>();
        services.AddSingleton<Cases>();
        services.AddSingleton<Programme>();
        services.AddSingleton<Reviews>();
        services.AddSingleton<Debriefs>();
        services.AddSingleton<Accounts>();
        services.TryAddSingleton<IRunningExercises, NoRunningExercises>();
        services.AddSingleton<ExerciseRemoval>();
        services.AddSingleton<Retention>();
        services.AddSingleton<BackupMaker>();
        return services;
    }
}
