using Orleans;
using Orleans.Concurrency;

namespace Simulator.Runtime.Orleans;

/// <summary>The single owner of one exercise in the cluster; its key is the exercise id.</summary>
public interface IExerciseGrain : IGrainWithStringKey
{
    Task<WireResult> ExecuteAsync(Envelope command, Envelope actor);

    /// <summary>Registers a process's bridge, or renews it, and tells where the exercise stands. Version 0: there is no such exercise.</summary>
    Task<WireBatch> WatchAsync(IExerciseFeed bridge);

    Task UnwatchAsync(IExerciseFeed bridge);

    /// <summary>Loads the exercise: one that ran before a restart is paused with the reason. Null, or what is wrong with its log; then it is tried again by itself.</summary>
    Task<string?> WakeAsync();

    /// <summary>Forgets what it holds: the next call begins from what the log then says.</summary>
    Task LetGoAsync();
}

/// <summary>One per process: takes batches of all exercises the process watches.</summary>
public interface IExerciseFeed : IGrainObserver
{
    [OneWay]
    Task TakeAsync(WireBatch batch);
}
