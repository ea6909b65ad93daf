using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>What is written and can never be: conditions that never hold, variants nobody reads, points nobody can earn, values a text cannot have yet.</summary>
internal static class Unreachable
{
    public static void Check(Subject subject, Course course, Findings found)
    {
        foreach (var inject in subject.Injects)
        {
            if (course.Of(inject.Id) is not { } span) found.Warning(inject, "NeverDelivered", inject.Id);
            else Variants(inject, span, course, found);
        }
        foreach (var criterion in subject.Criteria) Points(criterion, course, found);
        foreach (var (record, id, when) in Others(subject))
            if (course.Of(when) is null) found.Warning(record, "NeverHolds", id);
    }

    private static void Points(Criterion criterion, Course course, Findings found)
    {
        if (criterion.Inject is { } inject && course.Of(inject) is null) found.Error(criterion, "ScoresNothing", criterion.Id, inject);
        else
            foreach (var element in criterion.Elements.Where(e => e.Points > 0 && course.Of(e.When) is null)) found.Error(element, "PointsForNobody", element.Id, criterion.Id);
    }

    // The first variant that holds speaks: what comes after one that always holds is never read.
    private static void Variants(Inject inject, Span span, Course course, Findings found)
    {
        string? always = null;
        foreach (var variant in inject.Variants)
        {
            if (always is not null) found.Warning(variant, "VariantHidden", inject.Id, variant.Text, always);
            else if (course.Of(variant.When) is not { } holds || holds.From > span.Until) found.Warning(variant, "VariantNever", inject.Id, variant.Text);
            else if (Always(variant.When, span.From, course)) always = variant.Text;
        }
    }

    private static bool Always(Condition condition, ExerciseTime from, Course course) => condition switch
    {
        AllOf all => all.Of.All(c => Always(c, from, course)),
        AnyOf any => any.Of.Any(c => Always(c, from, course)),
        TimeReached time => time.At <= from,
        Delivered delivered => course.SureBy(delivered.Inject, from),
        _ => false,
    };

    private static IEnumerable<(object Record, string Id, Condition When)> Others(Subject subject) =>
    [
        .. subject.Criteria.SelectMany(c => c.Factors).Select(f => ((object)f, f.Id, f.When)),
        .. subject.Deductions.Concat(subject.Bonuses).Select(d => ((object)d, d.Id, d.When)),
        .. subject.Vetoes.Select(v => ((object)v, v.Id, v.When)),
        .. subject.Consequences.Select(c => ((object)c, c.Id, c.When)),
        .. subject.Alarms.Select(a => ((object)a, a.Id, a.When)),
        .. subject.Background.Where(b => b.When is not null).Select(b => ((object)b, b.Id, b.When!)),
    ];
}
