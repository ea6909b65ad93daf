using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>Seats without work, injects nobody answers, steps and playbooks that are missing or not allowed.</summary>
internal static class Workload
{
    public static void Check(Scenario scenario, Subject subject, Findings found)
    {
        foreach (var seat in scenario.Seats)
        {
            if (!HasWork(subject, seat.Id)) found.Warning(seat, "SeatIdle", seat.Id, subject.Number);
            if (!subject.Playbooks.Any(p => p.Team == "expert" && p.Seat == seat.Id)) found.Error(seat, "NoPlaybook", seat.Id, subject.Number);
        }
        foreach (var inject in subject.Injects) Answered(scenario, inject, found);
        foreach (var playbook in subject.Playbooks)
            foreach (var step in playbook.Steps.Where(s => !Reach.CanDo(scenario, [playbook.Seat], [s.Act]))) found.Error(step, "StepNotAllowed", step.Act, playbook.Seat);
    }

    public static bool HasWork(Subject subject, string seat) =>
        subject.Injects.Any(i => i.To.Contains(seat)) || subject.Criteria.Any(c => c.Seats.Contains(seat));

    private static void Answered(Scenario scenario, Inject inject, Findings found)
    {
        if (inject.Kind == "order" && inject.To.All(s => !Reach.CanDo(scenario, [s], ["answer-order"]))) found.Error(inject, "NobodyAnswers", inject.Id, "answer-order");
        if (inject.Limit is null) return;
        if (inject.To.IsEmpty) found.Error(inject, "LimitForNobody", inject.Id);
        else if (inject.HandledBy.IsEmpty && inject.Kind != "order") found.Error(inject, "NothingHandles", inject.Id);
        else if (!inject.HandledBy.IsEmpty && !Reach.CanDo(scenario, inject.To, inject.HandledBy)) found.Error(inject, "NobodyAnswers", inject.Id, string.Join(' ', inject.HandledBy));
        else if (!inject.HandledBy.IsEmpty)
            foreach (var seat in inject.To.Where(s => !Reach.CanDo(scenario, [s], [.. inject.HandledBy, "mark-handled"]))) found.Warning(inject, "SeatCannotAnswer", inject.Id, seat, string.Join(' ', inject.HandledBy));
    }
}
