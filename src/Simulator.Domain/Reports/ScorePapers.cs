using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports;

/// <summary>The score sheet of each subject as a paper, for control and evaluators: line by line, what was taken and given besides, by seat, by ability, outcomes rated.</summary>
public static class ScorePapers
{
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state) => [.. state.BySubject().Select(Sheet)];

    private static OfficialPaper Sheet(ExerciseState s)
    {
        var score = Scorecards.Of(s, s.Now);
        string Word(string id) => PaperNames.Score(id, s.Language);
        return OfficialPapers.New(s, string.Create(CultureInfo.InvariantCulture, $"score-{s.Subject.Number}"), "score", "score", PaperNames.Paper("score", s.Language), "", s.Now) with
        {
            Unit = s.Text(s.Subject.Title),
            Parts =
            [
                new PaperFields([new(Word("total"), $"{Points(score.Total)} / {Points(score.Possible)}")]),
                new PaperTable("", [Word("item"), Word("title"), Word("seats"), Word("full"), Word("earned"), Word("used"), Word("limit")], [.. score.Lines.Select(l => Line(s, l))]),
                new PaperTable(Word("entries"), [Word("type"), Word("title"), Word("seats"), Word("points")],
                    [.. Entries(s, Word("veto"), score.Vetoes), .. Entries(s, Word("deduction"), score.Deductions), .. Entries(s, Word("bonus"), score.Bonuses)]),
                new PaperTable(Word("seat-totals"), [Word("seats"), Word("earned"), Word("full")], [.. score.BySeat.Select(p => (ImmutableArray<string>)[s.NameOf(p.Key), Points(p.Value.Earned), Points(p.Value.Possible)])]),
                .. Abilities(s, score, Word), .. Outcomes(s, Word),
            ],
            Signatures = [new(PaperNames.Label("sign", s.Language), "")],
        };
    }

    private static ImmutableArray<string> Line(ExerciseState s, ScoreLine line) =>
        [line.Id, line.Title, Seats(s, line.Seats), Points(line.Points), line.Due ? Points(line.Earned) : "", line is { Started: { } from, Satisfied: { } at } ? Minutes(at - from) : "", line.Limit is { } limit ? Minutes(limit) : ""];

    private static IEnumerable<ImmutableArray<string>> Entries(ExerciseState s, string kind, ImmutableArray<ScoreEntry> entries) =>
        entries.Select(e => (ImmutableArray<string>)[kind, e.Title, Seats(s, e.Seats), e.Points > 0 ? Points(e.Points) : ""]);

    private static IEnumerable<PaperPart> Abilities(ExerciseState s, Scorecard score, Func<string, string> word) => AbilityScore.Of(s.Scenario, score) is { IsEmpty: false } abilities
        ? [new PaperTable(word("abilities"), [word("ability"), word("earned"), word("full")], [.. abilities.Select(a => (ImmutableArray<string>)[s.Text(a.Title), Points(a.Earned), Points(a.Possible)])])] : [];

    private static IEnumerable<PaperPart> Outcomes(ExerciseState s, Func<string, string> word) => s.Scenario.ScoreSheet is { Outcomes.IsEmpty: false } sheet
        ? [new PaperTable(word("outcomes"), [word("outcome"), word("grade"), word("remark")], [.. sheet.Outcomes.Select(o => Outcome(s, o))])] : [];

    private static ImmutableArray<string> Outcome(ExerciseState s, OutcomeHeading outcome)
    {
        var rating = s.OutcomeRatings.GetValueOrDefault(OutcomeRated.Key(s.Subject.Number, outcome.Id));
        return [s.Text(outcome.Title), rating?.Grade ?? "", rating?.Remark ?? ""];
    }

    private static string Seats(ExerciseState s, IEnumerable<string> seats) => Joining.List(s.Language, seats.Select(s.NameOf));
    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture);
}
