using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Cases;

/// <summary>Exercises that ended before there was a case library come into it when the server starts; those that never ended do not.</summary>
public sealed class CatchUpTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_ended_earlier_is_caught_up_with()
    {
        var (exercises, book, director) = (host.Get<IExercises>(), host.Get<ExerciseBook>(), new Actor("chen", Office.Controller));
        var (ended, open) = (await host.OpenAsync(Cancel), await host.OpenAsync(Cancel));
        foreach (var command in new ExerciseCommand[] { new StartExercise(), new EndExercise("control") })
            Assert.True((await exercises.ExecuteAsync(new ExerciseId(ended.Id), director, command, Cancel)).Accepted);
        // Nobody followed them: their codes were given back by hand.
        foreach (var row in new[] { ended, open }) await book.CloseAsync(row.Id, Cancel);
        var cases = host.Get<Persistence.AppDb.Cases>();
        Assert.Null(await cases.FindAsync(ended.Id, Cancel));
        await host.Get<EndedExercises>().CatchUpAsync(Cancel);
        var kept = (await cases.FindAsync(ended.Id, Cancel))!;
        // It ended when it was closed, not when somebody looked.
        Assert.Equal((ended.ScenarioId, (await book.FindAsync(ended.Id, Cancel))!.ClosedAt), (kept.ScenarioId, kept.EndedAt));
        Assert.Null(await cases.FindAsync(open.Id, Cancel));
    }
}
