namespace Simulator.Documents.EventLists.Times;

/// <summary>What one time cell says, before the whole column decides what it means. All times in seconds.</summary>
internal abstract record TimeMark
{
    /// <summary>End of a range, as written; only its beginning counts.</summary>
    public string? Until { get; init; }
}

/// <summary>Since the beginning of the exercise, said without doubt: T+15, 15 min, 第15分钟, M-5, H+2.</summary>
internal sealed record FromStart(double Seconds) : TimeMark;

/// <summary>T+a:b: hours and minutes, or minutes and seconds.</summary>
internal sealed record FromStartPair(int First, int Second) : TimeMark;

/// <summary>T+0130: hours and minutes where a number of the column begins with a nought, else minutes.</summary>
internal sealed record FromStartDigits(int Value, int Sign, bool Padded) : TimeMark;

/// <summary>H+1, H+90: hours, or minutes where hours would run past the end.</summary>
internal sealed record HoursFromStart(int Value) : TimeMark;

/// <summary>a:b or a:b:c without more, or a fraction of a day: a time of day or a time since the beginning.</summary>
internal sealed record BareTime(int First, int Second, int? Third) : TimeMark
{
    /// <summary>Hours, minutes, seconds.</summary>
    public double AsHours => First * 3600.0 + Second * 60 + (Third ?? 0);
    /// <summary>The number of the cell where it shows no time at all, a fraction of a day or of whatever the head says; null: it was written as a time.</summary>
    public double? Raw { get; init; }
    /// <summary>A cell of the spreadsheet program, which may say more than 24 hours and mean it.</summary>
    public bool OfProgram { get; init; }
}

/// <summary>A time of day, said without doubt: 9:30 AM, 下午3点, 0900.</summary>
internal sealed record ClockTime(double Seconds) : TimeMark;

/// <summary>A date, perhaps with a time of day. Year 0: none was written.</summary>
internal sealed record DateMark(int Year, int Month, int Day, double? Seconds) : TimeMark;

/// <summary>A date as 03/04/2024: day and month in either order.</summary>
internal sealed record SlashDate(int First, int Second, int Year, double? Seconds) : TimeMark;

/// <summary>Days before or after the day of the exercise: D-day 18:40, D+1, J-60.</summary>
internal sealed record DayMark(int Days, double? Seconds) : TimeMark;

/// <summary>+15: after the beginning or after the row before.</summary>
internal sealed record PlusTime(double Seconds) : TimeMark;

/// <summary>A whole or broken number: minutes or what the head says, a time of day as 900, or hours and minutes as 9.30.</summary>
internal sealed record PlainNumber(double Value) : TimeMark
{
    /// <summary>Figures behind the point, as written: 9.30 has two.</summary>
    public int Decimals { get; init; }
}

/// <summary>After another row, named as in its number column; without a name after the row before.</summary>
internal sealed record AfterRow(string? Row, double Seconds) : TimeMark;

/// <summary>Released by control: 机动, as required.</summary>
internal sealed record ByHand : TimeMark;
