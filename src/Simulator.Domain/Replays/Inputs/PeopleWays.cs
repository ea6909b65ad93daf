using System.Collections.Immutable;
using Simulator.Domain.Exercises.People;
using static Simulator.Domain.Replays.Inputs.WaysBack;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Back from who came, sat and left to what was sent: without it nobody would be entitled to his acts.</summary>
internal static class PeopleWays
{
    public static readonly ImmutableArray<KeyValuePair<Type, WayBack>> All =
    [
        Way<ParticipantJoined>((e, told) => new JoinExercise(e.Person, e.As, told.After.FirstOrDefault() is SameNameNoticed same ? same.Earlier : null)),
        Way<ParticipantAdmitted>(e => new AdmitParticipant(e.Person)),
        Way<SeatAskedFor>(e => new TakeSeat(e.Person, e.Seat)),
        Way<SeatTaken>(e => new TakeSeat(e.Person, e.Seat, e.SubRole)),
        Way<PostTaken>(e => new TakePost(e.Person, e.Post)),
        Way<SeatLeft>((e, told) => told.Command == "hand-back-to-bot" ? null : new LeaveSeat(e.Person)),
        Way<SeatHandedBack>(e => new HandBackToBot(e.Seat)),
        Way<ParticipantRemoved>(e => new RemoveParticipant(e.Person)),
        Way<ParticipantDismissed>(e => new RemoveParticipant(e.Person, e.Text)),
        Way<ParticipantReadmitted>(e => new ReadmitParticipant(e.Person)),
        Way<ParticipantRenamed>(e => new RenameParticipant(e.Person)),
        Way<PersonRecognised>(e => new RecognisePerson(e.Person)),
        Way<SeatLocked>((e, told) => told.Command == "undo-control" ? null : new LockSeat(e.Seat, e.Locked)),
        Way<LeadSet>(e => new SetLead(e.Seat, e.Lead)),
        Way<StoppedForReal>(e => new StopForReal(e.Text)),
        Way<StopLifted>(e => new LiftStop(e.Text)),
        Way<ExerciseLocked>((e, told) => told.Command == "undo-control" ? null : new LockExercise(e.Locked)),
        Way<SeatGivenToBot>((e, told) => told.Command == "undo-control" ? null : new GiveSeatToBot(e.Seat, e.Team)),
        Way<SeatFrozen>((e, told) => told.Command == "undo-control" ? null : new FreezeSeat(e.Seat, e.Frozen)),
    ];
}
