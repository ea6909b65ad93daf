using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>A guide says how the desk works. It must not tell what is true or which choice is right, neither in its words nor by being ticked off.</summary>
internal static class Guides
{
    private const int Most = 9;

    // Of these acts the choice is no verdict: which paper, which report, which form. Of all others it is what the exercise asks.
    private static readonly ImmutableArray<string> PlainChoices =
        ["draft-statement", "submit-statement", "approve-statement", "return-statement", "publish-statement", "file-report", "file-form", "approve-form", "return-form", "answer-question", "post-notice"];

    public static void Check(Scenario scenario, Subject subject, Findings found)
    {
        if (subject.Guides.IsDefault) return;
        foreach (var twice in subject.Guides.GroupBy(g => g.Seat).Where(g => g.Count() > 1)) found.Error(twice.Last(), "GuideTwice", twice.Key);
        foreach (var guide in subject.Guides.Where(g => g.Steps.Length > Most)) found.Error(guide, "GuideTooLong", guide.Seat, Most);
        foreach (var guide in subject.Guides)
            foreach (var step in guide.Steps) One(scenario, subject, guide.Seat, step, found);
    }

    private static void One(Scenario scenario, Subject subject, string seat, GuideStep step, Findings found)
    {
        if (step.Act is { } act && !Reach.CanDo(scenario, [seat], [act])) found.Error(step, "GuideActNotAllowed", act, seat);
        foreach (var condition in new[] { step.Done, step.When }.OfType<Condition>())
        {
            if (ConditionParts.Parts(condition).Any(Undone)) found.Error(step, "GuideComesUndone", step.Id);
            if (ConditionParts.Parts(condition).Any(c => Tells(c, seat))) found.Error(step, "GuideTells", step.Id);
        }
        if (!Conditions.ActsIn(step.Done).Any()) found.Error(step, "GuideNoAct", step.Id);
        foreach (var (language, texts) in scenario.Texts.ByLanguage)
            if (texts.TryGetValue(step.Text, out var text) && FactSaid(scenario, subject, language, text) is { } fact) found.Error(step, "GuideSaysFact", step.Id, fact, language);
    }

    // What can become false again would take a tick back.
    private static bool Undone(Condition condition) => condition is Not or GaugeAt or LevelAtLeast;

    private static bool Tells(Condition condition, string seat) => condition switch
    {
        FactKnown or FactOnBoard or Contradicted => true,
        Acted acted => Tells(acted.Act) || DecidesOneWay(acted.Act, seat),
        InTurn turn => turn.Acts.Any(a => Tells(a) || DecidesOneWay(a, seat)),
        _ => false,
    };

    // Approving and sending back are one decision: whoever has to take it is not told which.
    private static bool DecidesOneWay(ActPattern act, string seat) =>
        (act.Seats.IsEmpty || act.Seats.Contains(seat))
        && (act.Kinds.Contains("approve-statement") != act.Kinds.Contains("return-statement") || act.Kinds.Contains("approve-form") != act.Kinds.Contains("return-form"));

    private static bool Tells(ActPattern act) =>
        !act.States.IsEmpty || !act.StatesAny.IsEmpty || !act.Denies.IsEmpty || !act.Omits.IsEmpty || !act.Knows.IsEmpty || !act.Ahead.IsDefaultOrEmpty
        || !act.Choices.IsEmpty && act.Kinds.Any(k => !PlainChoices.Contains(k))
        || act.Fields.Any(f => f.Value != "*" && f.Key != "via");

    private static string? FactSaid(Scenario scenario, Subject subject, string language, string text) =>
        Reader.Read(scenario, language, text, [], subject.Number).FirstOrDefault(r => scenario.Fact(r.Topic) is not null)?.Topic;
}
