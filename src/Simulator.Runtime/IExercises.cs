using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime;

/// <summary>
/// The façade of the runtime: what web, hub and command line use. The same contract in process (tests, headless, demonstration)
/// and over Orleans (live exercises).
/// </summary>
public interface IExercises
{
    /// <summary>Opens the lobby of a new exercise; the id comes from the caller.</summary>
    Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default);

    /// <summary>
    /// Sends a command; returns once its events are durable and published to this process's replica.
    /// An unknown exercise gives the rejection <c>NoSuchExercise</c>; failing storage or an owner out of reach a rejection that says so.
    /// </summary>
    Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default);

    /// <summary>This process's folded replica of an exercise, loaded when first asked for; null for an unknown exercise.</summary>
    /// <exception cref="Logs.LogUnavailableException">Its log cannot be read now, or is damaged.</exception>
    Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default);
}

/// <summary>Seed and language are chosen by the opener; the cast is drawn from the seed.</summary>
public sealed record OpenRequest(Scenario Scenario, int Subject, long Seed, string Language, ExerciseSettings Settings, Actor Opener)
{
    /// <summary>Subjects that come after it in the same exercise, in order.</summary>
    public ImmutableArray<int> Following { get; init; } = [];
}

/// <summary>
/// One process's view of a live exercise: folded once, shared by every circuit and connection. Reading never blocks the writer.
/// </summary>
public interface ILiveExercise
{
    ExerciseId Id { get; }
    long Version { get; }
    ClockReading Clock { get; }

    /// <summary>Set while its log cannot be used: it stands still and accepts nothing until the owner could write again.</summary>
    Logs.StorageTrouble? Trouble => null;

    /// <summary>What a seat may see now; null for an unknown seat.</summary>
    SeatView? Seat(string seat);
    PublicView Public();
    /// <summary>Seats, people and settings: what the lobby shows and the doors ask.</summary>
    LobbyView Lobby();
    /// <summary>Only for control and evaluators.</summary>
    ControlView Control();

    /// <summary>
    /// Tells of changes: at most four calls a second, from a thread pool thread, with the newest version; never waits for the subscriber.
    /// Dispose to unsubscribe.
    /// </summary>
    IDisposable Subscribe(Action<long> changed);

    /// <summary>Looking back from the present.</summary>
    /// <param name="truth">For control and evaluators: gauges, score, what was still to come.</param>
    ReplayView Replay(bool truth);

    /// <summary>A moment of the past, never beyond the present. Cached checkpoints make it fast.</summary>
    Task<ReplayView> ReplayAsync(Domain.ExerciseTime at, bool truth, CancellationToken cancel = default);
}
