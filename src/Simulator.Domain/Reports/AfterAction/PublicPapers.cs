using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using static Simulator.Domain.Reports.AfterAction.AfterActionPapers;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>Printed: media, rumor against correction, and what was not published.</summary>
internal static class PublicPapers
{
    public static ImmutableArray<PaperPart> Media(ExerciseState s, ExerciseWords words)
    {
        var tally = MediaTally.Of(s);
        var lines = Coverage.Levels.Select(l => new PaperLine(words.Say($"Level.{l}"), Number(tally.Of(l))))
            .Append(new PaperLine(words.Say("Media.total"), Number(tally.Total))).Append(new PaperLine(words.Say("Media.critical"), Number(tally.Critical)));
        if (tally is { Target: { } target, Met: { } met })
            lines = lines.Append(new PaperLine(words.Say("Media.target"), ExerciseWords.Joined(words.Say("Media.goal", target.Pieces, target.Central), words.Say(met ? "Media.met" : "Media.missed"))));
        return
        [
            new PaperFields([.. lines]),
            Table(words, "reports", ["at", "outlet", "level", "pieces", "critical", "text"], tally.Reports.Select(r => (ImmutableArray<string>)
                [words.Clock(r.At), r.Outlet, words.Say($"Level.{r.Level}"), Number(r.Pieces), words.Say(r.Critical ? "Word.yes" : "Word.no"), ExerciseWords.Cut(r.Text)])),
            new PaperProse("", words.Say("Media.note")),
        ];
    }

    public static ImmutableArray<PaperPart> Rumor(ExerciseState s, ExerciseWords words, bool truth)
    {
        var figures = RumorCorrection.Of(s, s.Now, truth);
        return
        [
            Table(words, "", ["figure", "value"], RumorLines.Of(figures, words).Select(l => (ImmutableArray<string>)[l.Label, l.Value])),
            Table(words, "deleted", ["post", "text", "deleted", "byRequest", "laterPosts", "laterExposures"], figures.Deleted.Select(d => (ImmutableArray<string>)
                [d.Post, ExerciseWords.Cut(d.Text), words.Clock(d.At), words.Say(d.OnRequest ? "Word.yes" : "Word.no"), Number(d.LaterPosts), ExerciseWords.Number(d.LaterExposures)])),
            new PaperProse("", words.Say("Rumor.note")),
        ];
    }

    public static ImmutableArray<PaperPart> Unpublished(ExerciseState s, ExerciseWords words) =>
    [
        Table(words, "", ["fact", "publish", "since", "knownBy", "disposition", "passed", "decided", "evidence"], Dispositions.Of(s).Select(d => (ImmutableArray<string>)
            [$"{d.Fact} {words.Fact(d.Fact)}", words.Say($"Publish.{d.Publish}"), words.Clock(d.Since), words.Seats(d.Seats), words.Say($"Disposition.{d.Kind}"), words.PassedOn(d), d.Decided, Versions(d.Evidence)])),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
