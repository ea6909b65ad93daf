using System.Collections.Immutable;
using Simulator.Domain;

namespace Simulator.Runtime.Casting;

/// <summary>Nicknames composed of word lists: where somebody lives, when he works, what he likes. None is taken from a real platform.</summary>
internal static class Nicknames
{
    private static readonly ImmutableArray<string> PlacesZh =
        ["青禾苑", "柳湾东里", "河沿街", "七号楼", "老码头", "南坡", "桥头", "北门外", "梧桐里", "水塔下", "西晒的三楼", "菜场对面", "小学后巷", "货站", "长堤", "二环边", "石井巷", "旧粮站", "钟楼西", "新村"];
    private static readonly ImmutableArray<string> HabitsZh =
        ["夜班", "早起", "跑步", "骑车", "带娃", "种花", "修表", "钓鱼", "摆摊", "下棋", "遛狗", "做饭", "看店", "赶集", "拍照", "写字", "通勤", "喝茶", "养猫", "练琴"];
    private static readonly ImmutableArray<string> LikesZh =
        ["爱吃豆腐", "不吃香菜", "只喝热水", "常忘带伞", "想去海边", "晒被子", "数星星", "等公交", "听雨", "慢半拍", "追剧到三点", "存不住钱", "多肉养死了", "凑合过", "认路困难", "周末补觉", "怕冷", "话不多", "手机没电", "今天也加班"];
    private static readonly ImmutableArray<string> CallsZh = ["小", "老", "阿", "大"];
    private static readonly ImmutableArray<string> RolesZh = ["妈妈", "爸爸", "同学", "师傅", "姐", "叔", "阿姨", "哥"];

    // English: handles of people in a Chinese city who write English. Romanised names, no titles, no capitals where a hand would not bother.
    private static readonly ImmutableArray<string> PlacesEn =
        ["Orchard Lane", "East Quay", "Hillside", "Bridge End", "Old Mill", "North Gate", "Block Seven", "Riverwalk", "Station Road", "Market Corner", "Clock Tower", "Long Dyke", "Green Court", "Granary Yard", "Willow Bank", "Stonewell Lane"];
    private static readonly ImmutableArray<string> HabitsEn =
        ["nightshift", "earlybird", "running", "cycling", "fishing", "gardening", "chess", "teatime", "commuting", "dogwalking", "knitting", "baking", "badminton", "latebus", "violin", "darkroom"];
    private static readonly ImmutableArray<string> LikesEn =
        ["no coriander please", "forgot my umbrella", "hot water only", "counting stars", "lost again", "low battery", "one more episode", "slow reader", "payday soon", "cold hands", "listening to rain", "maybe later", "killed my succulents", "overtime again", "weekend is for sleep", "waiting for the bus", "quiet type", "airing the duvet"];
    private static readonly ImmutableArray<string> SurnamesEn =
        ["Zhao", "Qian", "Sun", "Zhou", "Wu", "Zheng", "Feng", "Chen", "Wei", "Jiang", "Shen", "Han", "Yang", "Zhu", "Qin", "Xu", "He", "Lu", "Shi", "Kong", "Cao", "Yan", "Hua", "Jin", "Tao", "Qi", "Xie", "Zou", "Bai", "Dou", "Ge", "Fan", "Peng", "Luo", "Tang", "Gu", "Meng", "Huang", "Mu", "Xiao"];
    private static readonly ImmutableArray<string> GivenEn =
        ["Xiaoyu", "Mei", "Jing", "Lele", "Tao", "Yuan", "Hao", "Ning", "Qing", "Bo", "Yaya", "Ran", "Shan", "Duoduo", "Kai", "Lan", "Momo", "Peng", "Rui", "Xin", "Tongtong", "Yi", "Zhen", "Anqi", "Beibei", "Chen", "Jiajia", "Hui", "Linlin", "Miao", "Nuo", "Ping", "Siyu", "Wen", "Yang", "Zihan", "Dandan", "Fei", "Guo", "Huan"];

    /// <summary>A Chinese nickname made of word lists and names.</summary>
    public static string Chinese(DrawKey draw, string last, string first) => draw.With("style").Below(6) switch
    {
        0 => Of(PlacesZh, draw, "place") + Of(CallsZh, draw, "call") + last,
        1 => Of(HabitsZh, draw, "habit") + "的" + Of(CallsZh, draw, "call") + last,
        2 => Of(LikesZh, draw, "like") + "的" + Of(CallsZh, draw, "call") + first[..1],
        3 => Of(PlacesZh, draw, "place") + last + Of(RolesZh, draw, "role"),
        4 => Of(HabitsZh, draw, "habit") + Of(PlacesZh, draw, "place") + Number(draw),
        _ => first + "在" + Of(PlacesZh, draw, "place"),
    };

    /// <summary>An English one.</summary>
    public static string English(DrawKey draw) => draw.With("style").Below(7) switch
    {
        0 => $"{Given(draw)} from {Of(PlacesEn, draw, "place")}",
        1 => $"{Of(HabitsEn, draw, "habit")}_{Surname(draw).ToLowerInvariant()}{Number(draw)}",
        2 => $"{Of(LikesEn, draw, "like")} {Number(draw)}",
        3 => $"Lao {Surname(draw)}, {Of(PlacesEn, draw, "place")}",
        4 => $"{Given(draw)}'s {Of(["mum", "dad", "gran", "uncle"], draw, "role")}",
        5 => $"{Given(draw).ToLowerInvariant()}.{Of(HabitsEn, draw, "habit")}",
        _ => $"Xiao {Surname(draw)} ({Of(HabitsEn, draw, "habit")})",
    };

    private static string Given(DrawKey draw) => Of(GivenEn, draw, "given");
    private static string Surname(DrawKey draw) => Of(SurnamesEn, draw, "surname");
    private static string Number(DrawKey draw) => draw.With("number").Below(100).ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Of(ImmutableArray<string> words, DrawKey draw, string part) => words[draw.With(part).Below(words.Length)];
}
