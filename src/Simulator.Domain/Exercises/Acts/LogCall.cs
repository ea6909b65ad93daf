using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Enters an incoming call (dispatch, hotline) in the seat's call log and passes it on.</summary>
public sealed record LogCall(string Inject, string Summary, ImmutableArray<string> ForwardTo) : Act
{
    public override string Kind => "log-call";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Texts.Missing(("Summary", Summary)) is { } missing) return missing;
        if (state.Injects.GetValueOrDefault(Inject) is not { Status: InjectStatus.Delivered } inject || !inject.To.Contains(context.Seat)) return new Rejection("NoSuchInject");
        var to = ForwardTo.IsDefault ? [] : ForwardTo;
        if (to.Any(t => !Texts.SeatExists(state, t) && state.Scenario.Department(t) is null)) return new Rejection("NoAddressee");
        return Decision.Of(new CallLogged(context.Seat, Inject, Summary.Trim(), to));
    }
}

public sealed record CallLogged(string Seat, string Inject, string Summary, ImmutableArray<string> ForwardTo) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var seats = ForwardTo.Where(s => Texts.SeatExists(state, s)).ToImmutableArray();
        if (seats.IsEmpty) return state;
        var message = new SeatMessage($"msg-{state.Messages.Count + 1}", state.Messages.Count + 1, "forward", Seat, seats, Summary, recorded.At, Inject, state.Injects[Inject].Facts);
        return Ledger.Give(state with { Messages = state.Messages.Add(message) }, seats, message.Facts, recorded.At);
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "log-call") with
    {
        About = [Inject, .. ForwardTo],
        Text = Summary,
        Fields = Ordinal.Map<string>().Add("forwarded", string.Join(' ', ForwardTo)),
    };
}
