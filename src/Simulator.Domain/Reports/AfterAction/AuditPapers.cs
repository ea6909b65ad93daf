using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using static Simulator.Domain.Reports.AfterAction.AfterActionPapers;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>Printed: every text the public was given, sentence by sentence, and every fact of the subject.</summary>
internal static class AuditPapers
{
    public static ImmutableArray<PaperPart> Of(ExerciseState s, ExerciseWords words)
    {
        var audit = StatementAudit.Of(s, s.Now);
        var parts = ImmutableArray.CreateBuilder<PaperPart>();
        if (audit.Texts.IsEmpty) parts.Add(new PaperProse("", words.Say("Empty.statements")));
        foreach (var text in audit.Texts) parts.AddRange(Text(text, words));
        parts.Add(Table(words, "", ["fact", "publish", "state", "knowable", "known", "stated", "denied", "evidence"], audit.Facts.Select(f => Fact(f, words))) with { Heading = words.Say("Part.facts") });
        return parts.ToImmutable();
    }

    private static IEnumerable<PaperPart> Text(AuditedText text, ExerciseWords words)
    {
        yield return Table(words, "", ["sentence", "verdict", "facts"], text.Sentences.Select(x => (ImmutableArray<string>)
            [x.Text, ExerciseWords.Joined(words.Say($"Verdict.{x.Verdict}"), x.Provisional ? words.Say("State.provisional") : ""), string.Join(' ', x.Readings.Select(r => $"{r.Topic} {words.Say($"Say.{r.Verdict}")}"))]))
            with { Heading = ExerciseWords.Joined(words.Clock(text.At), words.Seat(text.Seat), words.Say($"Act.{text.Act}"), text.Title) };
        if (!text.Facts.IsEmpty)
            yield return Table(words, "facts", ["fact", "state"], text.Facts.Select(f => (ImmutableArray<string>)
                [$"{f.Fact} {words.Fact(f.Fact)}", ExerciseWords.Joined(words.Standing(f.Standing, f.KnownAt <= text.At), f.Provisional ? words.Say("State.provisional") : "")]));
    }

    private static ImmutableArray<string> Fact(FactOutcome f, ExerciseWords words) =>
    [
        $"{f.Fact} {words.Fact(f.Fact)}", words.Say($"Publish.{f.Publish}"), ExerciseWords.Joined(words.Standing(f.Standing, f.KnownAt is not null), f.Provisional ? words.Say("State.provisional") : ""),
        words.Clock(f.KnowableAt), words.Clock(f.KnownAt), words.Clock(f.StatedAt), words.Clock(f.DeniedAt), Versions(f.Evidence),
    ];
}
