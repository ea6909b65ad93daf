using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Crash;

/// <summary>The real files of a data folder, opened in this process as the product opens them.</summary>
internal sealed class Premises : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Premises(string folder)
    {
        _services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSimulatorPersistence(new PersistenceOptions(folder)).BuildServiceProvider();
        Exercises = new LocalExercises(Get<IExerciseLog>(), new BotTeams(), Time, NullLogger<LocalExercises>.Instance);
    }

    public FakeTimeProvider Time { get; } = new();
    public LocalExercises Exercises { get; }
    public IExerciseLog Log => Get<IExerciseLog>();
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<Premises> FirstAsync(string folder, CancellationToken cancel)
    {
        var premises = new Premises(folder);
        await premises.Get<AppDbFile>().MigrateAsync(cancel);
        return premises;
    }

    public async ValueTask DisposeAsync()
    {
        await Exercises.DisposeAsync();
        await _services.DisposeAsync();
    }
}
