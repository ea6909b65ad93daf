using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>What people write over their columns, in Chinese and English, and which field they mean by it. Order matters: the first field that fits a head best takes it.</summary>
internal static partial class HeadWords
{
    private static readonly ImmutableArray<(EventField Field, ImmutableArray<string> Words)> Known =
    [
        (EventField.Number, ["序号", "编号", "号", "注入编号", "事件编号", "事件号", "注入号", "number", "no", "nr", "id", "injectno", "injectid", "injectnumber", "eventno", "eventid", "eventnumber", "mselno", "serial", "item", "itemno", "ref", "reference", "#"]),
        (EventField.Subject, ["科目", "科目序号", "subject", "vignette"]),
        (EventField.Story, ["情景时间", "情景钟", "故事时间", "剧情时间", "模拟时间", "storytime", "storyclock", "scenariotime", "gametime", "fictionaltime", "simulatedtime"]),
        (EventField.Time, ["时间", "时刻", "触发时间", "注入时间", "发布时间", "下发时间", "推送时间", "计划时间", "预计时间", "演练时间", "时间点", "时间节点", "触发", "t", "t+", "time", "injecttime", "plannedtime", "plannedinjecttime", "eventtime", "scheduledtime", "deliverytime", "exercisetime", "trigger", "triggertime", "when", "offset", "elapsed", "elapsedtime", "minute", "minutes", "min", "分钟", "heure", "timing", "starttime"]),
        (EventField.Date, ["日期", "日", "day", "date", "exerciseday", "dday", "d日", "天"]),
        (EventField.Phase, ["阶段", "环节", "phase", "move", "stage", "part", "serialphase", "act"]),
        (EventField.Expected, ["预期行动", "预期处置", "预期动作", "预期反应", "期望行动", "应对要求", "处置要求", "处置要点", "预期结果", "预期响应", "参演反应", "考核点", "expectedaction", "expectedactions", "expectedresponse", "expectedplayeraction", "expectedplayeractions", "expectedplayerresponse", "expectedoutcome", "expectedoutcomes", "expected", "expectation", "playeraction", "playeractions", "desiredresponse"]),
        (EventField.Title, ["标题", "题目", "事件标题", "事件名称", "注入名称", "主题", "名称", "title", "subjectline", "headline", "name", "injecttitle", "eventtitle", "summary", "shortdescription"]),
        (EventField.Text, ["内容", "文本", "正文", "注入内容", "事件内容", "情景内容", "事件描述", "描述", "情景描述", "信息内容", "消息内容", "舆情内容", "注入文本", "详情", "说明", "text", "message", "messagetext", "content", "contents", "description", "injectdescription", "eventdescription", "details", "detail", "narrative", "body", "injecttext", "injectcontent", "script"]),
        (EventField.Sender, ["发送方", "发件人", "来源", "发出方", "发布者", "发布人", "发帖人", "信息来源", "扮演角色", "角色", "发起方", "发出单位", "来自", "发送者", "发送人", "sender", "from", "source", "originator", "actor", "persona", "author", "injectedby", "role", "simulatedby"]),
        (EventField.Receiver, ["接收方", "收件人", "接收席位", "席位", "接收单位", "对象", "接收对象", "发送对象", "受众", "接收者", "接收人", "参演席位", "参演单位", "参演方", "推送对象", "发往", "送达", "送达席位", "送达对象", "送达单位", "送至", "接收组", "小组", "receiver", "recipient", "recipients", "to", "addressee", "addressees", "target", "targetaudience", "audience", "team", "teams", "assignedteam", "assignedteams", "player", "players", "seat", "seats", "deliveredto", "sentto"]),
        (EventField.Channel, ["渠道", "方式", "途径", "通道", "发送方式", "传递方式", "注入方式", "平台", "媒介", "载体", "发布渠道", "推送方式", "channel", "method", "means", "medium", "mode", "deliverymethod", "injectmethod", "method of delivery", "methodofdelivery", "injectmode", "delivery", "platform", "via", "media"]),
        (EventField.Kind, ["类型", "类别", "注入类型", "事件类型", "种类", "kind", "type", "injecttype", "eventtype", "category"]),
        (EventField.Limit, ["时限", "处置时限", "限时", "演练时限", "时限要求", "完成时限", "limit", "timelimit", "deadline", "due", "exerciselimit", "responsetime"]),
        (EventField.Norm, ["规范时限", "规范", "依据时限", "norm", "normlimit", "standard"]),
        (EventField.Facts, ["事实", "携带事实", "涉及事实", "事实编号", "facts", "fact", "factids"]),
        (EventField.Owner, ["责任人", "负责人", "导调员", "实施人", "执行人", "操作人", "负责导调", "owner", "controller", "responsible", "poc", "assignedto", "responsibility", "simcell", "whitecell", "leadcontroller"]),
        (EventField.Remarks, ["备注", "附注", "注", "说明备注", "remarks", "remark", "notes", "note", "comment", "comments", "controllernotes"]),
        (EventField.Points, ["分值", "分数", "得分", "满分", "points", "score", "weight"]),
        (EventField.Condition, ["条件", "触发条件", "条件说明", "condition", "conditions", "triggercondition"]),
    ];

    [GeneratedRegex(@"[（(\[【].*?[)）\]】]")]
    private static partial Regex Brackets();

    /// <summary>The field and how well the head names it: 3 exactly, 2 but for brackets, 1 only in part. Null: no head at all.</summary>
    public static (EventField Field, int Fit)? Of(string head)
    {
        if (head.Length is 0 or > 60) return null;
        if (Exactly(Folded(head)) is { } whole) return (whole, 3);
        if (Exactly(Folded(Brackets().Replace(head, ""))) is { } bare) return (bare, 2);
        var folded = Folded(Brackets().Replace(head, ""));
        var best = Known.SelectMany(k => k.Words.Where(w => Within(folded, w)).Select(w => (k.Field, w.Length))).OrderByDescending(f => f.Length).FirstOrDefault();
        return best.Length > 0 ? (best.Field, 1) : null;
    }

    /// <summary>Says that here are injects, but not what of them.</summary>
    public static bool IsVague(string head) => Folded(head) is "inject" or "injects" or "event" or "events" or "事件" or "注入" or "情景事件";

    public static HeadHint Hint(string head)
    {
        var folded = Folded(head);
        if (Of(head) is { Field: EventField.Story }) return HeadHint.Story;
        if (folded.Contains("分钟", StringComparison.Ordinal) || folded.Contains("minute", StringComparison.Ordinal) || folded is "min" or "timemin") return HeadHint.Minutes;
        return folded.Contains("t+", StringComparison.Ordinal) || folded is "t" || folded.Contains("elapsed", StringComparison.Ordinal) || folded.Contains("offset", StringComparison.Ordinal)
            || folded.Contains("演练时间", StringComparison.Ordinal) || folded.Contains("相对", StringComparison.Ordinal) ? HeadHint.Elapsed : HeadHint.Nothing;
    }

    /// <summary>Without case, width, spaces and punctuation but + and #.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture))
            if (char.IsLetterOrDigit(c) || c is '+' or '#') folded.Append(c);
        return folded.ToString();
    }

    private static EventField? Exactly(string folded) =>
        folded.Length > 0 && Known.FirstOrDefault(k => k.Words.Contains(folded)) is { Words.IsDefault: false } found ? found.Field : null;

    // A Chinese word of two characters says enough anywhere in a head; an English one of five letters.
    private static bool Within(string head, string word) => word.Length >= (word[0] > 0x2E80 ? 2 : 5) && head.Length <= word.Length + 10 && head.Contains(word, StringComparison.Ordinal);
}
