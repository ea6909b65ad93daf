using Microsoft.AspNetCore.Components;
using Simulator.Web.Components.Desk;
using Simulator.Web.Components.Home;
using Simulator.Web.Components.Lobby;

namespace Simulator.Web.Components.Kit;

/// <summary>Content of the drawn outer pages, for the component sheet.</summary>
internal static class KitOuter
{
    public static readonly ClockReading Before = new(new DateTime(2026, 5, 14, 18, 36, 20), TimeSpan.FromSeconds(-220), 1, Paused: false);

    public static readonly Countdown Start = new(TimeSpan.Zero, TimeSpan.FromMinutes(10), Before.Elapsed);

    public static readonly PhaseStep[] Phases = [.. KitSamples.Phases.Select(p => p with { State = PhaseState.Ahead, Share = 0 })];

    public static readonly LobbySeat[] Seats =
    [
        new("a", "search", "信息研判组", "看信息流，登记、核实、研判，写首报续报", SeatOffer.Chosen, ["研判一号", "研判二号"], 1) { Receives = "监测提示、部门回复、网帖线索", Suggested = "2–3 人" },
        new("n", "speaker", "新闻中心", "起草、送审、发布、答复，开通气会", SeatOffer.Full, ["发言人甲", "撰稿乙", "渠道丙"]) { Receives = "被点名的帖子、采访函、留言、通气会提问", Suggested = "2–3 人" },
        new("p", "shield", "公安联络", "接报、核查、研判表、措施与个人信息保护", SeatOffer.Open, ["联络员乙"], 1) { Receives = "110 派单、移送线索、部门回填", Suggested = "1–2 人" },
        new("l", "flag", "领导小组", "批件、定等级、派任务、答复上下级", SeatOffer.Open, ["组长"], 1) { Receives = "请示、待批稿件、来电、批示", Suggested = "1–2 人" },
        new("w", "eye", "观摩", "只看公开的信息流和态势", SeatOffer.WatchOnly, ["观摩 4 人"]),
    ];

    public static readonly LobbyCheck[] Checks =
        [new("新闻中心", 0.4, false), new("领导小组", 0.6, false), new("公安联络", 0.5, false), new("信息研判组", null, true)];

    public static readonly LobbyMessage[] Messages =
    [
        new("1", "导调", "18:31", "各席位请先签到，再答一次通联测试。"), new("2", "发言人甲", "18:33", "新闻中心 3 人到齐，通联正常。"),
        new("3", "组长", "18:34", "到。"), new("4", "联络员乙", "18:35", "公安联络到，等通联测试。"),
    ];

    public static readonly DemoView Demo = new("科目一 现场信息发布", "周四", KitSamples.Reading with { Rate = 10 }, ChipLevel.Yellow,
    [
        new(new FeedPost("d1", "laojiefang", "岚川老街坊", "大V", "19:20", new MarkupString("私信炸了，好多街坊问柳湾市场是不是出事了。我手里没有实锤，不敢乱说。")), new FeedCounts(212, 187, 641)),
        new(new FeedPost("d2", "laozhou", "骑电驴的老周", "", "19:17", new MarkupString("烟是真的，车是真的，死人我没看见，别瞎传")), new FeedCounts(52, 20, 161)),
        new(new FeedPost("d3", "doudouba", "豆豆爸", "", "19:15", new MarkupString("我刚从那边过，闻到烟味了，还拉着带子不让进，你说没事谁信啊")), new FeedCounts(64, 48, 96)),
    ],
    [new("a", "信息研判组", true), new("n", "新闻中心", true), new("p", "公安联络", true), new("l", "领导小组", true)]);
}
