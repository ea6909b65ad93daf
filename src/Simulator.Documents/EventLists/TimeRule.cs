using System.Globalization;

namespace Simulator.Documents.EventLists;

/// <summary>How times such as 0:15 are read, if somebody corrected the guess. Clock: times of day. Hours: hours and minutes since the start. Minutes: minutes and seconds since the start.</summary>
public enum TimeReading { Guess, Clock, Hours, Minutes }

/// <summary>A rule by which the times of the whole column were read. <c>Value</c>: the time or date the rule rests on, or empty.</summary>
public sealed record TimeRule(string Code, string Value)
{
    /// <summary>In words, in the language of the thread.</summary>
    public string Words => ListWords.Get("Rule_" + Code, Value);

    internal static string Clock(double seconds)
    {
        var day = (long)Math.Floor(seconds / 86_400);
        var rest = (long)seconds - day * 86_400;
        var clock = string.Create(CultureInfo.InvariantCulture, $"{rest / 3600:00}:{rest / 60 % 60:00}{(rest % 60 == 0 ? "" : $":{rest % 60:00}")}");
        return day == 0 ? clock : string.Create(CultureInfo.InvariantCulture, $"D{day:+0;-0} {clock}");
    }
}
