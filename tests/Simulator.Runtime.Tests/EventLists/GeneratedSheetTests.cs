using System.Globalization;
using System.Text;
using Simulator.Documents.EventLists;
using Simulator.Domain;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Sheets drawn by keys, in both forms, with every notation, merged, empty and broken rows: of each row it is known beforehand what must become of it.</summary>
public sealed class GeneratedSheetTests
{
    private const int Story = 18 * 60 + 40;
    private enum Fate { Taken, Rejected, Skipped }

    /// <summary>Ways to write a minute; every one of a family may stand beside the others of it in a column.</summary>
    private static readonly Func<int, Made>[][] Families =
    [
        [m => $"T+{m}", m => $"t + {m}", m => $"{m} min", m => $"{m}分钟", m => $"第{m}分钟", m => $"演练开始后{m}分钟", m => $"T+0:{m:00}:00", m => $"Ｔ＋{m}", m => $"{m / 60}小时{m % 60}分", m => $"H+{m / 60} M+{m % 60}", m => $"J H+{m / 60} M+{m % 60}", m => $"T+{m}~T+{m + 5}"],
        [m => Clock(m), m => Clock(m).Replace(':', '：'), m => $"下午{Hour(m) - 12}点{(Story + m) % 60}分", m => $"{Hour(m) - 12}:{(Story + m) % 60:00} PM", m => $"周四 {Clock(m)}", m => new Made(Number: (Story + m) / 1440.0, Style: 3), m => Clock(m) + ":00", m => $"{Clock(m)}-{Clock(m + 5)}"],
        [m => $"2024-05-01 {Clock(m)}", m => $"2024/5/1 {Clock(m)}", m => $"2024年5月1日{Clock(m)}", m => $"01/05/2024 {Hour(m):00}H{(Story + m) % 60:00}", m => new Made(Number: 45_413 + (Story + m) / 1440.0, Style: 2), m => $"2024-05-01T{Clock(m)}:00Z"],
        [m => $"{m / 60}:{m % 60:00}", m => $"{m / 60:00}:{m % 60:00}:00", m => new Made(Number: m / 1440.0, Style: 4)],
        [m => (double)m, m => m.ToString(CultureInfo.InvariantCulture)],
        [m => $"D日 {Clock(m)}", m => $"D-Day {Clock(m)}", m => $"D+0 {Clock(m)}", m => $"演练当日 {Clock(m)}"],
        [m => $"+{m}", m => $"+{m}分钟", m => $"+{m} min"],
    ];

    private static int Hour(int m) => (Story + m) / 60 % 24;
    private static string Clock(int m) => string.Create(CultureInfo.InvariantCulture, $"{Hour(m):00}:{(Story + m) % 60:00}");

    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 20)];

    [Theory, MemberData(nameof(Tens))]
    public void Every_row_becomes_what_it_must(int ten)
    {
        for (var i = 0; i < 10; i++) Check(ten * 10 + i);
    }

    private static void Check(int number)
    {
        var key = DrawKey.Root(2024).With("sheet").With(number);
        var asCsv = key.With("csv").Below(2) == 0;
        var sheet = new SheetMaker { Shared = key.With("shared").Below(2) == 0, References = key.With("references").Below(2) == 0, Prefixed = key.With("prefixed").Below(3) == 0, Date1904 = false };
        var fates = new Dictionary<int, (Fate Fate, int? Minute)>();
        Head(key, sheet, fates);
        Events(key, sheet, fates, asCsv, Families[key.With("family").Below(Families.Length)]);
        var bytes = asCsv ? sheet.Csv(Coding(key), ",;\t"[key.With("delimiter").Below(3)]) : sheet.Xlsx();
        var preview = Lists.Preview(bytes);
        var told = $"sheet {number}: {string.Join("; ", preview.Report.Rejected)} {string.Join("; ", preview.Report.Times)}";
        Lists.EveryRowIsAccountedFor(preview.Report, fates.Keys.Max());
        foreach (var (row, (fate, minute)) in fates)
        {
            var became = preview.Report.Taken.Any(t => t.Row == row) ? Fate.Taken : preview.Report.Rejected.Any(r => r.Row == row) ? Fate.Rejected : Fate.Skipped;
            Assert.True(fate == became, $"row {row} was to be {fate}, is {became}. {told}");
            if (minute is { } m) Assert.True(m == preview.Injects.Single(p => p.Row == row).Inject.At?.Minutes, $"row {row} is to be at minute {m}. {told}");
        }
    }

    private static Encoding Coding(DrawKey key) => key.With("encoding").Below(4) switch
    {
        0 => new UTF8Encoding(false),
        1 => new UTF8Encoding(true),
        2 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
        _ => Encoding.Unicode,
    };

    private static void Head(DrawKey key, SheetMaker sheet, Dictionary<int, (Fate, int?)> fates)
    {
        if (key.With("title").Below(2) == 0) fates[sheet.Row("网络舆情应急演练事件清单（虚构）")] = (Fate.Skipped, null);
        Made[][] heads = [["编号", "时间", "发送方", "接收席位", "渠道", "内容", "天气"], ["No.", "Time", "From", "To", "Channel", "Message", "Weather"], ["序号", "注入时间", "来源", "对象", "方式", "注入内容", "天气"], ["ID", "When", "Sender", "Recipient", "Method", "Description", "Weather"]];
        fates[sheet.Row(heads[key.With("head").Below(heads.Length)])] = (Fate.Skipped, null);
    }

    private static void Events(DrawKey key, SheetMaker sheet, Dictionary<int, (Fate, int?)> fates, bool asCsv, Func<int, Made>[] family)
    {
        var minute = 0;
        var count = 8 + key.With("count").Below(25);
        for (var i = 0; i < count; i++)
        {
            var draw = key.With("row").With(i);
            minute += draw.With("step").Below(3);
            var id = $"R-{i + 1}";
            var time = family[draw.With("notation").Below(family.Length)](minute);
            // The first rows are good ones: they say how the column is meant.
            switch (i < 5 ? 99 : draw.With("fate").Below(14))
            {
                case 0: fates[sheet.Row(id, "说不好", "", "新闻中心", "电话", "时间看不懂")] = (Fate.Rejected, null); break;
                case 1: fates[sheet.Row(id, "", "", "新闻中心", "电话", "没有时间")] = (Fate.Rejected, null); break;
                case 2: fates[sheet.Row(id, time, "", "后勤保障组", "电话", "没有这个席位")] = (Fate.Rejected, null); break;
                case 3: fates[sheet.Row(id, time, "", "新闻中心", "电话", "")] = (Fate.Rejected, null); break;
                case 4: fates[sheet.Row(id, time, "", "新闻中心", "电话", "请打 13912345678")] = (Fate.Rejected, null); break;
                case 5: fates[sheet.Row(id, time, "", "新闻中心", "电话", new Made(Error: true))] = (Fate.Rejected, null); break;
                case 6: sheet.Gap(1 + draw.With("gap").Below(3)); fates[sheet.Row(id, time, "", "各席位", "电话", "空行之后")] = (Fate.Taken, minute); break;
                case 7: fates[sheet.Row("", "", "", "", "", "第二阶段")] = (Fate.Skipped, null); break;
                case 8: fates[sheet.Row(id, "机动", "", "新闻中心", "电话", "由导调掌握")] = (Fate.Taken, null); break;
                case 9 when !asCsv:
                    var first = sheet.Row(id, time, "", "新闻中心", "电话", "合并的时间，其一");
                    fates[first] = (Fate.Taken, minute);
                    fates[sheet.Row(id + "b", "", "", "新闻中心", "电话", "合并的时间，其二")] = (Fate.Taken, minute);
                    sheet.Merge($"B{first}:B{first + 1}");
                    break;
                default: fates[sheet.Row(id, time, i % 3 == 0 ? "岚川晚报热线记者" : "", i % 2 == 0 ? "信息研判组、新闻中心" : "police", i % 4 == 0 ? "e-mail" : "电话", $"第{i + 1}条：请核实后答复。\n谢谢", "晴")] = (Fate.Taken, minute); break;
            }
        }
    }
}
