using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Cli.Playing;

/// <summary>An exercise played to its end.</summary>
internal sealed record PlayedExercise(ExerciseState State, IReadOnlyList<StoredEvent> Log, string Digest);

/// <summary>One exercise from its opening to its end without a server, as fast as it goes: the same session that runs live.</summary>
internal static class HeadlessPlay
{
    private static readonly Actor Control = new("control", Office.Controller);

    public static async Task<PlayedExercise> RunAsync(Scenario scenario, int subject, string team, long seed, TimeProvider time)
    {
        var log = new List<StoredEvent>();
        using var digest = new ExerciseDigest();
        var session = new ExerciseSession(new ExerciseId("headless"), new MemoryLog(), new BotTeams(), time) { Published = log.AddRange };
        await session.ExecuteAsync(new OpenExercise(scenario, subject, seed, scenario.Languages[0], new ExerciseSettings(), []), Control, CancellationToken.None);
        foreach (var seat in scenario.Seats) await session.ExecuteAsync(new GiveSeatToBot(seat.Id, team), Control, CancellationToken.None);
        await session.ExecuteAsync(new StartExercise(), Control, CancellationToken.None);
        await session.AdvanceAsync(session.State.End, CancellationToken.None);
        foreach (var row in log) digest.Add(LogCodec.Read(row), row.Payload);
        return new PlayedExercise(session.State, log, digest.Current);
    }
}
