using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>Conditions that can never hold, facts nobody can learn, deadlines after the end.</summary>
internal static class Reach
{
    public static void Check(Scenario scenario, Subject subject, Findings found)
    {
        var end = ExerciseTime.Zero + subject.Duration;
        var course = new Course(scenario, subject);
        foreach (var condition in ConditionParts.Of(subject).SelectMany(ConditionParts.Parts)) Possible(scenario, condition, end, found);
        foreach (var inject in subject.Injects.Where(i => i.Limit is { } limit && course.Exactly(i) + limit > end))
            found.Warning(inject, "DeadlineAfterEnd", inject.Id, (course.Exactly(inject)!.Value + inject.Limit!.Value).Minutes, end.Minutes);
        foreach (var criterion in subject.Criteria.Where(c => Deadline(subject, course, c) > end))
            found.Warning(criterion, "DeadlineAfterEnd", criterion.Id, Deadline(subject, course, criterion)!.Value.Minutes, end.Minutes);
        foreach (var fact in scenario.Facts.Where(f => f.Subject == subject.Number)) Learnable(scenario, subject, course, fact, found);
    }

    /// <summary>Whether one of the seats (or its sub-roles) may do one of the acts.</summary>
    public static bool CanDo(Scenario scenario, IEnumerable<string> seats, IEnumerable<string> kinds) =>
        seats.Select(scenario.Seat).OfType<SeatSpec>().Any(s => kinds.Select(ActKinds.Bare).Any(k => s.Acts.Contains(k) || s.SubRoles.Any(r => r.Acts.Contains(k))));

    private static ExerciseTime? Deadline(Subject subject, Course course, Criterion criterion)
    {
        if (criterion.Limit is not { } limit) return null;
        if (criterion.Inject is null) return ExerciseTime.Zero + limit;
        return subject.Inject(criterion.Inject) is { } inject && course.Exactly(inject) is { } at ? at + limit : null;
    }

    private static void Possible(Scenario scenario, Condition condition, ExerciseTime end, Findings found)
    {
        if (condition is TimeReached time && time.At > end) found.Error(condition, "NeverTime", time.At.Minutes, end.Minutes);
        if (condition is not Acted { Act: var act }) return;
        if (act.From > end) found.Error(condition, "NeverTime", act.From.Value.Minutes, end.Minutes);
        var seats = act.Seats.IsEmpty ? scenario.Seats.Select(s => s.Id) : act.Seats;
        if (!CanDo(scenario, seats, act.Kinds)) found.Error(condition, "NeverAllowed", string.Join(' ', act.Kinds), string.Join(' ', act.Seats.IsEmpty ? ["*"] : act.Seats));
    }

    private static void Learnable(Scenario scenario, Subject subject, Course course, Fact fact, Findings found)
    {
        var reachable = fact.Public is not null
            || subject.Injects.Any(i => i.Facts.Contains(fact.Id) && course.Of(i.Id) is not null)
            || scenario.Forms.Any(f => f.Gives.Contains(fact.Id) && (f.Subjects.IsEmpty || f.Subjects.Contains(subject.Number)))
            || subject.Given?.BoardFacts.Contains(fact.Id) == true
            || scenario.Departments.SelectMany(d => d.Answers).Any(a => a.Subject == subject.Number && a.Facts.Contains(fact.Id));
        if (reachable) return;
        if (fact.Publish == "must") found.Error(fact, "FactUnknowable", fact.Id, subject.Number);
        else found.Warning(fact, "FactUnknowable", fact.Id, subject.Number);
    }
}
