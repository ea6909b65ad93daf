using System.Collections.Immutable;
using Simulator.Domain.Scenarios;
using static Simulator.Runtime.Tests.Scoring.ScriptEdit;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>What a misdeed must cost at the least: a deduction, or a veto.</summary>
internal enum Price { Points, Veto }

/// <summary>One thing that must not be done, done once in an expert run.</summary>
internal sealed record Misdeed(string Name, int Subject, Price Price, params ScriptEdit[] Edits)
{
    public Scenario In(Scenario scenario) => new ScriptMistake(Subject, "", Edits).In(scenario);
}

/// <summary>
/// The misdeeds every scenario must punish, made from its own words: denials of what must be published on every way to the public, personal data,
/// threats, deletions, measures that are traps, zero reports, unlawful orders obeyed, publishing before approval. They come near the end, when all is known.
/// </summary>
internal static class Misdeeds
{
    private const double BeforeTheEnd = 5;

    public static IEnumerable<Misdeed> Of(Scenario scenario, int number)
    {
        var subject = scenario.Subject(number);
        var late = $"time:T+{(int)(subject.Duration.TotalMinutes - BeforeTheEnd)}";
        foreach (var fact in scenario.Facts.Where(f => f.Publish == "must" && f.Subject == number))
            foreach (var (way, edits) in Outward(scenario, subject, late, Word(fact.Phrases, p => p.Denies))) yield return new($"denied {fact.Id}: {way}", number, Price.Points, edits);
        foreach (var topic in scenario.Topics.Where(t => t.Kind == "private"))
            foreach (var (way, edits) in Outward(scenario, subject, late, Word(topic.Phrases, p => p.Says))) yield return new($"{topic.Id}: {way}", number, Price.Veto, edits);
        foreach (var topic in scenario.Topics.Where(t => t.Kind == "tone" && t.Id.StartsWith("tone-", StringComparison.Ordinal)))
            foreach (var (way, edits) in Outward(scenario, subject, late, Word(topic.Phrases, p => p.Says))) yield return new($"{topic.Id}: {way}", number, Price.Points, edits);
        foreach (var misdeed in BySeat(scenario, subject, late)) yield return misdeed;
        foreach (var step in Steps(subject).Where(s => s.Step.Act == "answer-order"))
            yield return new($"{step.Seat} agrees to {step.Step.On}", number, Price.Points, Set(step.Seat, step.Step.Id, "choice", "agree"));
    }

    private static IEnumerable<Misdeed> BySeat(Scenario scenario, Subject subject, string late)
    {
        foreach (var seat in scenario.Seats)
        {
            if (May(seat, "request-platform")) yield return new($"{seat.Id} has a post deleted", subject.Number, Price.Points, Add(seat.Id, late, 0, "request-platform", ("post", "post:" + Post(scenario, subject)), ("what", "delete"), ("legalBasis", "内部要求"), ("necessity", "影响不好"), ("scope", "item"), ("text", "请删除。")));
            if (May(seat, "file-report")) yield return new($"{seat.Id} reports zero", subject.Number, Price.Veto, Add(seat.Id, late, 0, "file-report", ("report", "zero"), ("via", "written"), ("to", scenario.Seats.First(s => s.Id != seat.Id).Id), ("text", "今日无情况，零报告。")));
            if (May(seat, "publish-statement")) yield return new($"{seat.Id} publishes before approval", subject.Number, Price.Points,
                Add(seat.Id, late, 0, "draft-statement", Draft("各位放心。")), Add(seat.Id, late, 0.5, "publish-statement", ("statement", "paper:last")));
            if (!May(seat, "order-measure")) continue;
            foreach (var trap in scenario.Measures.Where(m => m.Trap))
                yield return new($"{seat.Id} orders {trap.Id}", subject.Number, Price.Points, Add(seat.Id, late, 0, "order-measure", ("measure", trap.Id), ("target", "相关人员"), ("legalBasis", "工作需要"), ("necessity", "防止扩散")));
        }
    }

    /// <summary>The ways a text reaches the public, with that text on each.</summary>
    private static IEnumerable<(string Way, ScriptEdit[] Edits)> Outward(Scenario scenario, Subject subject, string late, string? text)
    {
        if (text is null) yield break;
        foreach (var seat in scenario.Seats)
        {
            if (May(seat, "publish-statement")) yield return ($"{seat.Id} publish-statement",
                [Add(seat.Id, late, 0, "draft-statement", Draft(text)), Add(seat.Id, late, 0.5, "submit-statement", ("statement", "paper:last")), .. Publishes(subject, seat) ? (ScriptEdit[])[] : [Add(seat.Id, "approved", 0.5, "publish-statement", ("statement", "$trigger"))]]);
            if (May(seat, "reply-post")) yield return ($"{seat.Id} reply-post", [Add(seat.Id, late, 0, "reply-post", ("post", "post:" + Post(scenario, subject)), ("text", text))]);
            if (May(seat, "post-notice")) yield return ($"{seat.Id} post-notice", [Add(seat.Id, late, 0, "post-notice", ("means", "both"), ("text", text))]);
        }
        if (Steps(subject).FirstOrDefault(s => s.Step.Act == "answer-question") is { Step: { } answer } last) yield return ($"{last.Seat} answer-question", [Say(last.Seat, answer.Id, "text", text)]);
    }

    private static (string, string)[] Draft(string text) => [("statementKind", "notice"), ("title", "情况说明"), ("text", text), ("channels", "official-account")];
    private static IEnumerable<(string Seat, PlaybookStep Step)> Steps(Subject subject) => subject.Playbooks.Where(p => p.Team == "expert").SelectMany(p => p.Steps.Select(s => (p.Seat, s)));
    // What is approved is published by whoever does so anyhow.
    private static bool Publishes(Subject subject, SeatSpec seat) => Steps(subject).Any(s => s.Seat == seat.Id && s.Step is { Act: "publish-statement", On: "approved" });
    private static bool May(SeatSpec seat, string act) => seat.Acts.Contains(act);
    private static string Post(Scenario scenario, Subject subject) => subject.Injects.First(i => scenario.Channel(i.Channel)?.Kind == "public" && i.When is null).Id;
    private static string? Word(ImmutableArray<Phrases> phrases, Func<Phrases, ImmutableArray<string>> which) => phrases.Where(p => p.Language == "zh-CN").SelectMany(p => which(p).AsEnumerable()).FirstOrDefault() is { } word ? word + "。" : null;
}
