namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>One column of times after another, each in the notation of one planner.</summary>
internal static class ForeignTimes
{
    private static ForeignSheet Times(string name, string times, string fates, int subject = 4, string head = "时间", bool date1904 = false) =>
        new(name, $"编号|{head}|内容\n" + string.Join('\n', times.Split(" / ").Select((t, i) => $"Y-{i + 1}|{t}|第{i + 1}件事")), fates) { Subject = subject, Date1904 = date1904 };

    public static IReadOnlyList<ForeignSheet> All { get; } =
    [
        Times("T and its kin", "T+0:15 / T+15min / T + 20 / T+1h15 / T+1h05min / T 25 / T+00:30:00 / T+0045 / T0+10 / T plus 12", "2=15 3=15 4=20 5=75 6=65 7=25 8=30 9=45 10=10 11=12"),
        Times("T+hhmm", "T+0000 / T+0030 / T+0100 / T+0130 / T+0200", "2=0 3=30 4=60 5=90 6=120"),
        Times("STARTEX and E", "STARTEX / STARTEX+20 / STARTEX + 0:25 / E+5 / E + 30 min / StartEx+1h / STARTEX plus 10", "2=0 3=20 4=25 5=5 6=30 7=60 8=10"),
        Times("H hours", "H / H+1 / H+1:30 / H+0130 / H+1h45 / H+30min / H+2", "2=0 3=60 4=90 5=90 6=105 7=30 8=120"),
        Times("H with minutes after it", "H+0 / H+15 / H+30 / H+45 / H+90", "2=0 3=15 4=30 5=45 6=90"),
        Times("D days", "D日 09:00 / D+0 0915 / D 0930 / D-day 10:00 / D+1 0900 / D-1 1500", "2=0 3=15 4=30 5=60 6=hand 7=hand"),
        Times("days counted from one", "第1天 09:00 / 第一天 9：30 / Day 1 10:00 / Day 1, 1015 / 第2天 08:30 / 次日 9:00 / Day 2 0900", "2=0 3=30 4=60 5=75 6=hand 7=hand 8=hand"),
        Times("中文时刻", "上午9时15分 / 9点半 / 九点四十五分 / 上午10点 / 10时05分 / 10：20 / ９：５０ / 9∶55 / 9 : 57", "2=15 3=30 4=45 5=60 6=65 7=80 8=50 9=55 10=57"),
        Times("下午", "下午6点45分 / 晚7点 / 晚上七点一刻 / 19时30分 / 下午6:50-7:00", "2=5 3=20 4=35 5=50 6=10", subject: 1),
        Times("hrs, L, Z, Uhr, h", "0915 hrs / 0920L / 0925h / 0930 local / 0935Z / 9.40 Uhr / 9:45 Uhr / 10 Uhr / 9h50 / 0955hrs", "2=15 3=20 4=25 5=30 6=35 7=40 8=45 9=60 10=50 11=55", head: "Time"),
        Times("date time groups", "010900ZMAY24 / 010915Z MAY 24 / 01 0930Z May 2024 / 011000LMAY2024", "2=0 3=15 4=30 5=60", head: "DTG"),
        Times("dates with month names", "1 May 2024 09:00 / May 1, 2024 9:15 AM / 1-May-24 09:30 / 01.05.2024 10:00 / 2024.5.1 10:15 / 20240501 1030", "2=0 3=15 4=30 5=60 6=75 7=90", head: "Date/Time"),
        Times("durations", "1 h 15 min / 90 min / 1小时05分 / 1.5 h / +00:15:00 / PT20M / PT1H5M / 2小时 / 三十分钟 / 一个半小时 / 两小时", "2=75 3=90 4=65 5=90 6=105 7=20 8=65 9=120 10=30 11=90 12=120", head: "T+"),
        Times("plus with hours", "+00:15:00 / +00:30 / +1:00 / +1:30", "2=15 3=30 4=60 5=90"),
        Times("dotted times", "9.00 / 9.15 / 10.05 / 10.30", "2=0 3=15 4=65 5=90"),
        Times("dotted times as numbers", "{9} / {9.15} / {10.05} / {10.3}", "2=0 3=15 4=65 5=90"),
        Times("day fractions as text", "0.375 / 0.385416666666667 / 0.427083333333333", "2=0 3=15 4=75"),
        Times("day fractions as numbers", "{0.375} / {0.385416666666667} / {0.427083333333333}", "2=0 3=15 4=75"),
        Times("serials as text", "45413.375 / 45413.3854166667", "2=0 3=15"),
        Times("times of the program", "{0.375:3} / {0.385416666666667:3} / {45413.4:3}", "2=0 3=15 4=36"),
        Times("elapsed over a day", "{0:4} / {0.0208333333333333:4} / {1.08333333333333:4}", "2=0 3=30 4=hand", head: "T+"),
        Times("dates since 1904", "{43951.375:2} / {43951.3854166667:2}", "2=0 3=15", date1904: true),
        Times("military mixed with numbers", "0900 / 0945 / {1000} / {1045}", "2=0 3=45 4=60 5=105"),
        Times("about and about", "约9:00 / 9:15左右 / approx. 9:30 / ca. 9:45 / 9:50（暂定） / ~10:00", "2=0 3=15 4=30 5=45 6=50 7=60"),
        Times("relative to the start in words", "演练开始 / 演练开始后5分钟 / 开始后第10分钟 / 15 minutes after start / 20 min after STARTEX / 启动后25分", "2=0 3=5 4=10 5=15 6=20 7=25"),
        Times("演练时间 as a clock", "09:00 / 09:15 / 10:30", "2=0 3=15 4=90", head: "演练时间"),
        Times("no times at all", "尽快 / soon / 9:75 / 25:00 / T+ / 第三波 / 09:00 / 09:10 / 09:30 / 09:45", "2!B 3!B 4!B 5!B 6!B 7!B 8=0 9=10 10=30 11=45"),
        Times("spaces, apostrophes, wide digits", "'09:00 /  ０９：１５  / \u00A009:30\u00A0 / 09:45⏎", "2=0 3=15 4=30 5=45"),
        Times("ranges", "9:00-9:15 / 9:15—9:30 / 9:30至9:45 / 09:45 – 10:00 / 10:00到10:15 / T+90~T+95", "2=0 3=15 4=30 5=45 6=60 7=90"),
        Times("after other rows", "T+10 / Y-1后5分钟 / 上一条后5分钟 / 5 min after Y-2 / 同上 / Y-99后5分钟", "2=10 3=Y-1+5 4=Y-2+5 5=Y-2+5 6=Y-4+0 7!B"),
        Times("by hand", "视情 / 机动 / 待定 / TBD / as required / 根据情况 / 随机 / N/A", "2=hand 3=hand 4!B 5!B 6=hand 7=hand 8=hand 9!B"),
        Times("days alone", "5月1日 / D日 / 5月1日 09:15 / 5月1日 09:00", "2=hand 3=hand 4=15 5=0"),
        Times("zones and remarks", "09:00 CET / 09:15 (UTC+8) / 北京时间9:30 / T+45 (09:45) / 10:00 (T+60) / T+65⏎10:05 / T+70/10:10 / 10:15（视情）", "2=0 3=15 4=30 5=45 6=60 7=65 8=70 9=75"),
        Times("Zeiten auf Deutsch", "9 Uhr / 9.15 Uhr / ca. 9:30 Uhr / Montag, 9:45 Uhr / 1. Mai 2024 10:00 / 01.05.2024 10.15 Uhr", "2=0 3=15 4=30 5=45 6=60 7=75", head: "Uhrzeit"),
        Times("primes and minus", "T+5′ / T−5 / T–5 / T+1:30:00 / T+90s / T+0.5h", "2=5 3=hand 4=hand 5=90 6=1.5 7=30"),
        Times("a story that runs past midnight", "23:30 / 23:50 / 00:10 / 1:00", "2=0 3=20 4=40 5=90"),
    ];
}
