using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists;

/// <summary>What a proposed inject is in a running exercise: the command that plans it, or why it cannot be planned, in words.</summary>
public sealed record LivePlan(ProposedInject Proposed, WriteInject? Command, string? Reason);

/// <summary>From a preview to live planned injects of an exercise that runs. Only new injects are planned; what the scenario has is moved and edited at the control desk.</summary>
public static class LiveInjects
{
    /// <param name="began">Exercise time at which the running subject began; T+ of the sheet counts from there.</param>
    /// <param name="now">Exercise time; whatever should have come by then is not planned but told.</param>
    /// <param name="end">Exercise time at which the subject ends.</param>
    /// <param name="subject">Number of the running subject; rows of others are told.</param>
    public static ImmutableArray<LivePlan> Of(ImportPreview preview, int subject, ExerciseTime began, ExerciseTime now, ExerciseTime end)
    {
        var byId = preview.Injects.ToDictionary(i => i.Inject.Id, StringComparer.Ordinal);
        var personas = preview.Personas.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        return [.. preview.Injects.Select(i => Plan(i))];

        LivePlan Plan(ProposedInject proposed)
        {
            if (proposed.State != ProposalState.Added) return Refused("Known");
            if (proposed.Subject != subject) return Refused("OtherSubject", proposed.Subject);
            if (Due(proposed.Inject, []) is not { } at) return Refused("NoTime");
            var due = began + at;
            if (due < now) return Refused("Past", due.ToString());
            if (due > end) return Refused("AfterEnd");
            var inject = proposed.Inject;
            // A persona the exercise does not know speaks under its name.
            return new LivePlan(proposed, new WriteInject(inject.Kind, inject.Channel, personas.GetValueOrDefault(inject.Sender, inject.Sender), proposed.Words, inject.To, inject.Limit, inject.Facts, due - now), null);

            LivePlan Refused(string code, params object[] args) => new(proposed, null, ListWords.Get("Live_" + code, args));
        }

        // An inject planned live waits for nothing; what waits for another row with a time gets a time.
        TimeSpan? Due(Inject inject, HashSet<string> seen) => inject switch
        {
            { At: { } at } => at.Span,
            { After: { } after } when seen.Add(inject.Id) && byId.TryGetValue(after.Inject, out var before) && Due(before.Inject, seen) is { } earlier => earlier + after.Delay,
            _ => null,
        };
    }
}
