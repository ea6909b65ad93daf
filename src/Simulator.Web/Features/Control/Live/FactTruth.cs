using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>What is true and who has it. Knowing: seats that were given it, with the time; OnBoard: the shared board has it; PublicSince: everybody can know it; SaidAt: a statement of the team says it.</summary>
public sealed record FactTruth(Fact Fact, ImmutableArray<(string Seat, ExerciseTime At)> Knowing, bool OnBoard, ExerciseTime? PublicSince, ExerciseTime? SaidAt)
{
    /// <summary>Facts of the running subject, and what is known of those before, in the order of the scenario.</summary>
    public static ImmutableArray<FactTruth> Of(ExerciseState state, ExerciseTime now) =>
        [.. state.Scenario.Facts.Where(f => f.Subject == state.Subject.Number || state.Known.Values.Any(k => k.ContainsKey(f.Id))).Select(f => Of(state, f, now))];

    private static FactTruth Of(ExerciseState state, Fact fact, ExerciseTime now) => new(fact,
        [.. state.Scenario.Seats.Where(s => state.Known.GetValueOrDefault(s.Id)?.ContainsKey(fact.Id) == true).Select(s => (s.Id, state.Known[s.Id][fact.Id]))],
        state.Board.Any(b => b.Facts.Contains(fact.Id)), Public(state, fact, now),
        state.Statements.Where(s => s.PublishedAt is not null && s.Readings.Any(r => r.Topic == fact.Id && r.Verdict == Verdict.States)).Min(s => s.PublishedAt));

    // Times of the running subject stand on the exercise clock already; whatever was public in one before still is.
    private static ExerciseTime? Public(ExerciseState state, Fact fact, ExerciseTime now) => fact.Public is not { } at ? null
        : fact.Subject < state.Subject.Number ? state.Began : fact.Subject == state.Subject.Number && at <= now ? at : null;
}
