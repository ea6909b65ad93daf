using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Control;

/// <summary>Control answers under a post as one of the personas: a comment, marked in the log as control's by its cause.</summary>
public sealed record SpeakInThread(string Post, string Sender, string Text) : ExerciseCommand
{
    public override string Kind => "speak-in-thread";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (state.Scenario.Persona(Sender) is not { } sender) return new Rejection("BadChoice");
        if (state.Posts.Find(Post, state.PostCount) is not (>= 0 and var index) || state.Posts.RemovedAt(Post) is not null) return new Rejection("NoSuchPost");
        return Decision.Of(new CommentAppeared($"L-c{state.CommentCount + 1}", Post, sender.Id, state.Text(sender.Name), state.Posts[index].Channel, Text.Trim(), Stance.Comment));
    }
}
