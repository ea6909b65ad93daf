using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Scoring;

namespace Simulator.Documents.Pack;

/// <summary>The score as it stood at one moment of the running subject.</summary>
internal sealed record ScorePoint(ExerciseTime At, Scorecard Card);

/// <summary>An exercise read through once: how it ended, its digest, and the score on the way, after whatever the teams did or were sent and every ten seconds.</summary>
internal sealed class PackCourse
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private readonly SortedDictionary<int, List<ScorePoint>> _scores = [];
    private ExerciseTime _next;
    private ExerciseTime? _changed;

    private PackCourse() { }

    public ExerciseState State { get; private set; } = ExerciseState.Empty;
    public ExerciseSeal Seal { get; private set; } = new("", Chain.Start, 0);

    /// <summary>The score of a subject while it was played, in order.</summary>
    public IReadOnlyList<ScorePoint> ScoreOf(int subject) => _scores.GetValueOrDefault(subject, []);

    public static PackCourse Of(IReadOnlyList<StoredEvent> log)
    {
        var course = new PackCourse();
        using var digest = new ExerciseDigest();
        foreach (var row in log)
        {
            var recorded = LogCodec.Read(row);
            course.Before(recorded.At);
            course.After(recorded);
            digest.Add(recorded, row.Payload);
        }
        if (course._changed is { } last) course.Sample(last);
        course.Seal = new ExerciseSeal(digest.Current, log is [.., var end] ? end.Chain : Chain.Start, log.Count) { OpenedUtc = log is [var first, ..] ? first.WallUtc : default };
        return course;
    }

    // Several events of one moment are one change; and time alone lets limits run out.
    private void Before(ExerciseTime at)
    {
        if (_changed is { } then && then < at) Sample(then);
        if (State.Version == 0 || State.Ended || State.BetweenSubjects) return;
        for (; _next < at && _next <= State.End; _next += Step) Sample(_next);
    }

    private void After(RecordedEvent recorded)
    {
        var (ended, began) = (State.Ended, State.Subject);
        State = Exercise.Evolve(State, recorded);
        if (!ReferenceEquals(began, State.Subject)) _next = State.Began;
        // What evaluators say after the end is no part of the course: it stands in the score sheet.
        if (!ended && State.Turn == State.Version && State.Status != ExerciseStatus.Lobby) _changed = recorded.At;
    }

    private void Sample(ExerciseTime at)
    {
        _changed = null;
        var number = State.Subject.Number;
        if (!_scores.TryGetValue(number, out var points)) _scores[number] = points = [];
        var card = Scorecards.Of(State, at);
        if (points is not [.., var last] || Changed(last.Card, card)) points.Add(new ScorePoint(at, card));
    }

    private static bool Changed(Scorecard before, Scorecard after) =>
        before.Total != after.Total || before.Lines.Zip(after.Lines).Any(l => l.First.Earned != l.Second.Earned || l.First.Started != l.Second.Started || l.First.Satisfied != l.Second.Satisfied || l.First.Due != l.Second.Due);
}
