namespace Simulator.Runtime.Fanout;

/// <summary>Those who wait until a version is folded.</summary>
internal sealed class Waiters
{
    private readonly Lock _gate = new();
    private readonly List<(long Version, TaskCompletionSource Reached)> _all = [];

    public Task For(long version)
    {
        // Continuations run elsewhere: the folding loop is not theirs.
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _all.Add((version, reached));
        return reached.Task;
    }

    public void Release(long version)
    {
        lock (_gate)
        {
            foreach (var (waited, reached) in _all)
                if (waited <= version) reached.TrySetResult();
            _all.RemoveAll(w => w.Version <= version);
        }
    }
}
