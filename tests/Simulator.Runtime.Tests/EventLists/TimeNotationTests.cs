using System.Text;
using Simulator.Documents.EventLists;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Every notation of time people bring, in a list of its own. Subject 1 begins at 18:40 and takes 120 minutes.</summary>
public sealed class TimeNotationTests
{
    private static ImportPreview Column(string head, params string[] times)
    {
        var csv = new StringBuilder($"编号,{head},内容\n");
        for (var i = 0; i < times.Length; i++) csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"A-{i + 1},\"{times[i]}\",第{i + 1}条的内容\n");
        return Lists.Preview(Encoding.UTF8.GetBytes(csv.ToString()));
    }

    [Theory]
    [InlineData("T+15", 15), InlineData("t + 15", 15), InlineData("Ｔ＋１５", 15), InlineData("T+0", 0), InlineData("T+15min", 15), InlineData("T15", 15), InlineData("T+0:18", 18), InlineData("T+00:18", 18)]
    [InlineData("T+1h30m", 90), InlineData("T+0:12:30", 12.5), InlineData("15 min", 15), InlineData("15min", 15), InlineData("15分钟", 15), InlineData("15 minutes", 15), InlineData("1小时15分", 75), InlineData("1.5 h", 90), InlineData("90s", 1.5)]
    [InlineData("第15分钟", 15), InlineData("第十五分钟", 15), InlineData("演练开始后15分钟", 15), InlineData("开始后第20分钟", 20), InlineData("半小时", 30), InlineData("M+5", 5), InlineData("H+1", 60), InlineData("H+1 M+10", 70), InlineData("J H+1 M-5", 55)]
    [InlineData("J+0 H+1", 60), InlineData("演练开始", 0), InlineData("STARTEX", 0), InlineData("18:55", 15), InlineData("18：55", 15), InlineData("１８：５５", 15), InlineData("18:55:30", 15.5), InlineData("1855", 15), InlineData("1855 hrs", 15)]
    [InlineData("下午6点55分", 15), InlineData("下午6:55", 15), InlineData("晚上7点", 20), InlineData("晚七点半", 50), InlineData("19点一刻", 35), InlineData("19时05分", 25), InlineData("6:55 PM", 15), InlineData("7 p.m.", 20), InlineData("Thursday 6:55 PM", 15)]
    [InlineData("周四 18:55", 15), InlineData("星期四18:55", 15), InlineData("2024-05-01 18:55", 15), InlineData("2024-05-01T18:55:00Z", 15), InlineData("2024/5/1 18:55", 15), InlineData("2024年5月1日18时55分", 15), InlineData("5月1日 18:55", 15)]
    [InlineData("01/05/2024 18H55", 15), InlineData("13/05/2024 18:55", 15), InlineData("05/13/2024 6:55 PM", 15), InlineData("D-Day 18:55", 15), InlineData("D日 18:55", 15), InlineData("D+0 18:55", 15), InlineData("当日 18:55", 15), InlineData("+15", 15), InlineData("+15分钟", 15), InlineData("0:15", 15), InlineData("00:15:00", 15)]
    [InlineData("18:55-19:05", 15), InlineData("18:55~19:05", 15), InlineData("18:55至19:05", 15), InlineData("T+10~T+15", 10), InlineData("T+10-15", 10), InlineData("10-15分钟", 10), InlineData("第10-15分钟", 10)]
    public void One_time_alone(string time, double minutes)
    {
        var preview = Column("时间", time);
        Assert.True(preview.Report.Rejected.IsEmpty, string.Join(' ', preview.Report.Rejected));
        Assert.Equal(minutes, preview.Injects[0].Inject.At?.Minutes);
    }

    [Theory]
    [InlineData("机动"), InlineData("视情"), InlineData("导调掌握"), InlineData("as required"), InlineData("Manual"), InlineData("条件"), InlineData("on call")]
    public void By_hand(string time)
    {
        var inject = Assert.Single(Column("时间", time).Injects).Inject;
        Assert.True(inject is { At: null, After: null, When: null });
    }

    [Theory]
    [InlineData("随后再说"), InlineData("25:99"), InlineData("T+abc"), InlineData("13/13/2024 10:00"), InlineData("2024-02-30 18:50"), InlineData("TBD"), InlineData("???"), InlineData("下午")]
    public void What_is_no_time_is_rejected_with_a_hint(string time)
    {
        var preview = Column("时间", time, "T+5");
        var rejected = Assert.Single(preview.Report.Rejected);
        Assert.Equal((2, "B2", time), (rejected.Row, rejected.Cell, rejected.Value));
        Assert.Contains("T+15", rejected.Hint);
        Assert.Equal(5, preview.Injects[0].Inject.At?.Minutes);
    }

    [Fact]
    public void One_rule_for_a_whole_column_and_it_is_told()
    {
        Assert.Contains("times such as 0:15 are hours and minutes since the start", Column("时间", "0:15", "1:30").Report.Times);
        Assert.Contains("times such as 9:15 are times of day", Column("时间", "18:45", "19:10", "20:00").Report.Times);
        var minutes = Column("T+", "12:30", "45:10", "0:40");
        Assert.Equal([750, 2710, 40], minutes.Injects.Select(i => i.Inject.At!.Value.Span.TotalSeconds));
        Assert.Contains("times such as 45:10 are minutes and seconds since the start", minutes.Report.Times);
        // The list has a clock of its own, not that of the story.
        var own = Column("时间", "9:00", "9:15", "10:30");
        Assert.Equal([0, 15, 90], own.Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Contains("T+0 is 09:00, the earliest time of the list", own.Report.Times);
        Assert.Equal([0, 30, 100], Column("时间", "23:30", "0:00", "1:10").Injects.Select(i => i.Inject.At!.Value.Minutes));
    }

    [Fact]
    public void Plus_counts_from_the_start_or_from_the_row_before()
    {
        Assert.Equal([0, 5, 15], Column("时间", "+0", "+5", "+15").Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal([5, 15, 18], Column("时间", "+5", "+10", "+3").Injects.Select(i => i.Inject.At!.Value.Minutes));
        var mixed = Column("时间", "T+30", "+5", "+5");
        Assert.Equal([30, 35, 40], mixed.Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Contains("times such as +15 stand among others or fall: they count from the row before", mixed.Report.Times);
    }

    [Theory]
    [InlineData("after A-1 + 10 min"), InlineData("10 min after A-1"), InlineData("A-1 后 10 分钟"), InlineData("A-1之后10分钟"), InlineData("#A-1 + 10"), InlineData("第A-1条后10分钟")]
    public void After_another_row(string time)
    {
        var preview = Column("时间", "机动", time);
        var after = preview.Injects[1].Inject.After;
        Assert.NotNull(after);
        Assert.Equal(("A-1", 10.0), (after.Inject, after.Delay.TotalMinutes));
    }

    [Fact]
    public void After_the_row_before_and_after_an_inject_of_the_scenario()
    {
        Assert.Equal([10, 15, 15], Column("时间", "T+10", "上一条后5分钟", "同上").Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal("K1-05", Column("时间", "K1-05 后 3 分钟").Injects[0].Inject.After!.Inject);
        var lost = Column("时间", "A-9 后 3 分钟", "A-1 后 5 分钟", "T+3");
        Assert.Equal([2, 3], lost.Report.Rejected.Select(r => r.Row));
        var circle = Column("时间", "A-2 后 3 分钟", "A-1 后 5 分钟");
        Assert.Equal(2, circle.Report.Rejected.Length);
    }

    [Fact]
    public void Military_numbers_and_minutes_are_told_apart_by_the_column()
    {
        Assert.Equal([0, 15, 75], Column("Time", "0900", "915", "1015").Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal([0, 15, 75], Column("Time", "0", "15", "75").Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal([100, 110, 115], Column("时间（分钟）", "100", "110", "115").Injects.Select(i => i.Inject.At!.Value.Minutes));
    }

    [Fact]
    public void Days_month_and_year_in_either_order()
    {
        var dayFirst = Column("时间", "03/04/2024 10:00", "13/04/2024 10:00");
        Assert.Contains("dates such as 03/04/2024 are day, month, year", dayFirst.Report.Times);
        Assert.Contains("dates such as 03/14/2024 are month, day, year", Column("时间", "03/04/2024 10:00", "03/14/2024 10:00").Report.Times);
        Assert.Equal(0, dayFirst.Injects[0].Inject.At!.Value.Minutes);
        Assert.Contains(dayFirst.Report.Notes, n => n.Row == 3 && n.Reason.StartsWith("T+14400 lies after the end", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_and_times_of_a_workbook_count_from_1900_or_1904()
    {
        foreach (var is1904 in (bool[])[false, true])
        {
            var sheet = new SheetMaker { Date1904 = is1904 };
            var day = 45_413 - (is1904 ? 1462 : 0);
            sheet.Row("编号", "时间", "内容");
            sheet.Row("A-1", new Made(Number: day + 18.75 / 24, Style: 2), "一");
            sheet.Row("A-2", new Made(Number: day + 19.25 / 24, Style: 2), "二");
            var preview = Lists.Preview(sheet.Xlsx());
            Assert.Equal([5, 35], preview.Injects.Select(i => i.Inject.At!.Value.Minutes));
            Assert.Contains(preview.Report.Times, t => t.Contains("2024-05-01", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Fractions_of_a_day_a_date_column_and_a_corrected_start()
    {
        var sheet = new SheetMaker();
        sheet.Row("日期", "时间", "内容");
        sheet.Row(new Made(Number: 45_413, Style: 1), new Made(Number: 10 / 24.0, Style: 3), "一");
        sheet.Row(new Made(Number: 45_413, Style: 1), new Made(Number: 10.5 / 24, Style: 3), "二");
        sheet.Row("", new Made(Number: 11 / 24.0, Style: 3), "三");
        Assert.Equal([0, 30, 60], Lists.Preview(sheet.Xlsx()).Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal([10, 40, 70], Lists.Preview(sheet.Xlsx(), new ColumnMapping { Start = 9 * 3600 + 50 * 60 }).Injects.Select(i => i.Inject.At!.Value.Minutes));
    }
}
