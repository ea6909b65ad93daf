using Microsoft.AspNetCore.Components;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Components.Kit;

/// <summary>What the component sheet shows; the wording is that of the drawings.</summary>
internal static class KitSamples
{
    public static readonly ClockReading Reading =
        new(new DateTime(2026, 5, 14, 19, 29, 12), new TimeSpan(0, 49, 12), 1, Paused: false);

    public static readonly PhaseStep[] Phases =
    [
        new("现场应急处置", PhaseState.Done, 1), new("情况发布", PhaseState.Current, 0.14),
        new("问题解决", PhaseState.Ahead, 0), new("应急总结", PhaseState.Ahead, 0),
    ];

    public static Countdown In(string left, double limitMinutes) =>
        new(Reading.Elapsed + Span(left), TimeSpan.FromMinutes(limitMinutes), Reading.Elapsed);

    public static Countdown Norm(string left, double limitHours) =>
        new(Reading.StorySpan + Span(left), TimeSpan.FromHours(limitHours), Reading.StorySpan, LimitClock.Norm);

    public static readonly WorkEntry[] Work =
    [
        new("a", "核实请求 3：市场方", "应 19:25 前回 · 还没回", In("-0:04:12", 10)),
        new("b", "部门回复：卫健委", "来件 K1-06 · 19:18", In("0:00:48", 12)),
        new("c", "领导小组秘书来问", "来件 L-01 · 临机", In("0:02:48", 5)),
        new("d", "研判 06 “氨气泄漏”", "19:28 登记 · 传播快", In("0:08:50", 10)),
        new("e", "部门回复 K1-05", "用 12:00 / 15:00", Done: true),
    ];

    public static readonly FeedPost Official = new("p1", "lanchuan", "岚川发布", "", "19:32", Plain("【演练】情况通报：周四傍晚，有网民反映……")) { Official = true };

    public static readonly FeedPost Deleted = new("p2", "xiaomai", "石坪小麦同学", "粉丝 213", "18:52", Plain("救命 柳湾市场那边全是烟！！消防车来了四辆……"));

    public static readonly FeedPost Quoting = new("p3", "anan", "安安妈妈", "三年级2班", "19:40", Plain("看到通报了，婆婆也联系上了，在邻居家打牌手机静音……"))
    {
        QuotedName = "岚川发布",
        Quoted = Plain("【演练】情况通报：周四傍晚……"),
    };

    public static readonly double[] Rising = [10, 12, 16, 26, 42, 62, 68, 80, 98];

    public static readonly double[] Falling = [98, 90, 82, 66, 50, 34, 26, 18, 10];

    public static readonly CheckLine[] Checks =
    [
        new("要素 8 / 8", CheckMark.Yes), new("与事实板一致 3 条", CheckMark.Yes),
        new("无个人信息", CheckMark.Yes), new("“告知范围不够”尚无书面核实", CheckMark.Warning),
    ];

    public static readonly Segment<ChipTruth>[] Truths =
    [
        new(ChipTruth.Unverified, "待核实", "question"), new(ChipTruth.True, "属实", "check"),
        new(ChipTruth.Partly, "部分属实", "half"), new(ChipTruth.False, "不属实", "cross"),
    ];

    public const string Statement =
        "【演练】情况通报：周四傍晚，有网民反映“柳湾市场冷库爆炸”。经消防、卫健、公安核实：当日17:20至18:30，石坪区消防等单位在柳湾农贸市场开展疏散演练，现场烟雾为演练用冷烟，没有起火和爆炸。";

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static MarkupString Plain(string text) => new(System.Net.WebUtility.HtmlEncode(text));
}
