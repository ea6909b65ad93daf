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

    private static readonly ImmutableArray<string> PlacesEn =
        ["OrchardLane", "EastQuay", "HillSide", "BridgeEnd", "OldMill", "NorthGate", "BlockSeven", "RiverWalk", "StationRoad", "MarketCorner", "ThirdFloor", "ClockTower", "LongDyke", "GreenCourt"];
    private static readonly ImmutableArray<string> HabitsEn =
        ["NightShift", "EarlyBird", "Running", "Cycling", "Fishing", "Gardening", "Chess", "Teatime", "Commuting", "DogWalking", "Knitting", "Baking", "WeekendNap", "LateBus"];
    private static readonly ImmutableArray<string> LikesEn =
        ["no_coriander", "forgot_umbrella", "hot_water_only", "sleepy", "counts_stars", "lost_again", "low_battery", "one_more_episode", "slow_reader", "saves_nothing", "cold_hands", "rain_listener", "off_by_one", "maybe_later"];

    public static string Compose(bool chinese, DrawKey draw, string last, string first) => chinese ? Chinese(draw, last, first) : English(draw, last, first);

    private static string Chinese(DrawKey draw, string last, string first) => draw.With("style").Below(6) switch
    {
        0 => Of(PlacesZh, draw, "place") + Of(CallsZh, draw, "call") + last,
        1 => Of(HabitsZh, draw, "habit") + "的" + Of(CallsZh, draw, "call") + last,
        2 => Of(LikesZh, draw, "like") + "的" + Of(CallsZh, draw, "call") + first[..1],
        3 => Of(PlacesZh, draw, "place") + last + Of(RolesZh, draw, "role"),
        4 => Of(HabitsZh, draw, "habit") + Of(PlacesZh, draw, "place") + draw.With("number").Below(100).ToString("00", System.Globalization.CultureInfo.InvariantCulture),
        _ => first + "在" + Of(PlacesZh, draw, "place"),
    };

    private static string English(DrawKey draw, string last, string first) => draw.With("style").Below(4) switch
    {
        0 => Of(PlacesEn, draw, "place") + first,
        1 => Of(HabitsEn, draw, "habit") + last,
        2 => first.ToLowerInvariant() + "_" + Of(LikesEn, draw, "like"),
        _ => Of(HabitsEn, draw, "habit") + Of(PlacesEn, draw, "place") + draw.With("number").Below(100).ToString("00", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Of(ImmutableArray<string> words, DrawKey draw, string part) => words[draw.With(part).Below(words.Length)];
}
