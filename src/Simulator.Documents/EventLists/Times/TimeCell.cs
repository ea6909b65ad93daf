namespace Simulator.Documents.EventLists.Times;

/// <summary>A time cell, and a date cell beside it where the list has one, as a mark.</summary>
internal static class TimeCell
{
    /// <param name="day">The day that holds for the row, without a time of day; null: none is known.</param>
    public static TimeMark? Read(SheetCell time, TimeMark? day)
    {
        var mark = Read(time);
        if (day is null) return mark;
        if (time.IsEmpty) return day;
        var seconds = mark switch { ClockTime c => c.Seconds, BareTime { First: < 24 } b => b.AsHours, PlainNumber { Value: var n } when Military(n) is { } s => s, _ => (double?)null };
        return (day, seconds) switch
        {
            (_, null) => mark,
            (DateMark { Seconds: null } d, { } s) => d with { Seconds = s, Until = mark!.Until },
            (SlashDate { Seconds: null } d, { } s) => d with { Seconds = s, Until = mark!.Until },
            (DayMark { Seconds: null } d, { } s) => d with { Seconds = s, Until = mark!.Until },
            _ => mark,
        };
    }

    public static TimeMark? Read(SheetCell cell)
    {
        if (cell.Broken) return null;
        if (cell.Number is not { } number) return TimeText.Read(cell.Text);
        if (number < 0) return null;
        return cell.Time switch
        {
            CellTime.Date or CellTime.DateAndTime when number >= 1 => Date(number, cell.Time is CellTime.DateAndTime || number != Math.Floor(number)),
            CellTime.None => OfNumber(number),
            // A time of day with a date nobody sees.
            CellTime.Clock when number >= 1 => Date(number, true),
            _ => Fraction(number),
        };
    }

    /// <summary>A number that shows no time: a fraction of a day, a day of the calendar, or just a number.</summary>
    public static TimeMark OfNumber(double number) => number switch
    {
        > 0 and < 1 => Fraction(number) with { Raw = number },
        > 20_000 and < 80_000 => Date(number, number != Math.Floor(number)),
        _ => new PlainNumber(number) { Decimals = Math.Abs(number * 10 - Math.Round(number * 10)) > 1e-9 ? 2 : number == Math.Floor(number) ? 0 : 1 },
    };

    /// <summary>900 or 1830 as a time of day in seconds; null when it is none.</summary>
    public static double? Military(double n) => n is >= 0 and < 2400 && n == Math.Floor(n) && n % 100 < 60 ? Math.Floor(n / 100) * 3600 + n % 100 * 60 : null;

    private static BareTime Fraction(double days)
    {
        var seconds = (int)Math.Round(days * 86_400);
        return new BareTime(seconds / 3600, seconds / 60 % 60, seconds % 60) { OfProgram = true };
    }

    private static DateMark Date(double days, bool withTime)
    {
        var day = DateTime.UnixEpoch.AddDays(Math.Floor(days) - 25_569);
        return new DateMark(day.Year, day.Month, day.Day, withTime ? Math.Round((days - Math.Floor(days)) * 86_400) : null);
    }
}
