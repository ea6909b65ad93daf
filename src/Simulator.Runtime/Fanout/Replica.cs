using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Fanout;

/// <summary>
/// One process's fold of one live exercise. Batches come in through a bounded queue and are folded once; a gap (a full queue, a lost
/// notification) is read from the log. Readers take the newest state without a lock.
/// </summary>
public sealed partial class Replica : ILiveExercise, IAsyncDisposable
{
    private const int MostWaiting = 256;
    private readonly IExerciseLog _log;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private static readonly PublishedBatch Signal = new([], default, 0);
    private readonly Channel<PublishedBatch> _in = Channel.CreateBounded<PublishedBatch>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Checkpoints _checkpoints = new();
    private readonly Subscribers _subscribers;
    private readonly Waiters _waiters = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile ExerciseState _state = ExerciseState.Empty;
    private volatile ClockTold _clock;
    private volatile StorageTrouble? _trouble;
    // Only the one who folds touches it.
    private string _chain = Chain.Start;
    private long _announced;
    private long _asked;
    private bool _loaded;
    private Task _folding = Task.CompletedTask;

    public Replica(ExerciseId id, IExerciseLog log, TimeProvider time, ILogger logger)
    {
        (Id, _log, _time, _logger) = (id, log, time, logger);
        _clock = new ClockTold(default, time.GetTimestamp(), 0);
        _asked = time.GetTimestamp();
        _subscribers = new Subscribers(time, () => Version, logger);
    }

    public ExerciseId Id { get; }
    public long Version => _state.Version;
    /// <summary>False while the first fold is still on its way.</summary>
    public bool IsLoaded { get => Volatile.Read(ref _loaded); private set => Volatile.Write(ref _loaded, value); }
    public ClockReading Clock => _clock.Now(_time);
    public StorageTrouble? Trouble => _trouble;

    public SeatView? Seat(string seat)
    {
        var state = _state;
        return SeatView.Of(state, seat, Viewed(state));
    }

    public PublicView Public()
    {
        var state = _state;
        return new PublicView(state, Viewed(state));
    }

    public LobbyView Lobby()
    {
        var state = _state;
        return new LobbyView(state, Viewed(state));
    }

    public ReplayView Replay(bool truth)
    {
        var state = _state;
        return new ReplayView(state, Viewed(state), truth);
    }

    public async Task<ReplayView> ReplayAsync(ExerciseTime at, bool truth, CancellationToken cancel = default) => new(await AtAsync(at, cancel), at, truth);

    public ControlView Control()
    {
        var state = _state;
        return new ControlView(state, Viewed(state));
    }

    public IDisposable Subscribe(Action<long> changed) => _subscribers.Add(changed);

    /// <summary>Somebody was given it just now.</summary>
    public void Asked() => Volatile.Write(ref _asked, _time.GetTimestamp());

    /// <summary>True for an exercise that is over, is followed by nobody, and was asked for by nobody for a while: its log is enough.</summary>
    public bool MayGo(TimeSpan after)
    {
        if (!_subscribers.IsEmpty) Asked();
        return IsLoaded && _state.Ended && _time.GetElapsedTime(Volatile.Read(ref _asked)) >= after;
    }

    /// <summary>Folds what the log holds and begins to take batches. False when the log knows no such exercise.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancel)
    {
        await FillAsync(cancel);
        if (Version == 0) return false;
        _folding = Task.Run(FoldAsync, CancellationToken.None);
        IsLoaded = true;
        return true;
    }

    /// <summary>Takes a durable batch and the clock; never waits. What is already folded or out of order is put right by version.</summary>
    public void Offer(PublishedBatch batch)
    {
        SetClock(batch.Clock, batch.Version);
        var turned = _trouble != batch.Trouble;
        _trouble = batch.Trouble;
        if (batch.Events.Count > 0 ? !_in.Writer.TryWrite(batch) : turned || batch.Version > Version) Announce(batch.Version);
    }

    /// <summary>Tells that the log holds this version: it is read from there if no batch brings it.</summary>
    public void Announce(long version)
    {
        long known;
        while (version > (known = Volatile.Read(ref _announced)) && Interlocked.CompareExchange(ref _announced, version, known) != known) { }
        // An empty batch is a signal only. If the queue is full the loop is busy and will look by itself.
        _in.Writer.TryWrite(Signal);
    }

    /// <summary>Waits until this version is folded, reading it from the log if need be.</summary>
    public Task ReachAsync(long version, CancellationToken cancel)
    {
        if (Version >= version) return Task.CompletedTask;
        var reached = _waiters.For(version);
        Announce(version);
        return reached.WaitAsync(cancel);
    }

    /// <summary>The fold up to a moment, never beyond the present.</summary>
    public async Task<ExerciseState> AtAsync(ExerciseTime at, CancellationToken cancel = default)
    {
        var tip = _state;
        if (at >= tip.Now) return tip;
        var state = _checkpoints.Before(at);
        await foreach (var row in _log.ReadAsync(Id, state.Version + 1, cancel))
        {
            if (row.AtMs > at.Ms || row.Version > tip.Version) break;
            state = Exercise.Evolve(state, LogCodec.Read(row));
        }
        _checkpoints.Asked(state);
        return state;
    }

    public async ValueTask DisposeAsync()
    {
        _in.Writer.TryComplete();
        await _stop.CancelAsync();
        await _folding;
        _waiters.Release(long.MaxValue);
        _subscribers.Dispose();
        _stop.Dispose();
    }

    private async Task FoldAsync()
    {
        while (await MoreAsync())
        {
            var committed = DateTimeOffset.MaxValue;
            try
            {
                while (_in.Reader.TryRead(out var batch))
                {
                    await TakeAsync(batch.Events);
                    if (batch.Events.Count > 0 && batch.Committed != default && batch.Committed < committed) committed = batch.Committed;
                }
                if (Version < Volatile.Read(ref _announced)) await FillAsync(_stop.Token);
                _waiters.Release(Version);
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                // What was asked for is durable all the same: whoever waits goes on, the next signal tries again.
                LogBehind(_logger, Id, Version, e);
                _waiters.Release(long.MaxValue);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            _subscribers.Tell();
            if (committed != DateTimeOffset.MaxValue) Metering.FanoutLag.Record(Math.Max(0, (_time.GetUtcNow() - committed).TotalSeconds));
        }
    }

    private async Task<bool> MoreAsync()
    {
        try
        {
            return await _in.Reader.WaitToReadAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TakeAsync(IReadOnlyList<StoredEvent> batch)
    {
        if (batch.Count > 0 && batch[0].Version > Version + 1) await FillAsync(_stop.Token);
        foreach (var row in batch)
            if (row.Version == Version + 1) Fold(row, LogCodec.Read(row));
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        await foreach (var (row, recorded) in _log.ReadVerifiedAsync(Id, Version + 1, _chain, cancel)) Fold(row, recorded);
    }

    private void Fold(StoredEvent row, RecordedEvent recorded)
    {
        _state = Exercise.Evolve(_state, recorded);
        _chain = row.Chain;
        _checkpoints.Offer(_state);
    }

    // Every change of the clock is an event: an answer that was overtaken carries a lower version.
    private void SetClock(ClockReading reading, long version)
    {
        var told = new ClockTold(reading, _time.GetTimestamp(), version);
        var known = _clock;
        while (known.Version <= version && Interlocked.CompareExchange(ref _clock, told, known) is var found && found != known) known = found;
    }

    // The clock goes on between two batches, but never before an event already shown nor past the end.
    private ExerciseTime Viewed(ExerciseState state)
    {
        if (state.Version == 0 || state.Ended) return state.Now;
        var now = Clock.At;
        if (now > state.End) now = state.End;
        return now > state.Now ? now : state.Now;
    }

    private sealed class ClockTold(ClockReading reading, long stamp, long version)
    {
        public long Version => version;
        public ClockReading Now(TimeProvider time) => reading.Running ? reading with { At = reading.At + time.GetElapsedTime(stamp) * reading.Speed } : reading;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The replica of exercise {Id} is behind at version {Version}.")]
    private static partial void LogBehind(ILogger logger, ExerciseId id, long version, Exception e);
}
