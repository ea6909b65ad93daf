using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>
/// Something somebody sent into an exercise – a seat, a bot, control, an evaluator – rebuilt from what it left in the log. Everything else
/// in the log followed from these, from the scenario and from the seed.
/// </summary>
/// <param name="Index">Its place among the inputs: what was sent in one millisecond keeps its order.</param>
/// <param name="Version">Of the event that shows it.</param>
/// <param name="At">Exercise time.</param>
/// <param name="Actor">Who sent it, from which seat and post.</param>
/// <param name="Command">What was sent.</param>
/// <param name="Before">The exercise as it stood just before.</param>
/// <param name="Made">Ids that came into being by it, in order.</param>
/// <param name="Told">The event itself.</param>
public sealed record RecordedInput(
    int Index, long Version, ExerciseTime At, Actor Actor, ExerciseCommand Command, ExerciseState Before, ImmutableArray<MadeId> Made, ExerciseEvent Told)
{
    /// <summary>By a bot team, in its whole second.</summary>
    public bool IsBot => Actor.Person.StartsWith("bot:", StringComparison.Ordinal);

    /// <summary>A decision of a seat: what a what-if may change.</summary>
    public bool IsAct => Command is Act;

    /// <summary>Seat of an act; empty for control and evaluators.</summary>
    public string Seat => Actor.Seat ?? "";
}

/// <summary>An id that came into being by an input. Kind: what sort of paper, request or entry it is.</summary>
public sealed record MadeId(string Id, string Kind)
{
    /// <summary>What the number counts: paper, item, ask …</summary>
    public string Class => Id.LastIndexOf('-') is > 0 and var at ? Id[..at] : Id;
}

/// <summary>A recorded exercise, taken apart into what was put into it.</summary>
/// <param name="Inputs">In the order of the log.</param>
/// <param name="State">The whole exercise.</param>
/// <param name="Evaluations">What evaluators said that is no input of play: notes, overrides, ratings.</param>
/// <param name="Digest">Of the log.</param>
public sealed record RecordedExercise(ImmutableArray<RecordedInput> Inputs, ExerciseState State, ImmutableArray<RecordedEvent> Evaluations, string Digest)
{
    /// <summary>Decisions of seats, in order.</summary>
    public IEnumerable<RecordedInput> Acts => Inputs.Where(i => i.IsAct);

    /// <summary>The subject a moment lies in, as it stood at its end.</summary>
    public ExerciseState SubjectAt(ExerciseTime at) => State.BySubject().LastOrDefault(s => at >= s.Began) ?? State;
}
