using Simulator.Domain;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>When something can be, on the exercise clock: from the earliest to the latest moment, both included.</summary>
internal readonly record struct Span(ExerciseTime From, ExerciseTime Until)
{
    public Span? Meet(Span other) => Later(From, other.From) is var from && (Until < other.Until ? Until : other.Until) is var until && from <= until ? new Span(from, until) : null;
    public Span Join(Span other) => new(From < other.From ? From : other.From, Until > other.Until ? Until : other.Until);
    public static ExerciseTime Later(ExerciseTime a, ExerciseTime b) => a > b ? a : b;
}

/// <summary>
/// What can happen in a subject as its script is written, and when, whatever the teams do: bounds, never the course itself. Control can bring or
/// hold anything; an inject without a trigger waits for it alone.
/// </summary>
internal sealed class Course
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly Scenario _scenario;
    private readonly Subject _subject;
    private readonly Dictionary<string, Span?> _injects = new(StringComparer.Ordinal);

    public Course(Scenario scenario, Subject subject)
    {
        (_scenario, _subject) = (scenario, subject);
        Whole = new Span(ExerciseTime.Zero, ExerciseTime.Zero + subject.Duration);
        // Injects may wait for each other in either order: from nothing, more and more turns out to be possible until nothing is added.
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var inject in subject.Injects)
                if (Delivered(inject) is { } span && _injects.GetValueOrDefault(inject.Id) is var before && before != (before?.Join(span) ?? span))
                {
                    _injects[inject.Id] = before?.Join(span) ?? span;
                    grew = true;
                }
        }
    }

    public Span Whole { get; }

    /// <summary>When the script can deliver it; null: never.</summary>
    public Span? Of(string id) => _subject.Inject(id) is null ? Earlier(id) : _injects.GetValueOrDefault(id);

    /// <summary>The one moment at which the script delivers it; null: that depends, or there is none.</summary>
    public ExerciseTime? Exactly(Inject inject) =>
        inject.At ?? (inject.After is { } after && _subject.Inject(after.Inject) is { } before && before != inject && Of(inject.Id) is not null && Exactly(before) is { } at ? at + after.Delay : null);

    /// <summary>Whether it comes in every course in which control changes nothing, no later than that moment.</summary>
    public bool SureBy(string id, ExerciseTime at) => _subject.Inject(id) is { } inject && Exactly(inject) <= at;

    /// <summary>When a condition can hold; null: never.</summary>
    public Span? Of(Condition condition) => condition switch
    {
        AllOf all => Contradict(all) ? null : all.Of.Aggregate((Span?)Whole, (span, part) => Of(part) is { } other ? span?.Meet(other) : null),
        AnyOf any => any.Of.Select(Of).Aggregate((Span?)null, (span, part) => part is { } other ? span?.Join(other) ?? other : span),
        Not { Of: TimeReached time } => time.At > Whole.From ? new Span(Whole.From, new ExerciseTime(time.At.Ms - 1)) : null,
        Not => Whole,
        TimeReached time => From(time.At),
        SinceInject since => Of(since.Inject) is { } span ? From(span.From + since.Delay) : null,
        Delivered delivered => Of(delivered.Inject) is { } span ? From(span.From) : null,
        Acted acted => Act(acted.Act),
        InTurn turn => turn.Acts.Select(Act).Aggregate((Span?)Whole, (span, part) => part is { } other ? span?.Meet(other) : null),
        FactKnown known => Learned(known.Fact) is { } at ? From(at) : null,
        FactOnBoard board => Learned(board.Fact) is { } at ? From(at) : null,
        SubjectPlayed played => played.Number < _subject.Number && _scenario.Subjects.Any(s => s.Number == played.Number) ? Whole : null,
        GaugeAt gauge => gauge.AtLeast > gauge.AtMost ? null : Whole,
        _ => Whole,
    };

    private Span? Delivered(Inject inject)
    {
        if (inject.At is { } at) return From(at) is { } fixedly ? fixedly with { Until = at } : null;
        if (inject.After is { } after) return Of(after.Inject) is { } before ? From(before.From + after.Delay) is { } follows ? new Span(follows.From, Shorter(before.Until + after.Delay)) : null : null;
        if (inject.When is not { } when) return Whole;
        return Of(when)?.Meet(new Span(inject.NotBefore ?? Whole.From, inject.NotAfter ?? Whole.Until));
    }

    // Of a subject before: it has come by now, or has not.
    private Span? Earlier(string id) => _scenario.Subjects.Any(s => s.Number < _subject.Number && s.Inject(id) is not null) ? Whole : null;

    private Span? Act(ActPattern act)
    {
        if (act.Earlier) return Whole;
        var from = Span.Later(act.From ?? Whole.From, act.AfterInject is { } after ? Of(after)?.From ?? Whole.Until + Moment : Whole.From);
        // An act about one of several things can come as soon as the first of them is there.
        var about = act.About.Where(id => _subject.Inject(id) is not null).Select(Of).ToArray();
        if (about.Length > 0 && about.Length == act.About.Length) from = Span.Later(from, about.Any(a => a is not null) ? about.Min(a => a?.From ?? Whole.Until + Moment) : Whole.Until + Moment);
        var until = act.Until is { } last && last < Whole.Until ? last : Whole.Until;
        if (act.BeforeInject is { } before && _subject.Inject(before) is { } inject && Exactly(inject) is { } at && at <= until) until = new ExerciseTime(at.Ms - 1);
        return from <= until ? From(from) : null;
    }

    // Both and neither: what stands beside its opposite never holds.
    private static bool Contradict(AllOf all) =>
        all.Of.OfType<Not>().Any(n => all.Of.Any(c => c is not AllOf and not AnyOf && c == n.Of || c is LevelAtLeast has && n.Of is LevelAtLeast lacks && AlertLevels.AtLeast(has.Level, lacks.Level)));

    /// <summary>The earliest moment at which a seat can have the fact; null: never.</summary>
    private ExerciseTime? Learned(string id) => Ways(id).Where(w => w is not null).Min();

    private IEnumerable<ExerciseTime?> Ways(string id)
    {
        if (_subject.Given?.BoardFacts.Contains(id) == true || _scenario.Subjects.Any(s => s.Number < _subject.Number)) yield return Whole.From;
        if (_scenario.Forms.Any(f => f.Gives.Contains(id) && (f.Subjects.IsEmpty || f.Subjects.Contains(_subject.Number)))) yield return Whole.From;
        foreach (var inject in _subject.Injects.Where(i => i.Facts.Contains(id))) yield return Of(inject.Id)?.From;
        foreach (var answer in _scenario.Departments.SelectMany(d => d.Answers).Where(a => a.Subject == _subject.Number && a.Facts.Contains(id)))
            yield return Span.Later(answer.From, Whole.From + answer.Delay);
    }

    private Span? From(ExerciseTime at) => at <= Whole.Until ? new Span(Span.Later(at, Whole.From), Whole.Until) : null;
    private ExerciseTime Shorter(ExerciseTime at) => at < Whole.Until ? at : Whole.Until;
}
