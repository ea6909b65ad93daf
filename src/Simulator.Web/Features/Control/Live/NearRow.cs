using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>A conditional inject of the running subject, how it stands and how near it is.</summary>
public sealed record NearRow(Inject Inject, InjectState Now, Nearness Near)
{
    public bool Armed => Now.Status == InjectStatus.Waiting;
    public bool Done => Now.Status is InjectStatus.Delivered or InjectStatus.Retracted;

    /// <summary>Next likely first: what time alone brings by its moment, then what is nearest, then what cannot come, then what was taken off, then what has come.</summary>
    public static NearRow[] Of(ExerciseState state, ExerciseTime now) => [.. state.Subject.Injects.Where(i => i.When is not null)
        .Select(i => new NearRow(i, state.Injects[i.Id], ConditionNearness.Of(state, i, now)))
        .OrderBy(r => r.Rank).ThenBy(r => r.Near is { ByItself: true, Wait: { } wait } ? wait : TimeSpan.MaxValue).ThenByDescending(r => r.Near.Share ?? 0).ThenBy(r => r.Inject.Id, StringComparer.Ordinal)];

    private int Rank => this switch { { Done: true } => 3, { Armed: false } => 2, { Near.Impossible: true } => 1, _ => 0 };
}
