using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Persistence.AppDb;
using Simulator.Web.Features.Scenarios;

namespace Simulator.Web.Features.Invitees;

/// <summary>One invitation as it is printed. Person and unit are empty on a sheet for whoever takes the seat; duties come from the scenario.</summary>
public sealed record InvitationView(string Person, string Unit, Office Office, string Seat, string Duties)
{
    /// <summary>Who is invited besides players, in this order.</summary>
    public static readonly ImmutableArray<Office> Others = [Office.Controller, Office.Evaluator, Office.Observer];

    /// <summary>One for everybody with a part, by seat as the scenario has them.</summary>
    public static ImmutableArray<InvitationView> Of(Scenario scenario, IReadOnlyList<InviteePart> parts)
    {
        var players = scenario.Seats.SelectMany(s => parts.Where(p => p.Office == nameof(Office.Player) && p.Seat == s.Id).Select(p => At(scenario, s, p.Name, p.Unit)));
        return [.. players, .. Others.SelectMany(o => parts.Where(p => p.Office == o.ToString()).Select(p => new InvitationView(p.Name, p.Unit, o, "", "")))];
    }

    /// <summary>One for every seat, without names.</summary>
    public static ImmutableArray<InvitationView> OfSeats(Scenario scenario) => [.. scenario.Seats.Select(s => At(scenario, s, "", ""))];

    private static InvitationView At(Scenario scenario, SeatSpec seat, string name, string unit) =>
        new(name, unit, Office.Player, Spoken.Text(scenario, seat.Name), Spoken.Text(scenario, seat.Duties));
}
