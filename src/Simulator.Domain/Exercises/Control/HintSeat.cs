using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// Control helps one seat with a word only that seat sees, marked as a hint: it asks for nothing, has no limit, carries no fact and no criterion looks at it.
/// </summary>
public sealed record HintSeat(string Seat, string Text) : ExerciseCommand
{
    /// <summary>Kind of the inject as which a hint arrives.</summary>
    public const string Hint = "hint";

    public override string Kind => "hint-seat";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Seat(Seat) is null) return new Rejection("NoSuchSeat");
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        // Whatever control says elsewhere comes over this channel too; any that reaches a seat will do.
        var direct = state.Scenario.Channels.Where(c => c.Kind != "public").ToArray();
        if ((direct.FirstOrDefault(c => c.Icon == "control") ?? direct.FirstOrDefault(c => c.Kind == "direct") ?? direct.FirstOrDefault()) is not { } channel) return new Rejection("BadChannel");
        return Decision.Of(new InjectDelivered(InjectContent.NextId(state), Text.Trim(), channel.Id, "", Hint, [Seat], null, null, null, null, [], [], true));
    }
}
