using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Matching;

/// <summary>Everything of a scenario a sheet may speak of, by the names people use.</summary>
internal sealed partial class ScenarioNames
{
    private static readonly ImmutableArray<string> Everybody = ["所有席位", "全部席位", "各席位", "全体席位", "全体", "所有", "全部", "各组", "所有组", "全体参演", "参演各方", "全体参演人员", "all", "allseats", "allteams", "everyone", "everybody", "allplayers", "players", "所有人", "所有人员", "全员", "大家", "全体人员", "全体单位", "各单位", "所有单位", "各参演单位", "所有参演单位", "全体参演单位", "所有参演人员", "各部门", "所有部门", "allparticipants", "allstations", "allcells", "allunits", "allparties", "alle", "allesitze", "alleteams", "tous", "toutes", "tousjoueurs", "touslesjoueurs", "touteslesequipes", "*"];

    /// <summary>Words for channels that name no channel of the scenario, and the icon such a channel has.</summary>
    private static readonly ImmutableArray<(string Icon, ImmutableArray<string> Words)> Usual =
    [
        ("phone", ["电话", "来电", "通话", "致电", "phone", "call", "telephone", "tel", "radiocall", "telefon", "anruf", "appel"]),
        ("message", ["短信", "简讯", "消息", "微信", "内部", "通知", "即时", "sms", "text message", "message", "chat", "im", "notification", "mattermost", "teams"]),
        ("letter", ["邮件", "电邮", "信函", "函", "公文", "传真", "email", "e-mail", "mail", "letter", "fax", "memo", "courriel", "mel", "brief", "schreiben", "courrier", "telecopie"]),
        ("group", ["群", "group", "whatsapp"]),
        ("video", ["视频", "抖音", "快手", "video", "tiktok", "youtube"]),
        ("post", ["微博", "网帖", "帖子", "帖", "论坛", "社交", "网络", "朋友圈", "post", "social", "tweet", "twitter", "facebook", "weibo", "forum", "blog", "online", "soziale medien", "beitrag", "reseaux sociaux"]),
        ("broadcast", ["电视", "广播", "电台", "tv", "television", "radio", "broadcast", "fernsehen", "rundfunk"]),
        ("news", ["新闻", "报纸", "媒体", "客户端", "news", "press", "newspaper", "article", "media", "zeitung", "presse", "journal"]),
        ("walk-in", ["现场", "当面", "来访", "上门", "口头", "onsite", "on-site", "in person", "walk-in", "face to face", "verbal", "personlich", "mundlich", "en personne", "oral"]),
        ("monitor", ["监测", "系统", "monitor", "alert", "system"]),
        ("reply", ["回复", "答复", "reply", "answer"]),
        ("control", ["导调", "指令", "控制", "control", "inject", "facilitat", "controller", "briefing"]),
    ];

    [GeneratedRegex(@"[、，,;；\n|/／&＋+]|\s+(?:and|und|et)\s+|(?<=[\u4e00-\u9fff])[和及与](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")]
    private static partial Regex Between();

    public ScenarioNames(Scenario scenario, ColumnMapping mapping)
    {
        Scenario = scenario;
        Seats = new NameIndex(SeatNames(), mapping.Seats);
        Senders = new NameIndex([.. Names(scenario.Personas.Select(p => (p.Id, p.Name))), .. Names(scenario.Departments.Select(d => (d.Id, d.Name)))], mapping.Senders);
        Channels = new NameIndex(Names(scenario.Channels.Select(c => (c.Id, c.Name))), mapping.Channels);
        Facts = new NameIndex([.. Names(scenario.Facts.Select(f => (f.Id, f.Chip))), .. Names(scenario.Facts.Select(f => (f.Id, f.Text)))], ImmutableSortedDictionary<string, string>.Empty);
        Norms = new NameIndex(Names(scenario.Norms.Select(n => (n.Id, n.Title))), ImmutableSortedDictionary<string, string>.Empty);
    }

    // Lists say the same few words in thousands of rows.
    private readonly Dictionary<string, (ImmutableArray<string> Seats, string? Unknown)> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _channels = new(StringComparer.Ordinal);

    public Scenario Scenario { get; }
    public NameIndex Seats { get; }
    public NameIndex Senders { get; }
    public NameIndex Channels { get; }
    public NameIndex Facts { get; }
    public NameIndex Norms { get; }

    public static IEnumerable<string> Parts(string cell) => Between().Split(cell).Select(p => p.Trim()).Where(p => p.Length > 0);

    /// <summary>Seats of a cell that may name several, and the first word that names none.</summary>
    public (ImmutableArray<string> Seats, string? Unknown) SeatsOf(string cell)
    {
        if (!_seats.TryGetValue(cell, out var found)) _seats[cell] = found = ReadSeats(cell);
        return found;
    }

    private (ImmutableArray<string> Seats, string? Unknown) ReadSeats(string cell)
    {
        var everybody = ImmutableArray.CreateRange(Scenario.Seats.Select(s => s.Id));
        if (Everybody.Contains(HeadWords.Folded(cell)) || cell.Trim() == "*") return (everybody, null);
        if (Seats.Exact(cell) is { } whole) return ([whole], null);
        var seats = new List<string>();
        foreach (var part in Parts(Counted().Replace(cell, "\n")))
            if (Everybody.Contains(HeadWords.Folded(part))) seats.AddRange(everybody);
            else if ((SeatOf(part) ?? SeatOf(Aside(part))) is { } seat) seats.Add(seat);
            else return ([], part);
        return ([.. seats.Distinct()], null);
    }

    // Who sits there: news centre (Ms Li); but not whom it is not for.
    private static string Aside(string part) => Brackets().Match(part) is { Success: true } m && !Excepts().IsMatch(m.Value) ? part.Remove(m.Index, m.Length) : "";

    [GeneratedRegex(@"\s*[（(\[【][^（()）\[\]【】]*[)）\]】]\s*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"除|不|非|外|无|勿|\b(not|no|except|excluding|but|without|ohne|ausser|sauf|hors)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Excepts();

    private string? SeatOf(string part) => Seats.Close(part) ?? Seats.Close(part.TrimEnd('组', '席', '位', '办', '科'));

    // 1. in front of each of several.
    [GeneratedRegex(@"(?:^|(?<=[\n\s;；，,、]))[（(]?[0-9]{1,2}[.、)）]\s*|[①-⑳]\s*")]
    private static partial Regex Counted();

    /// <summary>A channel injects may come through, by name or by what such channels are usually called; null when there is none like that.</summary>
    public string? Channel(string cell)
    {
        if (!_channels.TryGetValue(cell, out var found)) _channels[cell] = found = ReadChannel(cell);
        return found;
    }

    private string? ReadChannel(string cell)
    {
        if (Channels.Match(cell) is { } named) return named;
        var folded = HeadWords.Folded(cell);
        foreach (var (icon, words) in Usual)
            if (words.Any(w => Speaks(folded, cell, HeadWords.Folded(w))) && Scenario.Channels.FirstOrDefault(c => c.Icon == icon && c.Kind != "official") is { } channel) return channel.Id;
        return null;
    }

    /// <summary>The channel of injects nobody said one for: by control, else any direct one, else the first.</summary>
    public ChannelSpec UsualChannel => Scenario.Channels.FirstOrDefault(c => c is { Kind: "direct", Icon: "control" }) ?? Scenario.Channels.FirstOrDefault(c => c.Kind == "direct") ?? Scenario.Channels[0];

    /// <summary>Who speaks where nobody is named: control itself, or on a public channel any citizen.</summary>
    public string UsualSender(string channel)
    {
        var isPublic = Scenario.Channel(channel)?.Kind == "public";
        var kinds = isPublic ? ImmutableArray.Create("citizen", "group", "opinion-leader", "media") : ["system", "caller", "leader", "official"];
        return (kinds.Select(k => Scenario.Personas.FirstOrDefault(p => p.Kind == k)).FirstOrDefault(p => p is not null) ?? Scenario.Personas[0]).Id;
    }

    // A short Latin word must stand alone: "im" is no part of "time".
    private static bool Speaks(string folded, string cell, string word) =>
        word[0] > 0x2E80 || word.Length > 4 ? folded.Contains(word, StringComparison.Ordinal) : Words().Matches(cell.ToLowerInvariant()).Any(m => m.Value == word);

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Words();

    private IEnumerable<(string Id, string Name)> SeatNames() =>
    [
        .. Names(Scenario.Seats.Select(s => (s.Id, s.Name))),
        .. Names(Scenario.Seats.SelectMany(s => s.SubRoles.Select(r => (s.Id, r.Name)))),
        .. Names((Scenario.Organisation?.Bodies ?? []).Where(b => b.Seat is { } seat && Scenario.Seat(seat) is not null).Select(b => (b.Seat!, b.Name))),
    ];

    private IEnumerable<(string Id, string Name)> Names(IEnumerable<(string Id, string Text)> things) =>
        things.SelectMany(t => Scenario.Languages.Select(l => (t.Id, Scenario.Texts.Get(t.Text, l))).Prepend((t.Id, t.Id)));
}
