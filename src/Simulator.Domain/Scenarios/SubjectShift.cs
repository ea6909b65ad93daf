using System.Collections.Immutable;

namespace Simulator.Domain.Scenarios;

/// <summary>
/// A subject that begins later is the same subject moved along the exercise clock: every time written as T+ in the file moves with it,
/// durations and story times stay.
/// </summary>
public static class SubjectShift
{
    /// <param name="subject">As written, its T+0 at exercise time zero.</param>
    /// <param name="began">Exercise time at which it begins.</param>
    public static Subject By(Subject subject, ExerciseTime began) => began == ExerciseTime.Zero ? subject : subject with
    {
        Phases = [.. subject.Phases.Select(p => p with { From = Moved(p.From, began) })],
        Injects = [.. subject.Injects.Select(i => By(i, began))],
        Criteria = [.. subject.Criteria.Select(c => c with
        {
            Elements = [.. c.Elements.Select(e => e with { When = By(e.When, began) })],
            Factors = [.. c.Factors.Select(f => f with { When = By(f.When, began) })],
        })],
        Deductions = [.. subject.Deductions.Select(d => d with { When = By(d.When, began) })],
        Bonuses = [.. subject.Bonuses.Select(d => d with { When = By(d.When, began) })],
        Vetoes = [.. subject.Vetoes.Select(v => v with { When = By(v.When, began) })],
        Consequences = [.. subject.Consequences.Select(c => c with { When = By(c.When, began) })],
        Background = [.. subject.Background.Select(b => b.When is { } when ? b with { When = By(when, began) } : b)],
        Playbooks = [.. subject.Playbooks.Select(p => p with { Steps = [.. p.Steps.Select(s => By(s, began))] })],
        Alarms = [.. subject.Alarms.Select(a => a with { When = By(a.When, began) })],
        Guides = subject.Guides.IsDefault ? default : [.. subject.Guides.Select(g => g with { Steps = [.. g.Steps.Select(s => By(s, began))] })],
    };

    /// <summary>What the scenario says about a subject outside of it moves, too: when facts can be learned, when departments answer.</summary>
    public static Scenario By(Scenario scenario, int subject, ExerciseTime began) => began == ExerciseTime.Zero ? scenario : scenario with
    {
        Facts = [.. scenario.Facts.Select(f => f.Subject != subject ? f : f with { OnRequest = Moved(f.OnRequest, began), Public = Moved(f.Public, began) })],
        Departments = [.. scenario.Departments.Select(d => d with { Answers = [.. d.Answers.Select(a => a.Subject != subject ? a : a with { From = Moved(a.From, began) })] })],
    };

    private static Inject By(Inject inject, ExerciseTime began) => inject with
    {
        At = Moved(inject.At, began), NotBefore = Moved(inject.NotBefore, began), NotAfter = Moved(inject.NotAfter, began),
        When = inject.When is { } when ? By(when, began) : null,
        Variants = [.. inject.Variants.Select(v => v with { When = By(v.When, began) })],
    };

    private static GuideStep By(GuideStep step, ExerciseTime began) => step with { Done = By(step.Done, began), When = step.When is { } when ? By(when, began) : null };

    private static PlaybookStep By(PlaybookStep step, ExerciseTime began) => step with
    {
        On = step.On.StartsWith("time:T+", StringComparison.Ordinal) && ExerciseTime.Parse(step.On["time:T+".Length..]) is { } at ? $"time:T+{Moved(at, began)}" : step.On,
        When = step.When is { } when ? By(when, began) : null,
    };

    private static Condition By(Condition condition, ExerciseTime began) => condition switch
    {
        AllOf all => new AllOf([.. all.Of.Select(c => By(c, began))]),
        AnyOf any => new AnyOf([.. any.Of.Select(c => By(c, began))]),
        Not not => new Not(By(not.Of, began)),
        TimeReached time => new TimeReached(Moved(time.At, began)),
        Acted { Act: var act } => new Acted(By(act, began)),
        InTurn { Acts: var acts } => new InTurn([.. acts.Select(a => By(a, began))]),
        _ => condition,
    };

    private static ActPattern By(ActPattern act, ExerciseTime began) => act with { From = Moved(act.From, began), Until = Moved(act.Until, began) };
    private static ExerciseTime Moved(ExerciseTime at, ExerciseTime began) => at + began.Span;
    private static ExerciseTime? Moved(ExerciseTime? at, ExerciseTime began) => at is { } t ? Moved(t, began) : null;
}
