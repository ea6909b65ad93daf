using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Control;

/// <summary>An alarm of the scenario that went off. Text: text id. Seen: who at the desk acknowledged it and when; null: nobody yet.</summary>
public sealed record RaisedAlarm(string Id, string Text, ExerciseTime At, string? SeenBy = null, ExerciseTime? SeenAt = null);

/// <summary>A controller has seen an alarm: it is quiet at every desk.</summary>
public sealed record AcknowledgeAlarm(string Alarm) : ExerciseCommand
{
    public override string Kind => "acknowledge-alarm";
    public override ImmutableArray<Office> Offices => [Office.Controller];

    public override Decision Decide(ExerciseState state, CommandContext context) => state.Alarms.Find(a => a.Id == Alarm) switch
    {
        null => new Rejection("NoSuchAlarm"),
        { SeenAt: not null } => Decision.Nothing,
        _ => Decision.Of(new AlarmAcknowledged(Alarm)),
    };
}

public sealed record AlarmAcknowledged(string Alarm) : ExerciseEvent
{
    public override bool InDigest => false;

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state.Alarms.FindIndex(a => a.Id == Alarm) is >= 0 and var at
            ? state with { Alarms = state.Alarms.SetItem(at, state.Alarms[at] with { SeenBy = recorded.Cause.Person, SeenAt = recorded.At }) } : state;
}
