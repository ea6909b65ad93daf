using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>What control does with a whole seat, each with its way back.</summary>
public sealed class SeatHand(PeopleDesk desk, IStringLocalizer<ControlText> words, IStringLocalizer<LiveText> said)
{
    public Task FreezeAsync(ExerciseState state, SeatSpec seat, bool on) => desk.DoAsync(new FreezeSeat(seat.Id, on), () => said[on ? "DidFreeze" : "DidThaw", state.Text(seat.Name)], new FreezeSeat(seat.Id, !on));

    /// <summary>Who sits there leaves it to a bot team: nobody is left without a seat who should have one, but he can be put back.</summary>
    public Task GiveAsync(ExerciseState state, SeatSpec seat, string team)
    {
        var at = state.Seat(seat.Id);
        return desk.DoAllAsync([.. at.Members.Select(m => new LeaveSeat(m)), new GiveSeatToBot(seat.Id, team)], () => said["DidGive", state.Text(seat.Name), words[$"Bot_{team}"]], [new GiveSeatToBot(seat.Id, at.Bot), .. Members(at)]);
    }

    public Task TakeBackAsync(ExerciseState state, SeatSpec seat) =>
        desk.DoAsync(new GiveSeatToBot(seat.Id, null), () => said["DidTakeBack", state.Text(seat.Name)], new GiveSeatToBot(seat.Id, state.Seat(seat.Id).Bot));

    /// <summary>Somebody takes a seat over from its bot team.</summary>
    public Task TakeOverAsync(ExerciseState state, SeatSpec seat, string person, string name)
    {
        var from = state.Participants.GetValueOrDefault(person)?.Seat;
        ExerciseCommand[] back = from is null ? [new HandBackToBot(seat.Id)] : [new HandBackToBot(seat.Id), new TakeSeat(person, from)];
        return desk.DoAsync(new TakeSeat(person, seat.Id), () => said["DidTakeOver", name, state.Text(seat.Name)], back);
    }

    public Task HandBackAsync(ExerciseState state, SeatSpec seat)
    {
        var at = state.Seat(seat.Id);
        return desk.DoAsync(new HandBackToBot(seat.Id), () => said["DidHandBack", state.Text(seat.Name), words[$"Bot_{at.TakenFrom}"]], [.. Members(at)]);
    }

    private static IEnumerable<ExerciseCommand> Members(SeatState at) =>
        [.. at.Members.Select(m => new TakeSeat(m, at.Id)), .. at.Lead is { } lead ? [new SetLead(at.Id, lead)] : Array.Empty<ExerciseCommand>()];
}
