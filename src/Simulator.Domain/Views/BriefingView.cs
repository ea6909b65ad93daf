using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Views;

/// <summary>The start briefing: aims, the announcement, the five things said at the start, who is who, what each seat has at hand. Nothing of the plot.</summary>
public sealed record BriefingView(ImmutableArray<string> Aims, string Announcement, ImmutableArray<(string Key, string Text)> Points, ImmutableArray<BodyView> Bodies, ImmutableArray<RoleCard> Roles, ImmutableArray<BasisView> Basis)
{
    public static BriefingView Of(ExerciseState state) => Of(state.Scenario, state.Language);

    public static BriefingView Of(Scenario scenario, string language)
    {
        string Text(string? id) => id is null ? "" : scenario.Texts.Get(id, language);
        var preparation = scenario.Preparation;
        return new BriefingView([.. (preparation?.Aims ?? []).Select(Text)], Text(preparation?.Announcement),
            preparation?.Briefing is { } b ? [("procedure", Text(b.Procedure)), ("plan", Text(b.Plan)), ("responsibility", Text(b.Responsibility)), ("people", Text(b.People)), ("requirements", Text(b.Requirements))] : [],
            [.. (scenario.Organisation?.Bodies ?? []).Select(o => new BodyView(o.Id, Text(o.Name), o.Kind, Text(o.Head), Text(o.Deputy), [.. o.Members.Select(Text)], Text(o.Location), Text(o.Duties), o.Under, NameOf(scenario, o.Seat, language)))],
            [.. scenario.Seats.Select(s => new RoleCard(s.Id, Text(s.Name), Text(s.Duties), s.Acts, [.. s.SubRoles.Select(r => Text(r.Name))], Text(preparation?.Excerpts.FirstOrDefault(e => e.Seat == s.Id)?.Text),
                [.. scenario.Approvals.Where(a => a.Seat == s.Id).Select(a => a.Paper)]))],
            [.. scenario.Basis.Select(d => new BasisView(Text(d.Title), Text(d.Source), d.Status, Text(d.Note)))]);
    }

    private static string NameOf(Scenario scenario, string? id, string language) =>
        id is null ? "" : scenario.Seat(id) is { } seat ? scenario.Texts.Get(seat.Name, language) : scenario.Department(id) is { } d ? scenario.Texts.Get(d.Name, language) : id;
}

/// <summary>A body of the organisation in words. PlayedBy: the seat or department that plays it; empty: control.</summary>
public sealed record BodyView(string Id, string Name, string Kind, string Head, string Deputy, ImmutableArray<string> Members, string Location, string Duties, string? Under, string PlayedBy);

/// <summary>What a participant holds in his hand: duties, what he may do, posts, the excerpt of the plan, which papers the seat approves.</summary>
public sealed record RoleCard(string Seat, string Name, string Duties, ImmutableArray<string> Acts, ImmutableArray<string> Posts, string Excerpt, ImmutableArray<string> Approves);

public sealed record BasisView(string Title, string Source, string Status, string Note);
