using Simulator.Domain.Exercises.Fields;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;

namespace Simulator.Domain.Exercises;

/// <summary>Decide and Evolve: the whole of what may happen in an exercise. Pure.</summary>
public static class Exercise
{
    /// <summary>Checks rights, status and the shape of the fields in one place, then lets the command decide against the state.</summary>
    public static Decision Decide(ExerciseState state, ExerciseCommand command, Actor actor, ExerciseTime now, DateOnly today = default)
    {
        command = CommandShape.Complete(command);
        if ((Rights.Refuse(state, command, actor) ?? CommandShape.Refuse(command)) is { } refused) return refused;
        return command.Decide(state, new CommandContext(actor, now) { Today = today });
    }

    /// <summary>Folds one recorded event. Acts also enter the ledger that rules are written against.</summary>
    public static ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var next = recorded.Event.Evolve(state, recorded) with
        {
            Version = recorded.Version,
            Now = recorded.At > state.Now ? recorded.At : state.Now,
            Turn = IsCrowd(recorded.Event) ? state.Turn : recorded.Version,
            PeopleTurn = recorded.Event is PeopleEvent ? recorded.Version : state.PeopleTurn,
            DeskActs = Control.DeskActs.Enter(state.DeskActs, recorded),
        };
        next = Control.UndoBook.Enter(state, next, recorded);
        return recorded.Event is ActEvent act ? Ledger.Enter(next, act.ToEntry(state, recorded)) : next;
    }

    private static bool IsCrowd(ExerciseEvent e) => e switch
    {
        PostAppeared post => Feeds.CrowdPosts.IsCrowd(post.Post),
        PostRemoved removed => Feeds.CrowdPosts.IsCrowd(removed.Post),
        _ => e is GaugesRead or CommentAppeared,
    };

    public static ExerciseState Fold(IEnumerable<RecordedEvent> log) => log.Aggregate(ExerciseState.Empty, Evolve);
}
