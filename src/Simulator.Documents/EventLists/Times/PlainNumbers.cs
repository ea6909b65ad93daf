using System.Collections.Immutable;

namespace Simulator.Documents.EventLists.Times;

/// <summary>What numbers without a unit mean in a column, before its other times are decided: hours or seconds where the head says so, 9.30 as 9:30, 900 as a time of day, else minutes.</summary>
internal sealed class PlainNumbers(ImmutableArray<TimeEntry> entries, TimeSettings settings, List<TimeRule> rules)
{
    /// <summary>The entries with every number made what it means.</summary>
    public ImmutableArray<TimeEntry> Decided()
    {
        if (settings.HeadSays is HeadHint.Hours or HeadHint.Minutes or HeadHint.Seconds) return InUnits();
        var numbers = entries.Select(e => e.Mark).OfType<PlainNumber>().ToList();
        if (numbers.Count == 0) return entries;
        if (AreDotted(numbers)) return Each("PlainIsDotted", n => new BareTime((int)n.Value, (int)Math.Round(n.Value % 1 * 100), null));
        // A midnight among times of day that show no format.
        if (numbers.All(n => n.Value == 0) && entries.Any(e => e.Mark is BareTime { Raw: not null })) return Each(null, _ => new BareTime(0, 0, null) { OfProgram = true });
        return AreClocks(numbers) ? Each("PlainIsClock", n => new ClockTime(TimeCell.Military(n.Value)!.Value)) : Each("PlainIsMinutes", n => new FromStart(n.Value * 60));
    }

    private ImmutableArray<TimeEntry> InUnits()
    {
        var unit = settings.HeadSays switch { HeadHint.Hours => 3600.0, HeadHint.Seconds => 1.0, _ => 60.0 };
        if (entries.Any(e => e.Mark is PlainNumber or BareTime { Raw: not null })) rules.Add(new TimeRule("PlainIs" + settings.HeadSays, ""));
        return [.. entries.Select(e => e.Mark switch
        {
            PlainNumber n => e with { Mark = new FromStart(n.Value * unit) },
            BareTime { Raw: { } raw } => e with { Mark = new FromStart(raw * unit) },
            _ => e,
        })];
    }

    private ImmutableArray<TimeEntry> Each(string? rule, Func<PlainNumber, TimeMark> mark)
    {
        if (rule is not null) rules.Add(new TimeRule(rule, ""));
        return [.. entries.Select(e => e.Mark is PlainNumber n ? e with { Mark = mark(n) with { Until = n.Until } } : e)];
    }

    // 9.15, 10.30: nobody plans in hundredths of a minute, and none of them has a sixtieth minute.
    private bool AreDotted(List<PlainNumber> numbers) =>
        settings.Reading is not TimeReading.Minutes && numbers.Any(n => n.Decimals == 2) && numbers.All(n => n is { Value: < 25, Decimals: <= 2 } && Math.Round(n.Value % 1 * 100) < 60);

    private bool AreClocks(List<PlainNumber> numbers)
    {
        if (settings.HeadSays is HeadHint.Elapsed || settings.Reading is TimeReading.Hours or TimeReading.Minutes) return false;
        if (!numbers.All(n => TimeCell.Military(n.Value) is not null) || numbers.Max(n => n.Value) < 100) return false;
        return settings.Reading is TimeReading.Clock || entries.Any(e => e.Mark is ClockTime) || numbers.Count(n => n.Value * 60 > settings.Duration) * 2 > numbers.Count;
    }
}
