using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Reports;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Pack;

/// <summary>The first paper of a pack: which exercise, what it can be checked by, what lies behind.</summary>
internal static class PackCover
{
    public const string Id = "pack";

    public static OfficialPaper Of(ExerciseState s, ExerciseSeal seal, ImmutableArray<OfficialPaper> papers)
    {
        var words = new PackWords(s.Language);
        return new OfficialPaper(Id, "pack", Id, words["Title"])
        {
            Exercise = s.Text(s.Scenario.Title), Subject = s.Subject.Number, Unit = s.Text(s.Scenario.Place), Seat = "", At = s.Now, StoryTime = papers is [var first, ..] ? first.StoryTime : s.StoryClock(s.Now),
            Parts =
            [
                new PaperFields([.. Facts(s, seal, words).Select(f => new PaperLine(words["Cover_" + f.Label], f.Value))]),
                new PaperTable(words["Cover_contents"], [.. new[] { "no", "paper", "unit", "time" }.Select(c => words["Cover_" + c])],
                    [.. papers.Select((p, i) => (ImmutableArray<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), p.Title, p.Unit, p.StoryTime])]),
                new PaperProse(words["Cover_check"], words["Cover_check-text"]),
            ],
        };
    }

    private static IEnumerable<(string Label, string Value)> Facts(ExerciseState s, ExerciseSeal seal, PackWords words) =>
    [
        ("exercise", s.Text(s.Scenario.Title)), ("place", s.Text(s.Scenario.Place)),
        ("subjects", Joining.Clauses(s.Language, s.Earlier.Append(s).Select(e => s.Text(e.Subject.Title)))),
        ("state", words[s.Ended ? "Cover_ended" : "Cover_running"]), ("speed", words[s.SpeedChanged ? "Cover_speed-changed" : "Cover_speed-same"]),
        ("seed", s.Seed.ToString(CultureInfo.InvariantCulture)), ("posts", s.PostCount.ToString("#,0", CultureInfo.InvariantCulture)),
        ("events", seal.Version.ToString("#,0", CultureInfo.InvariantCulture)), ("digest", seal.Digest), ("chain", seal.Chain),
    ];
}
