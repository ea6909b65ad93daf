using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>What a condition asks for, seen from outside.</summary>
internal static class ConditionParts
{
    /// <inheritdoc cref="Conditions.ActsIn" />
    public static IEnumerable<(ActPattern Act, bool Wanted)> Acts(Condition condition) => Conditions.ActsIn(condition);

    /// <summary>Whether somebody who never does anything can fulfil it.</summary>
    public static bool HoldsForTheIdle(Condition condition) => condition switch
    {
        AllOf all => all.Of.All(HoldsForTheIdle),
        AnyOf any => any.Of.Any(HoldsForTheIdle),
        Not not => !HoldsForAll(not.Of),
        Acted or InTurn => false,
        FactOnBoard => false,
        _ => true,
    };

    // Under "not", only what is true of everybody (nothing here) fails the idle.
    private static bool HoldsForAll(Condition condition) => condition switch
    {
        AllOf all => all.Of.Length > 0 && all.Of.All(HoldsForAll),
        AnyOf any => any.Of.Any(HoldsForAll),
        Not not => !HoldsForTheIdle(not.Of) && !Acts(not.Of).Any(),
        TimeReached => true,
        _ => false,
    };

    public static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(Parts).Prepend(all),
        AnyOf any => any.Of.SelectMany(Parts).Prepend(any),
        Not not => Parts(not.Of).Prepend(not),
        _ => [condition],
    };

    private static IEnumerable<GuideStep> Steps(Subject subject) => subject.Guides.IsDefault ? [] : subject.Guides.SelectMany(g => g.Steps);

    /// <summary>Every condition of a subject.</summary>
    public static IEnumerable<Condition> Of(Subject subject) =>
    [
        .. subject.Injects.Where(i => i.When is not null).Select(i => i.When!),
        .. subject.Injects.SelectMany(i => i.Variants).Select(v => v.When),
        .. subject.Criteria.SelectMany(c => c.Elements).Select(e => e.When),
        .. subject.Criteria.SelectMany(c => c.Factors).Select(f => f.When),
        .. subject.Deductions.Concat(subject.Bonuses).Select(d => d.When),
        .. subject.Vetoes.Select(v => v.When),
        .. subject.Consequences.Select(c => c.When),
        .. subject.Background.Where(p => p.When is not null).Select(p => p.When!),
        .. subject.Playbooks.SelectMany(p => p.Steps).Where(s => s.When is not null).Select(s => s.When!),
        .. subject.Alarms.Select(a => a.When),
        .. Steps(subject).Select(s => s.Done),
        .. Steps(subject).Where(s => s.When is not null).Select(s => s.When!),
    ];
}
