using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Reports;

namespace Simulator.Runtime.Tests.Documents.Papers;

/// <summary>Papers made by hand: ordinary ones, empty ones, and ones somebody means harm with.</summary>
internal static class PaperExamples
{
    public const string Formula = "=HYPERLINK(\"http://example.invalid\",\"看这里\")";
    public const string Markup = "</w:t></w:r><w:p/> <![CDATA[ &amp; _x0041_";

    public static OfficialPaper Empty => new("p-0", "report", "flash", "")
    {
        Exercise = "", Subject = 1, Unit = "", Seat = "news", At = ExerciseTime.Zero, StoryTime = "",
    };

    public static OfficialPaper Report => new("p-1", "report", "flash", "关于化工园区白烟网络传言情况的快报")
    {
        Archive = "YQ-2031-007", Exercise = "某市化工园区舆情应急演练", Subject = 2, Unit = "市委网信办应急指挥组", Seat = "news",
        To = ["市委宣传部", "省委网信办"], At = ExerciseTime.FromMinutes(31), StoryTime = "第 1 天 08:31", State = "已批准",
        Parts =
        [
            new PaperFields(
            [
                new("事件等级", "三级（黄色）"), new("首发平台", "微博客"), new("首发时间", "08:12"),
                new("事件概述", "今晨八时许，网民“小麦”发布园区上空出现白烟的短视频，称“化工厂爆炸”，半小时内转发过万。"), new("涉及地区", "城东"),
                new("处置建议", "一是核实情况；\n二是口径先行；\n三是滚动发布。"),
            ]),
            new PaperProse("一、基本情况", string.Join('\n', Enumerable.Repeat("经与应急管理局核实，白烟为检修放空的水蒸气，没有人员伤亡，空气质量各项指标正常。目前话题阅读量持续上升，“爆炸”“停课”等说法没有依据，下一步将持续监测，按时续报。", 4))),
            Ledger(6),
            new PaperTable("三、附件", ["序号", "名称"], []),
        ],
        Signatures = [new("填报人", "李四"), new("审核人", ""), new("批准人", ""), new("批准时间", "第 1 天 08:35")],
    };

    public static OfficialPaper English => new("p-2", "form", "F1", "Situation report on rumours of an explosion")
    {
        Archive = "A-12", Exercise = "Chemical park exercise", Subject = 1, Unit = "Press desk", Seat = "news", To = ["City hall", "Fire service"],
        At = ExerciseTime.FromMinutes(12), StoryTime = "Day 1, 08:12", State = "Approved",
        Parts =
        [
            new PaperFields([new("Level", "Yellow"), new("First seen", "08:12"), new("What is said", "A video of white smoke is shared as \"the plant has blown up\"; more than ten thousand reposts in half an hour.")]),
            new PaperProse("1. Situation", "The smoke is steam let off during maintenance. Nobody is hurt.\nThe next report follows at 09:00."),
            new PaperTable("2. Posts", ["No.", "Time", "Text", "State"], [["1", "08:12", "They say the plant has blown up, is school open today? Nobody answers the phone.", "open"], ["2", "08:14", "It is steam.", "closed"]]),
        ],
        Signatures = [new("Filled in by", "A. Person"), new("Checked by", "")],
    };

    public static OfficialPaper Hostile(string title = "[关于]:*?/\\'的报告'") => Report with
    {
        Title = title, Archive = "A\u0000\u0008&<1>", Unit = Formula, State = "+1", StoryTime = "@SUM(A1)", To = ["-1", Markup, "\uD800x"],
        Parts =
        [
            new PaperFields([new("=1+1", Formula), new(Markup, "\u001B[31m\uFFFE红\uDC00"), new("😀", "👩‍🚒\uD83D"), new("长", new string('字', 20_000))]),
            new PaperProse("=标题", Formula + "\r\n" + Markup + "\v\u2028\t" + new string('a', 20_000)),
            new PaperTable(Markup, ["-列", "@列", "列\n二"], [[Formula, "+1", "\uDBFF"], ["=2", "很长" + new string('很', 20_000), "_x000D_"]]),
        ],
        Signatures = [new(Formula, Markup), new("签\u0001", "")],
    };

    public static OfficialPaper Long(int rows) => Report with { Title = "舆情台账", Parts = [Ledger(rows)] };

    public static OfficialPaper Wordy => Report with { Parts = [new PaperProse("情况", string.Join('\n', Enumerable.Repeat(new string('说', 900) + "。", 40)))] };

    /// <summary>Everything a reader of the paper must find, line by line.</summary>
    public static IEnumerable<string> Values(OfficialPaper paper) =>
        new[] { paper.Title, paper.Archive, paper.Exercise, paper.Unit, paper.StoryTime, paper.State }
            .Concat(paper.To).Concat(paper.Parts.SelectMany(Values)).Concat(paper.Signatures.SelectMany(l => new[] { l.Label, l.Value }))
            .SelectMany(v => v.Split('\n'));

    private static IEnumerable<string> Values(PaperPart part) => part switch
    {
        PaperFields fields => fields.Lines.SelectMany(l => new[] { l.Label, l.Value }),
        PaperProse prose => [prose.Heading, prose.Text],
        PaperTable table => table.Rows.SelectMany(r => r).Concat(table.Columns).Prepend(table.Heading),
        _ => [],
    };

    private static PaperTable Ledger(int rows) => new("二、舆情台账", ["序号", "时间", "平台", "内容摘要", "研判", "到期", "状态"],
        [.. Enumerable.Range(1, rows).Select(i => ImmutableArray.Create(
            $"{i}", $"08:{i % 60:00}", i % 2 == 0 ? "微博客" : "短视频", i % 3 == 0 ? "网民反映园区气味刺鼻，质疑通报迟缓，要求公布监测数据和处置经过。" : "转发“爆炸”视频", "倾向性言论", $"09:{i % 60:00}", i % 4 == 0 ? "已办结" : "办理中"))]);
}
