using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports;

/// <summary>
/// The score sheet of each subject as a paper, for control and evaluators: line by line, what was taken and given besides, by seat, person, dimension and
/// ability, every published text fact by fact, outcomes rated, what the evaluators said. It prints what <see cref="Scorecards"/> made, and adds nothing up.
/// </summary>
public static class ScorePapers
{
    /// <param name="state">The exercise.</param>
    /// <param name="names">Names of persons, which lie outside the log; who has none is called by what he is and a number.</param>
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state, IReadOnlyDictionary<string, string>? names = null) => [.. state.BySubject().Select(s => Sheet(s, new SheetPersons(s, names)))];

    private static OfficialPaper Sheet(ExerciseState s, SheetPersons persons)
    {
        var score = Scorecards.Of(s, s.Now);
        string Word(string id) => PaperNames.Score(id, s.Language);
        return OfficialPapers.New(s, string.Create(CultureInfo.InvariantCulture, $"score-{s.Subject.Number}"), "score", "score", PaperNames.Paper("score", s.Language), "", s.Now) with
        {
            Unit = s.Text(s.Subject.Title),
            Parts =
            [
                new PaperFields(Totals(s, score, Word)),
                new PaperTable("", [Word("item"), Word("title"), Word("seats"), Word("full"), Word("earned"), Word("used"), Word("limit"), Word("norm"), Word("why")], [.. score.Lines.Select(l => Line(s, l))]),
                new PaperTable(Word("entries"), [Word("type"), Word("title"), Word("seats"), Word("points")],
                    [.. Entries(s, Word("veto"), score.Vetoes), .. Entries(s, null, score.Deductions), .. Entries(s, Word("bonus"), score.Bonuses)]),
                new PaperTable(Word("seat-totals"), [Word("seats"), Word("earned"), Word("full"), Word("mark")], [.. score.BySeat.Select(p => Part(s, s.NameOf(p.Key), p.Value.Earned, p.Value.Possible))]),
                new PaperTable(Word("dimensions"), [Word("dimension"), Word("earned"), Word("full"), Word("mark")], [.. score.ByDimension.Select(d => Part(s, ScoreNames.Dimension(s, d, Culture(s)), d.Earned, d.Possible))]),
                new PaperTable(Word("persons"), [Word("person"), Word("seats"), Word("acts"), Word("earned")], [.. PersonShares.Of(s, score).Select(p => (ImmutableArray<string>)[persons.Member(p), s.NameOf(p.Seat), Number(p.Acts), Points(p.Earned)])]),
                .. Abilities(s, score, Word), .. Outcomes(s, Word), .. SheetWords.Of(s, persons, Word),
            ],
            Signatures = [new(PaperNames.Label("sign", s.Language), "")],
        };
    }

    private static ImmutableArray<PaperLine> Totals(ExerciseState s, Scorecard score, Func<string, string> word) =>
    [
        new(word("total"), $"{Points(score.Total)} / {Points(score.Possible)}"),
        .. score.Mark is { } mark ? [new PaperLine(word("mark"), Mark(mark)), new PaperLine(word("grade"), ScoreNames.Grade(mark.Grade, Culture(s)))] : Array.Empty<PaperLine>(),
        .. score.TimesComparable ? Array.Empty<PaperLine>() : [new PaperLine(word("times"), word("not-comparable"))],
    ];

    private static ImmutableArray<string> Line(ExerciseState s, ScoreLine line) =>
    [
        line.Id, line.Title, Seats(s, line.Seats), Points(line.Points), line.Due ? Points(line.Earned) : "", line.Used is { } used ? Minutes(used) : "",
        line.Limit is { } limit ? Minutes(limit) : "", line.NormLimit is { } norm ? Minutes(norm) : "", WhyWords.Say(line.Why, Culture(s)),
    ];

    private static IEnumerable<ImmutableArray<string>> Entries(ExerciseState s, string? kind, ImmutableArray<ScoreEntry> entries) =>
        entries.Select(e => (ImmutableArray<string>)[kind ?? ScoreNames.Deduction(e.Type, Culture(s)), e.Title, Seats(s, e.Seats), e.Points > 0 ? Points(e.Points) : ""]);

    private static IEnumerable<PaperPart> Abilities(ExerciseState s, Scorecard score, Func<string, string> word) => AbilityScore.Of(s.Scenario, score) is { IsEmpty: false } abilities
        ? [new PaperTable(word("abilities"), [word("ability"), word("earned"), word("full"), word("mark")], [.. abilities.Select(a => Part(s, s.Text(a.Title), a.Earned, a.Possible))])] : [];

    private static IEnumerable<PaperPart> Outcomes(ExerciseState s, Func<string, string> word) => s.Scenario.ScoreSheet is { Outcomes.IsEmpty: false } sheet
        ? [new PaperTable(word("outcomes"), [word("outcome"), word("grade"), word("remark")], [.. sheet.Outcomes.Select(o => Outcome(s, o))])] : [];

    private static ImmutableArray<string> Outcome(ExerciseState s, OutcomeHeading outcome)
    {
        var rating = s.OutcomeRatings.GetValueOrDefault(OutcomeRated.Key(s.Subject.Number, outcome.Id));
        return [s.Text(outcome.Title), rating?.Grade ?? "", rating?.Remark ?? ""];
    }

    private static ImmutableArray<string> Part(ExerciseState s, string name, double earned, double possible) =>
        [name, Points(earned), Points(possible), Scoring.Mark.Of(earned, possible, s.Scenario) is { } mark ? $"{Mark(mark)} {mark.Grade}" : ""];

    internal static CultureInfo Culture(ExerciseState s) => CultureInfo.GetCultureInfo(s.Language);
    internal static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    private static string Mark(Mark mark) => mark.Hundred.ToString("0.#", CultureInfo.InvariantCulture);
    private static string Seats(ExerciseState s, IEnumerable<string> seats) => Joining.List(s.Language, seats.Select(s.NameOf));
    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture);
}
