using Simulator.Runtime.Rehearsals;

namespace Simulator.Web.Features.Studio;

public enum RehearsalState { Waiting, Playing, Done, Cancelled, Failed }

/// <summary>One rehearsal under way; everybody who looks at the same files sees the same one.</summary>
public sealed class RehearsalJob(string digest)
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Of the files it plays.</summary>
    public string Digest => digest;

    public RehearsalState State { get; private set; }

    /// <summary>What is being played; null before the first run.</summary>
    public RehearsalStep? Step { get; private set; }

    public bool IsOver => State is not (RehearsalState.Waiting or RehearsalState.Playing);

    internal CancellationToken Stop => _stop.Token;

    /// <summary>Something is new; heard on a thread of its own.</summary>
    public event Action? Changed;

    public void Cancel() => _stop.Cancel();

    internal void Turn(RehearsalState state, RehearsalStep? step = null)
    {
        (State, Step) = (state, step ?? Step);
        Changed?.Invoke();
    }
}
