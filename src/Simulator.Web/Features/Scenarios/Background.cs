namespace Simulator.Web.Features.Scenarios;

/// <summary>Something that is worked out once, beside what people do; whoever asks meanwhile waits for the same.</summary>
public sealed class Background<T>(Func<Action<double>, Task<T>> work)
{
    private readonly Lock _gate = new();
    private Task<T>? _task;

    /// <summary>Share that is done, 0–1.</summary>
    public double Done { get; private set; }

    public bool IsStarted => _task is not null;

    /// <summary>The result; begins with the first call, and again after one that failed.</summary>
    public Task<T> GetAsync()
    {
        lock (_gate) return _task is null || _task.IsFaulted ? _task = Task.Run(() => work(share => Done = share)) : _task;
    }
}
