using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>More time for the seats that still owe something on an inject: from now on. Also the answer where a jump went past the limit.</summary>
public sealed record ExtendDeadline(string Inject, TimeSpan By) : ExerciseCommand
{
    public override string Kind => "extend-deadline";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Injects.GetValueOrDefault(Inject) is not { Status: InjectStatus.Delivered, DeliveredAt: { } at, Deadline: { } deadline } inject) return new Rejection("NoSuchInject");
        if (By <= TimeSpan.Zero || By > state.Subject.Duration) return new Rejection("BadDue");
        if (!OpenDeadlines.Seats(inject).Any()) return new Rejection("NothingOpen");
        // Counted from the deadline, or from now where that has passed.
        var from = deadline > context.Now ? deadline : context.Now;
        return Decision.Of(new DeadlineExtended(Inject, from + By - at));
    }
}

/// <summary>Limit: from delivery, as it is from now on. What the score counts with is the criterion's own limit and does not change.</summary>
public sealed record DeadlineExtended(string Inject, TimeSpan Limit) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        InjectPlan.Set(state, Inject, i => i with { Limit = Limit, DeadlineAsks = false });
}

/// <summary>A deadline that waits since a jump has passed: the open seats are late.</summary>
public sealed record LetDeadlinePass(string Inject) : ExerciseCommand
{
    public override string Kind => "let-deadline-pass";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Injects.GetValueOrDefault(Inject) is not { DeadlineAsks: true } inject) return new Rejection("NothingOpen");
        return new Decision([.. OpenDeadlines.Seats(inject).Select(s => new DeadlinePassed(Inject, s))]);
    }
}

/// <summary>Seats that have done nothing yet about a delivered inject and are not late yet.</summary>
public static class OpenDeadlines
{
    public static IEnumerable<string> Seats(InjectState inject) => inject.To.Where(s => !inject.Handled.ContainsKey(s) && !inject.Overdue.Contains(s)).Order(StringComparer.Ordinal);
}

/// <summary>Became due while the clock jumped: held until control decides.</summary>
public sealed record InjectPutOff(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Held, Asks = true });
}

/// <summary>Ran out while the clock jumped: nobody is late until control decides.</summary>
public sealed record DeadlinePutOff(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { DeadlineAsks = true });
}
