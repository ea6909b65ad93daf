using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>What must hold between the parts of a subject.</summary>
internal static class SubjectChecks
{
    public static void Check(Block b, Subject subject)
    {
        if (subject.Duration <= TimeSpan.Zero) return;
        var end = ExerciseTime.Zero + subject.Duration;
        Phases(b, subject, end);
        foreach (var inject in subject.Injects) Times(b, inject, end);
        Chains(b, subject);
    }

    private static void Phases(Block b, Subject subject, ExerciseTime end)
    {
        if (subject.Phases is [var first, ..] && first.From != ExerciseTime.Zero) b.Load.Error(b.Load.Places[first], "FirstPhase");
        foreach (var (before, phase) in subject.Phases.Zip(subject.Phases.Skip(1)))
            if (phase.From <= before.From) b.Load.Error(b.Load.Places[phase], "PhasesAscend", phase.Id, before.Id);
        foreach (var phase in subject.Phases.Where(p => p.From >= end)) b.Load.Error(b.Load.Places[phase], "AfterTheEnd", phase.Id, subject.Duration.TotalMinutes);
    }

    private static void Times(Block b, Inject inject, ExerciseTime end)
    {
        foreach (var time in new[] { inject.At, inject.NotBefore })
            if (time > end) b.Load.Error(b.Load.Places[inject], "AfterTheEnd", inject.Id, end.Minutes);
    }

    private static void Chains(Block b, Subject subject)
    {
        foreach (var inject in subject.Injects)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { inject.Id };
            for (var next = inject; next?.After is { } after; next = subject.Inject(after.Inject))
            {
                if (seen.Add(after.Inject)) continue;
                if (after.Inject == inject.Id) b.Load.Error(b.Load.Places[inject], "AfterInCircle", inject.Id);
                break;
            }
        }
    }
}
