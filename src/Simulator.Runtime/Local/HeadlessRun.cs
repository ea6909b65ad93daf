using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Local;

/// <summary>What a headless run leaves.</summary>
public sealed record HeadlessResult(IReadOnlyList<StoredEvent> Log, string Digest, ExerciseState State);

/// <summary>A whole subject without a clock: open, bots in all seats, start, to the end as fast as it goes.</summary>
public static class HeadlessRun
{
    private static readonly Actor Control = new("control", Office.Controller);

    /// <param name="team">A name of <see cref="IBots.Teams"/>, or null to leave all seats empty.</param>
    public static async Task<HeadlessResult> PlayAsync(
        Scenario scenario, int subject, long seed, string language, string? team, IBots bots, TimeProvider time, CancellationToken cancel = default) =>
        await PlayAsync(scenario, [subject], seed, language, team, bots, time, cancel);

    /// <summary>Several subjects in one exercise, one after the other.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="subjects">Their numbers, ascending; at least one.</param>
    /// <param name="seed">Of the crowd and everything else that is drawn.</param>
    /// <param name="language">One of the scenario's languages.</param>
    /// <param name="team">A name of <see cref="IBots.Teams"/>, or null to leave all seats empty.</param>
    /// <param name="bots">The teams there are.</param>
    /// <param name="time">For the wall times of the log only.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <param name="ends">Exercise time at which each subject is ended, in order; one that is not named runs its whole time.</param>
    public static async Task<HeadlessResult> PlayAsync(
        Scenario scenario, ImmutableArray<int> subjects, long seed, string language, string? team, IBots bots, TimeProvider time, CancellationToken cancel = default, ImmutableArray<ExerciseTime> ends = default)
    {
        var id = new ExerciseId("headless");
        var log = new MemoryLog();
        var session = new ExerciseSession(id, log, bots, time);
        var request = new OpenRequest(scenario, subjects[0], seed, language, new ExerciseSettings(), Control) { Following = subjects[1..] };
        await DoAsync(session, PublicCast.Open(request), cancel);
        if (team is not null)
            foreach (var seat in scenario.Seats) await DoAsync(session, new GiveSeatToBot(seat.Id, team), cancel);
        await DoAsync(session, new StartExercise(), cancel);
        await ToTheEndAsync(session, ends, cancel);
        while (session.State.BetweenSubjects)
        {
            await DoAsync(session, new BeginSubject(), cancel);
            await ToTheEndAsync(session, ends, cancel);
        }
        var rows = new List<StoredEvent>();
        await foreach (var row in log.ReadAsync(id, 1, cancel)) rows.Add(row);
        return new HeadlessResult(rows, ExerciseDigest.Of(rows), session.State);
    }

    private static async Task ToTheEndAsync(ExerciseSession session, ImmutableArray<ExerciseTime> ends, CancellationToken cancel)
    {
        var played = session.State.Earlier.Count;
        ExerciseTime? early = !ends.IsDefault && played < ends.Length && ends[played] < session.State.End ? ends[played] : null;
        await session.AdvanceAsync(early ?? session.State.End, cancel);
        if (early is not null) await DoAsync(session, session.State.Following.IsEmpty ? new EndExercise("early") : new EndSubject(), cancel);
    }

    private static async Task DoAsync(ExerciseSession session, ExerciseCommand command, CancellationToken cancel)
    {
        var result = await session.ExecuteAsync(command, Control, cancel);
        if (result.Rejection is { } rejection) throw new InvalidOperationException($"{command.Kind} was refused: {rejection.Code}");
    }
}
