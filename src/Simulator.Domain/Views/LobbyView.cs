using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Views;

/// <summary>
/// What the lobby shows, and what the doors of an exercise ask: its seats, who is where, its settings. The same for everybody who takes part;
/// nothing of the plot is here.
/// </summary>
public sealed class LobbyView(ExerciseState state, ExerciseTime now)
{
    public long Version => state.Version;
    /// <summary>Grows when somebody comes, goes, moves or gets another name.</summary>
    public long PeopleTurn => state.PeopleTurn;
    public FrameView Frame => FrameView.Of(state, now);
    public bool Locked => state.Locked;
    public bool Demonstration => state.Settings.Demonstration;
    public bool Ended => state.Ended;
    public bool ReplayReleased => state.ReplayReleased;
    public bool ScoreShown => state.ScoreShown;
    /// <summary>How many persons take part.</summary>
    public int People => state.Participants.Count;
    public ImmutableArray<LobbySeatView> Seats => [.. state.Scenario.Seats.Select(Seat)];
    public bool HasSeat(string seat) => state.Scenario.Seat(seat) is not null;

    /// <summary>Who the bearer of a cookie is here; null for a stranger and for somebody sent away.</summary>
    public LobbyPerson? Person(string person) => state.ParticipantOf(person) is { } p
        ? new LobbyPerson(p.Person, p.Office, p.Seat, p.SubRole, p.Admitted, state.SeatRequests.GetValueOrDefault(p.Person)) : null;

    /// <summary>Why somebody was sent away (may be empty); null when he was not.</summary>
    public string? DismissalOf(string person) => state.Dismissed.GetValueOrDefault(state.Aliases.GetValueOrDefault(person, person));

    /// <summary>What everybody is told before the start; the same for all, nothing of the plot.</summary>
    public BriefingView Briefing => BriefingView.Of(state);

    private LobbySeatView Seat(Scenarios.SeatSpec spec)
    {
        var seat = state.Seat(spec.Id);
        return new LobbySeatView(spec.Id, state.Text(spec.Name), spec.Console, spec.Duties is null ? "" : state.Text(spec.Duties), [.. seat.Members], seat.Lead,
            seat.Bot, seat.SignedIn, seat.CommsChecked, seat.Frozen, seat.Locked, spec.NeedsConfirmation)
        { Posts = [.. spec.SubRoles.Select(r => new Named(r.Id, state.Text(r.Name)))] };
    }
}

public sealed record LobbySeatView(
    string Id, string Name, string Console, string Duties, ImmutableArray<string> Members, string? Lead, string? Bot, bool SignedIn, bool CommsChecked,
    bool Frozen, bool Locked, bool NeedsConfirmation)
{
    /// <summary>Posts within the seat that its members may take.</summary>
    public ImmutableArray<Named> Posts { get; init; } = [];
}

/// <summary>A person taking part. AsksSeat: a seat control has yet to confirm.</summary>
public sealed record LobbyPerson(string Id, Office Office, string? Seat, string? SubRole, bool Admitted, string? AsksSeat);
