using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>Something that went wrong because of what a team did or left: the branch of the script, when it came, and the acts that brought it (none where something was left undone).</summary>
public sealed record Damage(string Inject, string Text, ExerciseTime At, double TrustLoss, ImmutableArray<string> Seats, ImmutableArray<long> Acts);

/// <summary>Leads every damaging branch of the running subject back to the decision behind it.</summary>
public static class Damages
{
    public static ImmutableArray<Damage> Of(ExerciseState state, ExerciseTime now)
    {
        var prover = new Prover(state, now);
        return [.. from inject in state.Subject.Injects
                   where inject.When is not null && inject.Effects.Any(e => e.Kind is "trust-loss" or "backlash" or "expose")
                   let delivered = prover.DeliveredAt(inject.Id)
                   where delivered is not null
                   let acts = prover.First(inject.When!, false, new Judged(delivered, true)).Acts.Where(a => a.At <= delivered).ToList()
                   orderby delivered
                   select new Damage(inject.Id, state.Injects[inject.Id].Text, delivered.Value, inject.Effects.Where(e => e.Kind == "trust-loss").Sum(e => e.Amount),
                       [.. acts.Select(a => a.Seat).Distinct()], [.. acts.Select(a => a.Version)])];
    }
}
