using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// Control lets a narrative flare up: a post by a persona and up to <see cref="MostPosts"/> reposts, marked as control's.
/// With a tone every one of them says something in that tone, each in other words of the crowd; without one they speak, or keep silent, as it comes.
/// There is no bulk generator: a wave never has offspring of its own.
/// </summary>
public sealed record StartWave(string Narrative, string Channel, string Sender, string Text, int Posts, WaveTone? Tone = null) : ExerciseCommand
{
    public const int MostPosts = 30;

    public override string Kind => "start-wave";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (state.Scenario.Channel(Channel)?.Kind != "public") return new Rejection("BadChannel");
        if (state.Scenario.Persona(Sender) is not { } sender) return new Rejection("BadChoice");
        if (state.Scenario.Narratives.All(n => n.Id != Narrative)) return new Rejection("BadChoice");
        if (Posts is < 1 or > MostPosts) return new Rejection("WaveTooLarge", $"{MostPosts}");
        return new Decision(Delivery.Wave(state, InjectContent.NextId(state), sender, Channel, Text.Trim(), Narrative, Posts, Tone, context.Now));
    }
}
