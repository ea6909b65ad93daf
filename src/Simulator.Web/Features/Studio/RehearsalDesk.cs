using System.Collections.Concurrent;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Rehearsals;

namespace Simulator.Web.Features.Studio;

/// <summary>
/// Where rehearsals are played: one at a time, on a thread of its own, below everything else; while exercises are open it rests as long as it works.
/// </summary>
public sealed partial class RehearsalDesk(IBots bots, IOpenExercises open, TimeProvider time, ScenarioReadings readings, RehearsalFiles files, ILogger<RehearsalDesk> logger) : IDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, RehearsalJob> _jobs = new(StringComparer.Ordinal);

    /// <summary>The one under way for exactly these files.</summary>
    public RehearsalJob? Of(string folder) => _jobs.GetValueOrDefault(readings.PlayDigest(folder));

    /// <summary>Begins, or joins the one that plays the same files. Null: they do not load, there is nothing to play.</summary>
    public RehearsalJob? Start(string folder)
    {
        if (Snapshot(folder) is not var (digest, scenario)) return null;
        var job = new RehearsalJob(digest);
        var shared = _jobs.GetOrAdd(digest, job);
        if (shared == job) _ = Task.Run(() => RunAsync(job, scenario));
        return shared;
    }

    public void Dispose()
    {
        foreach (var job in _jobs.Values) job.Cancel();
        _one.Dispose();
    }

    // An editor may be writing meanwhile: what was read has to be what the digest names.
    private (string Digest, Scenario Scenario)? Snapshot(string folder)
    {
        for (var again = 0; again < 5; again++)
        {
            var digest = readings.PlayDigest(folder);
            var read = ScenarioFolder.Load(folder);
            if (digest != readings.PlayDigest(folder)) continue;
            return read.Scenario is { } scenario ? (digest, scenario) : null;
        }
        return null;
    }

    private async Task RunAsync(RehearsalJob job, Scenario scenario)
    {
        var state = RehearsalState.Failed;
        try
        {
            await _one.WaitAsync(job.Stop);
            try
            {
                var rehearsal = await Task.Factory.StartNew(() => Play(job, scenario), job.Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                files.Keep(new KeptRehearsal(job.Digest, time.GetUtcNow(), rehearsal));
                state = RehearsalState.Done;
            }
            finally
            {
                _one.Release();
            }
        }
        catch (OperationCanceledException)
        {
            state = RehearsalState.Cancelled;
        }
        catch (Exception e)
        {
            LogFailed(logger, scenario.Id, e);
        }
        _jobs.TryRemove(job.Digest, out _);
        job.Turn(state);
    }

    private Rehearsal Play(RehearsalJob job, Scenario scenario)
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        var began = time.GetTimestamp();
        return RehearsalRuns.OfAsync(scenario, bots, time, step: Begin, cancel: job.Stop).GetAwaiter().GetResult();

        Task Begin(RehearsalStep step)
        {
            Rest(time.GetElapsedTime(began), job.Stop);
            began = time.GetTimestamp();
            job.Turn(RehearsalState.Playing, step);
            return Task.CompletedTask;
        }
    }

    // On this thread on purpose: it is there for nothing else, and what follows stays on it.
    private void Rest(TimeSpan worked, CancellationToken stop)
    {
        if (open.ListAsync(stop).GetAwaiter().GetResult().Count > 0) stop.WaitHandle.WaitOne(worked < LongestRest ? worked : LongestRest);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The rehearsal of {Scenario} failed.")]
    private static partial void LogFailed(ILogger logger, string scenario, Exception e);
}
