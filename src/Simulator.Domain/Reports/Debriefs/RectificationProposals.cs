using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>What went wrong by the log: vetoes, deductions, faults in reporting, points lost (most first), and what evaluators noted.</summary>
internal static class RectificationProposals
{
    // A rounding is no loss.
    private const double LeastLost = 0.05;

    public static IEnumerable<DebriefProposal> Of(ExerciseState state) =>
    [
        .. state.BySubject().SelectMany(Subject),
        .. state.Notes.Select((note, i) => (note, i)).Where(n => NoteColumn.Of(n.note) != NoteKind.Good).Select(n => Note(state, n.note, n.i)),
    ];

    private static IEnumerable<DebriefProposal> Subject(ExerciseState s)
    {
        var score = Scorecards.Of(s, s.Now);
        return
        [
            .. score.Vetoes.Select(e => Entry(s, e, "Veto")), .. score.Deductions.Select(e => Entry(s, e, "Deduction")),
            .. DutyWatch.Of(s, s.Now).Findings.Select(f => Finding(s, f)),
            .. score.Lines.Where(l => l.Due && l.Points - l.Earned >= LeastLost).OrderByDescending(l => l.Points - l.Earned).ThenBy(l => l.Id, StringComparer.Ordinal).Select(l => Line(s, l)),
        ];
    }

    private static DebriefProposal Entry(ExerciseState s, ScoreEntry entry, string kind) => new(Key(s, kind, entry.Id), kind.ToLowerInvariant(), entry.Title,
        entry.Points > 0 ? DebriefWords.Say(kind, s.Language, Points(entry.Points)) : DebriefWords.Say(kind, s.Language),
        entry.Seats.FirstOrDefault() ?? "", new Grounds([LineKey(s, entry.Id)], entry.Evidence, entry.At ?? At(s, entry.Evidence)));

    private static DebriefProposal Line(ExerciseState s, ScoreLine line) => new(Key(s, "line", line.Id), "line", line.Title,
        DebriefWords.Say("Lost", s.Language, line.Id, Points(line.Earned), Points(line.Points), WhyWords.Say(line.Why, CultureInfo.GetCultureInfo(s.Language))),
        line.Seats.FirstOrDefault() ?? "", new Grounds([LineKey(s, line.Id)], line.Evidence, At(s, line.Evidence) ?? line.Started));

    private static DebriefProposal Finding(ExerciseState s, DutyFinding f) => new(Key(s, "finding", $"{f.Fault}:{f.Fact}:{f.Seat}"), "finding",
        DebriefWords.Say($"Fault.{f.Fault}", s.Language, s.Scenario.Fact(f.Fact) is { } fact ? s.Text(fact.Chip) : f.Fact),
        DebriefWords.Say("FaultWhy", s.Language, s.NameOf(f.Seat), s.StoryClock(f.KnownAt), s.StoryClock(f.Due)), f.Seat, new Grounds([], f.Evidence, At(s, f.Evidence) ?? f.KnownAt));

    private static DebriefProposal Note(ExerciseState s, EvaluatorNote note, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"note:{index + 1}"), "note", note.Text, DebriefWords.Say("Noted", s.Language, s.StoryClock(note.At)), "", new Grounds([], [], note.At));

    internal static ExerciseTime? At(ExerciseState s, ImmutableArray<long> acts) => s.Acts.FirstOrDefault(a => acts.Contains(a.Version))?.At;
    internal static string LineKey(ExerciseState s, string line) => string.Create(CultureInfo.InvariantCulture, $"{s.Subject.Number}:{line}");
    internal static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
    private static string Key(ExerciseState s, string kind, string id) => $"{kind.ToLowerInvariant()}:{LineKey(s, id)}";
}
