using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>Whoever is ordered something must be able to refuse it and lose nothing.</summary>
internal static class Orders
{
    private static readonly ImmutableArray<string> Refusals = ["refuse", "ask-basis", "escalate"];

    public static void Check(Subject subject, Findings found)
    {
        foreach (var order in subject.Injects.Where(i => i.Kind is "order" or "paper"))
        {
            var about = subject.Criteria.Where(c => Concerns(c, order.Id)).ToList();
            if (!about.Any(c => c.Elements.Any(e => e.Points > 0 && Answers(e.When, order.Id).Any(CanRefuse)))) found.Error(order, "OrderNoRefusal", order.Id);
            foreach (var element in about.SelectMany(c => c.Elements).Where(e => e.Points > 0 && NeedsAgreement(e.When, order.Id))) found.Error(element, "RefusalLosesPoints", order.Id);
            foreach (var factor in about.SelectMany(c => c.Factors).Where(f => f.Factor < 1 && Answers(f.When, order.Id).Any(CanRefuse))) found.Error(factor, "RefusalLosesPoints", order.Id);
            foreach (var loss in subject.Deductions.Where(d => Answers(d.When, order.Id).Any(CanRefuse))) found.Error(loss, "RefusalLosesPoints", order.Id);
            foreach (var veto in subject.Vetoes.Where(v => Answers(v.When, order.Id).Any(CanRefuse))) found.Error(veto, "RefusalLosesPoints", order.Id);
        }
    }

    private static bool Concerns(Criterion criterion, string order) =>
        criterion.Inject == order || criterion.Elements.Any(e => Answers(e.When, order).Any());

    private static IEnumerable<ActPattern> Answers(Condition when, string order) =>
        ConditionParts.Acts(when).Where(a => a.Wanted && a.Act.Kinds.Contains("answer-order") && (a.Act.About.IsEmpty || a.Act.About.Contains(order))).Select(a => a.Act);

    private static bool CanRefuse(ActPattern answer) => answer.Choices.IsEmpty || answer.Choices.Contains("refuse");

    private static bool NeedsAgreement(Condition when, string order) =>
        Answers(when, order).ToList() is { Count: > 0 } answers && answers.All(a => !a.Choices.IsEmpty && !a.Choices.Any(Refusals.Contains));
}
