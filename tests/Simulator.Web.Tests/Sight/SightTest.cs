using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Web.Tests.Console;

namespace Simulator.Web.Tests.Sight;

/// <summary>The marked play of a subject in memory; its clock stands.</summary>
public abstract class SightTest : ConsoleTest
{
    private readonly MemoryLog _log = new();

    protected SightTest() => Services.AddSingleton<IExercises>(s => new LocalExercises(_log, s.GetRequiredService<IBots>(), Clock, NullLogger<LocalExercises>.Instance));

    protected async Task<ILiveExercise> PlayAsync(int subject)
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        await Services.GetRequiredService<AppDbFile>().MigrateAsync(cancel);
        await MarkedPlay.LayAsync(_log, Id, await MarkedPlay.ExpertsAsync(Market(), subject), cancel);
        await new MarkedPlay(Exercises, Id).PlayAsync();
        return (await Exercises.WatchAsync(Id, cancel))!;
    }

    /// <summary>The column of a seat in the table.</summary>
    protected static char Letter(string seat) => char.ToUpperInvariant(seat[0]);
}
