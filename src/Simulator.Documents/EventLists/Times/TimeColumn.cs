using System.Collections.Immutable;

namespace Simulator.Documents.EventLists.Times;

/// <summary>One row of the time column. <c>Starts</c>: the row itself says that it is the start of the exercise.</summary>
internal sealed record TimeEntry(TimeMark? Mark, bool Starts);

/// <summary>What a time means: seconds since the beginning of the subject (may lie before or after it), or after a row, or neither: by hand.</summary>
internal sealed record TimeAnswer(double? Seconds, string? AfterName = null, int? AfterEntry = null, double Delay = 0)
{
    /// <summary>Only a day was said, and no time of it: control releases it.</summary>
    public bool DayOnly { get; init; }
}

/// <summary>What is known beforehand. All in seconds; <c>Start</c> as somebody corrected it. <c>HeadSays</c>: what the head of the column says about the notation.</summary>
internal sealed record TimeSettings(double Story, double Duration, TimeReading Reading, double? Start, DateOnly? StartDate, HeadHint HeadSays);

/// <summary>Elapsed: since the start. Exercise: some time of the exercise, since the start where that fits. Hours, Minutes, Seconds: the unit of plain numbers, since the start.</summary>
internal enum HeadHint { Nothing, Elapsed, Exercise, Hours, Minutes, Seconds, Story }

/// <summary>
/// Decides for a whole column what its ambiguous times mean, and says by which rules. 0:15 may be a quarter past midnight or a quarter of an hour; no cell
/// can tell alone, and no two cells of a column may be read differently.
/// </summary>
internal sealed class TimeColumn
{
    private const double Hours6 = 6 * 3600;
    private ImmutableArray<TimeEntry> _entries;
    private readonly TimeSettings _settings;
    private readonly List<TimeRule> _rules = [];
    private readonly TimeAnswer?[] _answers;

    private TimeColumn(ImmutableArray<TimeEntry> entries, TimeSettings settings)
    {
        (_entries, _settings) = (entries, settings);
        _answers = new TimeAnswer?[entries.Length];
    }

    /// <summary>An answer for each entry, null where the mark is none or names no real date; and the rules that were applied.</summary>
    public static (ImmutableArray<TimeAnswer?> Answers, ImmutableArray<TimeRule> Rules) Decide(ImmutableArray<TimeEntry> entries, TimeSettings settings)
    {
        var column = new TimeColumn(entries, settings);
        column.Decide();
        return ([.. column._answers], [.. column._rules]);
    }

    private void Decide()
    {
        _entries = new PlainNumbers(_entries, _settings, _rules).Decided();
        var bare = Bare();
        var pairIsHours = PairIsHours();
        var digitsAreHours = _entries.Any(e => e.Mark is FromStartDigits { Padded: true });
        var hour = HourIsHours() ? 3600.0 : 60.0;
        for (var i = 0; i < _entries.Length; i++)
            _answers[i] = _entries[i].Mark switch
            {
                FromStart s => new TimeAnswer(s.Seconds),
                FromStartPair p => new TimeAnswer(pairIsHours ? p.First * 3600 + p.Second * 60 : p.First * 60 + p.Second),
                FromStartDigits d => new TimeAnswer(d.Sign * 60.0 * (digitsAreHours ? d.Value / 100 * 60 + d.Value % 100 : d.Value)),
                HoursFromStart h => new TimeAnswer(h.Value * hour),
                BareTime b when bare is TimeReading.Hours => new TimeAnswer(b.AsHours),
                BareTime b when bare is TimeReading.Minutes => new TimeAnswer(b.First * 60.0 + b.Second),
                ByHand => new TimeAnswer(null),
                AfterRow { Row: { } name } a => new TimeAnswer(null, AfterName: name, Delay: a.Seconds),
                _ => null,
            };
        Clocks(bare is TimeReading.Clock);
        Steps();
    }

    private void Clocks(bool bareIsClock)
    {
        var days = new DayCount(_entries, _settings.StartDate, _rules);
        var clocks = new List<(int Entry, double? Day, double Seconds)>();
        for (var i = 0; i < _entries.Length; i++)
            switch (_entries[i].Mark)
            {
                case ClockTime c: clocks.Add((i, null, c.Seconds)); break;
                // Nobody's clock has a 25th hour, unless the spreadsheet program counted it.
                case BareTime b when bareIsClock && (b.AsHours <= 86_400 || b.OfProgram): clocks.Add((i, null, b.AsHours)); break;
                case DayMark or DateMark or SlashDate when days.Of(_entries[i].Mark!) is { } at:
                    // A day before the exercise lies before its start; any other has some time of day that nobody wrote.
                    if (at.Seconds is { } time) clocks.Add((i, at.Day, time));
                    else _answers[i] = at.Day < 0 ? new TimeAnswer(at.Day * 86_400) : new TimeAnswer(null) { DayOnly = true };
                    break;
            }
        var anchor = new ClockAnchor(clocks, _entries, _settings, _rules);
        foreach (var clock in clocks) _answers[clock.Entry] = new TimeAnswer(anchor.SinceStart(clock.Day, clock.Seconds));
    }

    // What counts from the row before, once all others are known.
    private void Steps()
    {
        var steps = _entries.Count(e => e.Mark is PlusTime);
        var others = _entries.Count(e => e.Mark is not (null or PlusTime or ByHand or AfterRow));
        var plus = _entries.Select(e => e.Mark).OfType<PlusTime>().Select(p => p.Seconds).ToList();
        var fromStart = others == 0 && plus.Zip(plus.Skip(1), (a, b) => a <= b).All(rises => rises);
        if (steps > 0) _rules.Add(new TimeRule(fromStart ? "PlusFromStart" : "PlusFromPrevious", ""));
        for (var i = 0; i < _entries.Length; i++)
            _answers[i] = _entries[i].Mark switch
            {
                PlusTime p when fromStart => new TimeAnswer(p.Seconds),
                PlusTime p => After(i, p.Seconds),
                AfterRow { Row: null } a => After(i, a.Seconds),
                _ => _answers[i],
            };
    }

    private TimeAnswer After(int entry, double delay)
    {
        for (var before = entry - 1; before >= 0; before--)
        {
            if (_answers[before] is not { } answer) continue;
            return answer.Seconds is { } seconds ? new TimeAnswer(seconds + delay) : new TimeAnswer(null, AfterEntry: before, Delay: delay);
        }
        return new TimeAnswer(delay);
    }

    // H+30 of an exercise of two hours is half an hour.
    private bool HourIsHours()
    {
        var counts = _entries.Select(e => e.Mark).OfType<HoursFromStart>().Select(h => h.Value).ToList();
        if (counts.Count == 0) return true;
        var hours = counts.Max() * 3600 <= _settings.Duration || counts.Max() * 60 > _settings.Duration;
        _rules.Add(new TimeRule(hours ? "HourIsHours" : "HourIsMinutes", ""));
        return hours;
    }

    private TimeReading Bare()
    {
        var bare = _entries.Select(e => e.Mark).OfType<BareTime>().ToList();
        if (bare.Count == 0) return TimeReading.Guess;
        var decided = _settings.Reading is not TimeReading.Guess ? _settings.Reading : Guess(bare);
        _rules.Add(new TimeRule("Bare" + decided, ""));
        return decided;
    }

    private TimeReading Guess(List<BareTime> bare)
    {
        var hours = bare.Count(b => b.AsHours <= _settings.Duration);
        var story = bare.Count(b => ClockAnchor.InWindow(b.AsHours, _settings));
        // Nobody's clock has a 45th hour; one among many is a slip.
        if (bare.Count(b => b.First >= 24) * 4 >= bare.Count && bare.All(b => b.Third is null && b.First * 60 + b.Second <= _settings.Duration)) return TimeReading.Minutes;
        if (_settings.HeadSays is HeadHint.Elapsed or HeadHint.Hours or HeadHint.Minutes or HeadHint.Seconds) return TimeReading.Hours;
        if (_settings.HeadSays is HeadHint.Exercise && hours * 2 > bare.Count) return TimeReading.Hours;
        if (_settings.HeadSays is HeadHint.Story || story * 2 >= bare.Count && story >= hours) return TimeReading.Clock;
        var clocks = _entries.Count(e => e.Mark is ClockTime or DateMark or SlashDate);
        // 1 h beside 30 min.
        if (clocks == 0 && _entries.Any(e => e.Mark is FromStart) && hours == bare.Count) return TimeReading.Hours;
        // A few times after the end are somebody's mistake; a time far beyond it was never meant to be one.
        return hours * 2 >= bare.Count && clocks == 0 && bare.Max(b => b.AsHours) <= Math.Max(2 * _settings.Duration, Hours6) ? TimeReading.Hours : TimeReading.Clock;
    }

    private bool PairIsHours()
    {
        var pairs = _entries.Select(e => e.Mark).OfType<FromStartPair>().ToList();
        if (pairs.Count == 0) return true;
        var hours = _settings.Reading switch
        {
            TimeReading.Hours => true,
            TimeReading.Minutes => false,
            _ => pairs.All(p => p.First * 3600 + p.Second * 60 <= _settings.Duration) || pairs.Any(p => p.First * 60 + p.Second > _settings.Duration),
        };
        _rules.Add(new TimeRule(hours ? "PairIsHours" : "PairIsMinutes", ""));
        return hours;
    }
}
