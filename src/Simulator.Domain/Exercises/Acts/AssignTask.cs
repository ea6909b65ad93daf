using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>A task with one owner and a due time. To: the lead unit, a seat or department; Assisting: those who help it.</summary>
public sealed record AssignTask(string To, string Owner, string Title, TimeSpan DueIn, ImmutableArray<string> Assisting = default) : Act
{
    public override string Kind => "assign-task";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        var assisting = Assisting.IsDefault ? [] : Assisting;
        if (assisting.Add(To).Any(u => !Texts.SeatExists(state, u) && state.Scenario.Department(u) is null)) return new Rejection("NoAddressee");
        if (Texts.Missing(("Owner", Owner), ("Title", Title)) is { } missing) return missing;
        return DueIn <= TimeSpan.Zero || DueIn > state.Subject.Duration ? new Rejection("BadDue")
            : Decision.Of(new TaskAssigned(context.Seat, Texts.Next(state, "task-", state.Tasks.Count), To, Owner.Trim(), Title.Trim(), context.Now + DueIn) { Assisting = assisting });
    }
}

public sealed record TaskAssigned(string Seat, string Task, string To, string Owner, string Title, ExerciseTime Due) : ActEvent(Seat)
{
    public ImmutableArray<string> Assisting { get; init; } = [];

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Tasks = state.Tasks.Add(new DutyTask(Task, state.Tasks.Count + 1, Seat, To, Owner, Title, recorded.At, Due) { Assisting = Assisting }) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "assign-task") with
    { About = [Task, To, .. Assisting], Text = Title, Fields = Ordinal.Map<string>().Add("owner", Owner).Add("to", To).Add("due", Due.ToString()).Add("assisting", string.Join(' ', Assisting)), Readings = Texts.Read(state, Title, default, default) };
}

public sealed record FinishTask(string Task, string Result) : Act
{
    public override string Kind => "finish-task";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        var task = state.Tasks.FirstOrDefault(t => t.Id == Task);
        if (task is null || task.To != context.Seat) return new Rejection("NoSuchTask");
        if (task.DoneAt is not null) return new Rejection("TaskDone");
        return Texts.Missing(("Text", Result)) is { } missing ? missing : Decision.Of(new TaskFinished(context.Seat, Task, Result.Trim()));
    }
}

public sealed record TaskFinished(string Seat, string Task, string Result) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Tasks.FindIndex(t => t.Id == Task);
        return state with { Tasks = state.Tasks.SetItem(index, state.Tasks[index] with { DoneAt = recorded.At, Result = Result }) };
    }
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "finish-task") with { About = [Task], Text = Result };
}

/// <summary>Something the console has no form for; control answers it, the evaluator rates it.</summary>
public sealed record TakeOtherMeasure(string Text, string? About = null) : Act
{
    public override string Kind => "other-measure";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Texts.Missing(("Text", Text)) is { } missing ? missing
            : Decision.Of(new OtherMeasureTaken(context.Seat, Texts.Next(state, "other-", state.OtherMeasures.Count), Text.Trim(), About));
}

public sealed record OtherMeasureTaken(string Seat, string Measure, string Text, string? About) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { OtherMeasures = state.OtherMeasures.Add(new OtherMeasureEntry(Measure, Seat, Text, recorded.At, null)) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "other-measure") with
    { About = [.. Texts.Ids(Measure), .. Texts.ItemIds(state, About)], Text = Text, Readings = Texts.Read(state, Text, default, default), Known = state.KnownTo(Seat) };
}
