using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

public sealed record SignIn : Act
{
    public override string Kind => "sign-in";
    // In the lobby too: who is there and can be reached is settled before the clock runs.
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Lobby or ExerciseStatus.Running;
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Seat(context.Seat).SignedIn ? new Rejection("AlreadySignedIn") : Decision.Of(new SignedIn(context.Seat));
}

public sealed record SignedIn(string Seat) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { SignedIn = true }) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "sign-in");
}

/// <summary>Duty roster with exercise code names only; real names or numbers are refused by the privacy reading at publication, not here.</summary>
public sealed record FileRoster(string Leader, string Officer, string Contact) : Act
{
    public override string Kind => "file-roster";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Texts.Missing(("Leader", Leader), ("Officer", Officer), ("Contact", Contact)) is { } missing ? missing
            : Decision.Of(new RosterFiled(context.Seat, Leader.Trim(), Officer.Trim(), Contact.Trim()));
}

public sealed record RosterFiled(string Seat, string Leader, string Officer, string Contact) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { Roster = new Roster(Leader, Officer, Contact) }) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "file-roster") with
    {
        Fields = Ordinal.Map<string>().Add("leader", Leader).Add("officer", Officer).Add("contact", Contact),
    };
}

public sealed record CheckComms(string Text) : Act
{
    public override string Kind => "check-comms";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Lobby or ExerciseStatus.Running;
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Texts.TooLong(Text) is { } refused ? refused : Decision.Of(new CommsChecked(context.Seat, Texts.Clean(Text)));
}

public sealed record CommsChecked(string Seat, string Text) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { CommsChecked = true }) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "check-comms") with { Text = Text };
}
