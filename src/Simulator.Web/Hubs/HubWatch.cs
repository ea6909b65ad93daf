using Simulator.Domain.Exercises;
using Simulator.Runtime;

namespace Simulator.Web.Hubs;

/// <summary>Who on the hub looks at which exercise. An exercise is followed from its first viewer to its last one.</summary>
public sealed class HubWatch(HubConnections connections, ILogger<HubWatch> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ExerciseId, HubAudience> _audiences = [];
    private readonly Dictionary<string, (ExerciseId Exercise, HubViewer Viewer)> _viewers = new(StringComparer.Ordinal);

    /// <summary>From now on this connection hears of this exercise, and of no other.</summary>
    public void Follow(ILiveExercise live, string connection)
    {
        lock (_gate)
        {
            Forget(connection);
            // Gone already: its end was reported before this.
            if (connections.Find(connection) is not { } context) return;
            if (!_audiences.TryGetValue(live.Id, out var audience)) _audiences[live.Id] = audience = new HubAudience(live);
            var viewer = new HubViewer(message => context.WriteAsync(message, context.ConnectionAborted), audience.Resync, logger);
            audience.Add(viewer);
            _viewers[connection] = (live.Id, viewer);
        }
    }

    public void Leave(string connection)
    {
        lock (_gate) Forget(connection);
    }

    /// <summary>How many viewers of an exercise take what is sent.</summary>
    public int Reading(ExerciseId exercise)
    {
        lock (_gate) return _viewers.Values.Count(v => v.Exercise == exercise && !v.Viewer.IsBehind);
    }

    public void Dispose()
    {
        lock (_gate)
            foreach (var audience in _audiences.Values) audience.Dispose();
    }

    private void Forget(string connection)
    {
        if (!_viewers.Remove(connection, out var left)) return;
        var audience = _audiences[left.Exercise];
        audience.Remove(left.Viewer);
        if (!audience.IsEmpty) return;
        // Nothing here holds the exercise any longer.
        _audiences.Remove(left.Exercise);
        audience.Dispose();
    }
}
