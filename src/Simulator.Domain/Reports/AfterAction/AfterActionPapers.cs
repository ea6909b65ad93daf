using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>The after-action tables of every subject as papers, in the language of the exercise: for print, docx, xlsx and the pack.</summary>
public static class AfterActionPapers
{
    /// <summary>Group of these papers.</summary>
    public const string Group = "after-action";

    /// <param name="state">The exercise as it stands.</param>
    /// <param name="truth">With the figures of the model that are ground truth: for control and evaluation only.</param>
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state, bool truth) => [.. state.BySubject().SelectMany(s => OfSubject(s, truth))];

    private static IEnumerable<OfficialPaper> OfSubject(ExerciseState s, bool truth)
    {
        var words = new ExerciseWords(s, CultureInfo.GetCultureInfo(s.Language));
        yield return Paper(s, words, "response", ResponsePapers.Times(s, words));
        yield return Paper(s, words, "statements", AuditPapers.Of(s, words));
        yield return Paper(s, words, "duty", ResponsePapers.Duty(s, words));
        yield return Paper(s, words, "chain", ResponsePapers.Chains(s, words));
        yield return Paper(s, words, "messages", ResponsePapers.Messages(s, words));
        yield return Paper(s, words, "media", PublicPapers.Media(s, words));
        yield return Paper(s, words, "rumor", PublicPapers.Rumor(s, words, truth));
        yield return Paper(s, words, "unpublished", PublicPapers.Unpublished(s, words));
    }

    private static OfficialPaper Paper(ExerciseState s, ExerciseWords words, string part, ImmutableArray<PaperPart> parts) =>
        OfficialPapers.New(s, string.Create(CultureInfo.InvariantCulture, $"{Group}-{part}-{s.Subject.Number}"), Group, part, words.Say($"Part.{part}"), "", s.Now) with { Unit = s.Text(s.Subject.Title), Parts = parts };

    internal static PaperTable Table(ExerciseWords words, string heading, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string>> rows) =>
        new(heading.Length == 0 ? "" : words.Say($"Head.{heading}"), [.. columns.Select(c => words.Say($"Col.{c}"))], [.. rows]);

    internal static string Versions(ImmutableArray<long> evidence) => string.Join(' ', evidence.Select(v => string.Create(CultureInfo.InvariantCulture, $"#{v}")));
}
