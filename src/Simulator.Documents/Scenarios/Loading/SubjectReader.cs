using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads one subject: clock, phases, the assumed past, posts of everyday traffic; the rest in readers of its own.</summary>
internal static class SubjectReader
{
    private static readonly ImmutableArray<string> BackgroundTypes = ["true", "partly", "false", "emotion", "question", "joke", "criticism", "help", "clarify", "unrelated"];
    private static readonly ImmutableArray<string> DeductionTypes = ["none", "late", "omitted", "concealed", "false", "process", "bonus"];

    public static Subject Read(Block b)
    {
        var number = b.Whole("number", 1, 99);
        b.Load.Subject = number;
        var subject = new Subject
        {
            Number = number,
            Title = b.Text("title"),
            StoryDay = b.Text("storyDay"),
            StoryStartMinute = b.StoryMinute("storyStart"),
            Duration = b.Duration("duration"),
            Gap = b.DurationOr("gap"),
            Phases = b.List("phases", "phase", p => new Phase(p.LocalId(), p.Text("title"), p.Time("from")), true),
            Given = b.One("given", "given", Given),
            Rumors = b.Require("rumors") is null ? Silent : b.One("rumors", "rumors", Rumors) ?? Silent,
            Injects = b.List("injects", "inject", InjectReader.Read, true),
            Criteria = b.List("criteria", "criterion", CriterionReader.Read, true),
            Deductions = b.List("deductions", "deduction", d => Deduction(d, IdKind.Deduction)),
            Bonuses = b.List("bonuses", "deduction", d => Deduction(d, IdKind.Deduction)),
            BonusLimit = b.NumberOr("bonusLimit", 0, 100) ?? 10,
            Vetoes = b.List("vetoes", "veto", v => new Veto(v.Id(IdKind.Veto), v.Text("title"), v.RequiredRefs("seats", IdKind.Seat), v.Condition("when"))),
            VetoCap = b.NumberOr("vetoCap", 0, 100) ?? 59,
            Consequences = b.List("consequences", "consequence", c => new Consequence(c.Id(IdKind.Consequence), c.Condition("when"), c.List("effects", "effect", InjectReader.Effect, true))),
            Background = b.List("background", "backgroundPost", Background),
            Crowd = b.List("crowd", "crowdLine", c => new CrowdLine(c.OneOf("stance", "comment", "question", "deny", "support", "backlash"), c.Text("text"))),
            Playbooks = b.List("playbooks", "playbook", PlaybookReader.Read),
            Alarms = b.List("alarms", "alarm", a => new Alarm(a.Id(IdKind.Alarm), a.Text("text"), a.Condition("when"))),
            Guides = GuideReader.Read(b),
        };
        SubjectChecks.Check(b, subject);
        b.Load.Subject = null;
        return subject;
    }

    private static readonly RumorSpec Silent = new(1, 0.5, 0, 0, TimeSpan.Zero, TimeSpan.Zero);

    private static Given Given(Block b) => new(
        b.Refs("boardFacts", IdKind.Fact),
        b.OneOfOr("level", AlertLevels.All),
        Values(b));

    private static ImmutableSortedDictionary<string, string> Values(Block b)
    {
        foreach (var (name, _, place) in b.Pairs("values")) TextChecks.ValueName(b.Load, name, place);
        return b.Pairs("values").ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
    }

    private static RumorSpec Rumors(Block b) => new(
        b.Number("tempo", 0.01, 100), b.Number("initialTrust", 0, 1), b.Number("initialHeat", 0, 100), b.Number("audienceSize", 1, 1e9),
        b.Duration("vacuumGrace"), b.Duration("vacuumTau")) { Saturation = b.NumberOr("saturation", 1, 1e9) };

    private static Deduction Deduction(Block b, IdKind kind) => new(
        b.Id(kind), b.Text("title"), b.OneOf("type", DeductionTypes), b.Number("points", 0, 100), b.RequiredRefs("seats", IdKind.Seat), b.Condition("when"));

    private static BackgroundPost Background(Block b) => new(
        b.Id(IdKind.Background), b.OneOf("type", BackgroundTypes), b.Ref("persona", IdKind.Persona), b.Text("text"), b.ConditionOr("when"));
}
