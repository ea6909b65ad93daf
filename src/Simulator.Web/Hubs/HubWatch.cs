using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Simulator.Domain.Exercises;
using Simulator.Runtime;

namespace Simulator.Web.Hubs;

/// <summary>One subscription per exercise for all connections of this process: each change is encoded once and sent to the group.</summary>
public sealed partial class HubWatch(IHubContext<ExerciseHub, IExerciseClient> hub, ILogger<HubWatch> logger) : IDisposable
{
    private readonly ConcurrentDictionary<ExerciseId, Lazy<Watched>> _watched = new();

    public void Follow(ILiveExercise live) => _ = _watched.GetOrAdd(live.Id, _ => new Lazy<Watched>(() => new Watched(live, hub.Clients.Group(live.Id.Value), logger))).Value;

    public void Dispose()
    {
        foreach (var watched in _watched.Values) watched.Value.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change could not be sent to the hub's group of exercise {Exercise}.")]
    private static partial void LogFailed(ILogger logger, string exercise, Exception e);

    private sealed class Watched : IDisposable
    {
        private const int MostRows = 100;
        private readonly ILiveExercise _live;
        private readonly IExerciseClient _group;
        private readonly ILogger _logger;
        private readonly IDisposable _subscription;
        private int _next;
        private int _state;

        public Watched(ILiveExercise live, IExerciseClient group, ILogger logger)
        {
            (_live, _group, _logger, _next) = (live, group, logger, live.Public().Feed.Count);
            _subscription = live.Subscribe(_ => Changed());
        }

        public void Dispose() => _subscription.Dispose();

        // 0 idle, 1 sending, 2 sending and something newer came: a slow send is never waited for, only followed by one more.
        private void Changed()
        {
            if (Interlocked.CompareExchange(ref _state, 1, 0) == 0) _ = SendAsync();
            else Interlocked.Exchange(ref _state, 2);
        }

        private async Task SendAsync()
        {
            do
            {
                Interlocked.Exchange(ref _state, 1);
                try
                {
                    await SendOnceAsync();
                }
                catch (Exception e)
                {
                    LogFailed(_logger, _live.Id.Value, e);
                }
            }
            while (Interlocked.CompareExchange(ref _state, 0, 1) != 1);
        }

        private async Task SendOnceAsync()
        {
            var view = _live.Public();
            var count = view.Feed.Count;
            if (count > _next)
            {
                var rows = view.Feed.Since(_next, MostRows + 1);
                var complete = rows.Length <= MostRows;
                await _group.Posts(new PostsPush(view.Version, count, complete ? rows : rows[..MostRows], complete));
                _next = count;
            }
            await _group.Changed(view.Version);
        }
    }
}
