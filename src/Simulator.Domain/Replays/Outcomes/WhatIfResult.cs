using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Replays.Outcomes;

/// <summary>The exercise a what-if was run from. Version: of its last event. Moment: where the what-if differs first.</summary>
public sealed record ParentExercise(string Digest, long Version, ExerciseTime Moment);

/// <summary>
/// Something recorded that did not happen in the re-run. Version, At, Seat, Kind: of the recorded input (no seat: control). DependsOn: version of
/// the recorded input it rested on and that did not come to be; null: it failed by itself.
/// </summary>
public sealed record CouldNotHappen(long Version, ExerciseTime At, string Seat, string Kind, Rejection Reason, long? DependsOn = null);

/// <summary>A fact a text stated although its seat did not know it at that time. Knowable: when somebody who asked could have learned it; null: not known to the scenario.</summary>
/// <param name="Version">Of the recorded act.</param>
/// <param name="At">When the text went out in the re-run.</param>
/// <param name="Seat">Whose text.</param>
/// <param name="Kind">Kind of act.</param>
/// <param name="Fact">Id of the fact.</param>
/// <param name="Knowable">Exercise time.</param>
public sealed record UnverifiedFact(long Version, ExerciseTime At, string Seat, string Kind, string Fact, ExerciseTime? Knowable)
{
    /// <summary>Nobody could have known it then, whomever he asked.</summary>
    public bool TooEarly => Knowable > At;
}

/// <summary>A paper of a bot team that took the place of a recorded one when others decided about it.</summary>
public sealed record StandIn(string Recorded, string Instead);

/// <summary>One difference in words: a code of <c>WhatIf.resx</c> and its values.</summary>
public sealed record Difference(string Code, params ImmutableArray<string> Args);

/// <summary>One side of the comparison: the recorded exercise, or the re-run. Scores: subject by subject, the last one last.</summary>
public sealed record WhatIfSide(ExerciseState State, ImmutableArray<Scorecard> Scores, PublicCourse Course, Lawfulness Lawfulness)
{
    public Scorecard Score => Scores[^1];
    public ImmutableList<GaugeSample> Samples => State.GaugeSamples;
}

/// <summary>
/// What would have followed, as the model of training assumes it: no forecast, and people might have acted differently.
/// </summary>
public sealed record WhatIfResult(
    ParentExercise Parent, WhatIfChange Change, string Digest, WhatIfSide Recorded, WhatIfSide WhatIf, ImmutableArray<CouldNotHappen> CouldNotHappen,
    ImmutableArray<UnverifiedFact> Unverified, ImmutableArray<StandIn> StandIns, ImmutableArray<Difference> Differences)
{
    /// <summary>Deletion, denial or concealment was recorded: lawfulness, trust and later exposure belong beside the curves.</summary>
    public bool ShowsLawfulness => Recorded.Lawfulness.Any || WhatIf.Lawfulness.Any;
}
