namespace Simulator.Documents.EventLists.Times;

/// <summary>Turns dates into days since the day of the exercise: the day somebody named, the day of the row that says it starts, or the earliest day of the list.</summary>
internal sealed class DayCount
{
    // Where no year is written, one with a 29 February.
    private const int AnyYear = 2000;
    private readonly bool _dayFirst;
    private readonly int? _base;

    public DayCount(IReadOnlyList<TimeEntry> entries, DateOnly? given, List<TimeRule> rules)
    {
        var slashed = entries.Select(e => e.Mark).OfType<SlashDate>().ToList();
        _dayFirst = slashed.Any(s => s.First > 12) || !slashed.Any(s => s.Second > 12);
        if (slashed.Count > 0) rules.Add(new TimeRule(_dayFirst ? "DayFirst" : "MonthFirst", ""));
        var dates = entries.Where(e => e.Mark is DateMark or SlashDate).Select(e => (e.Starts, Number: Number(e.Mark!))).Where(d => d.Number is not null).ToList();
        if (dates.Count == 0) return;
        var started = dates.FirstOrDefault(d => d.Starts).Number;
        _base = given?.DayNumber ?? started ?? dates.Min(d => d.Number);
        rules.Add(new TimeRule(given is null ? "DayIsEarliest" : "DayGiven", DateOnly.FromDayNumber(_base!.Value).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Days since the day of the exercise and the time of day; null for a date no calendar has.</summary>
    public (double Day, double? Seconds)? Of(TimeMark mark) => mark switch
    {
        DayMark day => (day.Days, day.Seconds),
        DateMark date when Number(date) is { } n => (n - _base!.Value, date.Seconds),
        SlashDate date when Number(date) is { } n => (n - _base!.Value, date.Seconds),
        _ => null,
    };

    private int? Number(TimeMark mark) => mark switch
    {
        DateMark d => Number(d.Year == 0 ? AnyYear : d.Year, d.Month, d.Day),
        SlashDate s => _dayFirst ? Number(s.Year, s.Second, s.First) : Number(s.Year, s.First, s.Second),
        _ => null,
    };

    private static int? Number(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day).DayNumber : null;
}
