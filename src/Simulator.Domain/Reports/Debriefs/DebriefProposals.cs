using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>
/// Something the log suggests for a list; nobody has to take it. Key: stable as long as the log says so. Kind: line (points lost), veto, deduction,
/// finding (late, omitted, concealed, false report), note (of an evaluator), form (a row the teams wrote themselves), seat (full marks).
/// Words are in the language of the exercise.
/// </summary>
public sealed record DebriefProposal(string Key, string Kind, string Text, string Reason, string For, Grounds Grounds)
{
    public ImmutableArray<string> Merits { get; init; } = [];
}

/// <summary>What the log proposes for each list: a fold over the state, all subjects begun so far.</summary>
public static class DebriefProposals
{
    public static ImmutableArray<DebriefProposal> Of(ExerciseState state, DebriefList list) => list switch
    {
        DebriefList.Rectification => [.. RectificationProposals.Of(state), .. FromForms(state, list)],
        DebriefList.Commendation => [.. CommendationProposals.Of(state), .. FromForms(state, list).Where(p => Units.Has(state.Scenario, p.For))],
        _ => [.. FromForms(state, list)],
    };

    /// <summary>Those nobody has taken over yet.</summary>
    public static ImmutableArray<DebriefProposal> Left(ExerciseState state, DebriefList list)
    {
        var taken = state.Debrief.Of(list).Select(i => i.Proposal).ToHashSet(StringComparer.Ordinal);
        return [.. Of(state, list).Where(p => !taken.Contains(p.Key))];
    }

    // What the teams wrote into forms that are followed up: which list a table belongs to is told by its columns.
    private static IEnumerable<DebriefProposal> FromForms(ExerciseState state, DebriefList list)
    {
        foreach (var row in FollowUps.Of(state))
        {
            if (ListOf(state.Scenario.Form(row.Form)) != list) continue;
            var filed = state.Forms.First(f => f.Id == row.Paper);
            var act = state.Acts.LastOrDefault(a => a.Paper == row.Paper && a.Kind == "file-form" && !a.Refused);
            var who = Units.Of(state).FirstOrDefault(u => u.Name == row.Unit).Id ?? row.Unit;
            yield return new DebriefProposal(string.Create(CultureInfo.InvariantCulture, $"form:{row.Paper}:{row.Row}"), "form",
                list == DebriefList.Commendation ? DebriefWords.Say("Commended", state.Language, row.Matter) : list == DebriefList.Revision ? row.Measure : row.Matter,
                DebriefWords.Say("FromForm", state.Language, state.Text(state.Scenario.Form(row.Form)!.Title), state.NameOf(filed.Seat)),
                list == DebriefList.Rectification ? who : list == DebriefList.Revision ? row.Matter : Units.Of(state).FirstOrDefault(u => u.Name == row.Matter).Id ?? row.Matter,
                new Grounds([], act is null ? [] : [act.Version], filed.At));
        }
    }

    private static DebriefList? ListOf(FormSpec? form) => form?.Fields.FirstOrDefault(f => f.Table is not null)?.Table!.Columns.Select(c => c.Id).ToArray() switch
    {
        null => null,
        var columns when columns.Contains("clause") => DebriefList.Revision,
        var columns when columns.Contains("due") || columns.Contains("remedy") || columns.Contains("measure") => DebriefList.Rectification,
        var columns when columns.Contains("who") => DebriefList.Commendation,
        _ => null,
    };
}
