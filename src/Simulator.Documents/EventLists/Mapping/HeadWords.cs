using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>What people write over their columns, in Chinese and English, and which field they mean by it. Order matters: the first field that fits a head best takes it.</summary>
internal static partial class HeadWords
{
    private static readonly ImmutableArray<(EventField Field, ImmutableArray<string> Words)> Known =
    [
        (EventField.Number, ["序号", "编号", "号", "注入编号", "事件编号", "事件号", "注入号", "number", "no", "nr", "id", "injectno", "injectid", "injectnumber", "eventno", "eventid", "eventnumber", "mselno", "serial", "item", "itemno", "ref", "reference", "#", "文书编号", "项次", "次序", "顺序号", "顺序", "条目", "注入序号", "事件序号", "序", "msel", "mselnumber", "msel#", "inject#", "event#", "serial#", "serialno", "serialnumber", "seq", "sequence", "injectnr", "eventnr", "lfdnr", "laufendenummer", "nummer", "numero", "num", "n", "numerodinject"]),
        (EventField.Subject, ["科目", "科目序号", "subject", "vignette"]),
        (EventField.Story, ["情景时间", "情景钟", "故事时间", "剧情时间", "模拟时间", "storytime", "storyclock", "scenariotime", "gametime", "fictionaltime", "simulatedtime", "情境时间", "剧情时刻", "simtime", "simulationtime", "storydate", "szenariozeit", "spielzeit", "heuredujeu", "heurefictive"]),
        (EventField.Time, ["时间", "时刻", "触发时间", "注入时间", "发布时间", "下发时间", "推送时间", "计划时间", "预计时间", "演练时间", "时间点", "时间节点", "触发", "t", "t+", "time", "injecttime", "plannedtime", "plannedinjecttime", "eventtime", "scheduledtime", "deliverytime", "exercisetime", "trigger", "triggertime", "when", "offset", "elapsed", "elapsedtime", "minute", "minutes", "min", "分钟", "heure", "timing", "starttime", "演习时间", "投放时间", "下达时间", "送达时间", "启动时间", "开始时间", "时间轴", "相对时间", "相对时刻", "注入时刻", "日期时间", "时间日期", "datetime", "timedate", "dtg", "datetimegroup", "startex", "startex+", "e+", "h+", "d+", "stex", "ex+", "zeit", "uhrzeit", "zeitpunkt", "einspielzeit", "heuredinjection", "horaire", "horodatage", "localtime", "realtime", "clocktime", "clock", "injecttimelocal", "relativetime", "plannedstart"]),
        (EventField.Date, ["日期", "日", "day", "date", "exerciseday", "dday", "d日", "天", "演练日期", "演习日期", "datum", "tag", "jour", "exercisedate"]),
        (EventField.Phase, ["阶段", "环节", "phase", "move", "stage", "part", "serialphase", "act", "阶段名称", "abschnitt", "etape"]),
        (EventField.Expected, ["预期行动", "预期处置", "预期动作", "预期反应", "期望行动", "应对要求", "处置要求", "处置要点", "预期结果", "预期响应", "参演反应", "考核点", "expectedaction", "expectedactions", "expectedresponse", "expectedplayeraction", "expectedplayeractions", "expectedplayerresponse", "expectedoutcome", "expectedoutcomes", "expected", "expectation", "playeraction", "playeractions", "desiredresponse", "预期动作要求", "预期处置行动", "预期效果", "预期措施", "应对措施", "应对行动", "参演行动", "参演单位行动", "处置行动", "响应行动", "应急行动", "期望响应", "erwartetereaktion", "erwartetemassnahme", "erwartetemasnahme", "erwartetemassnahmen", "erwartetemasnahmen", "erwarteteaktion", "reactionattendue", "actionattendue", "actionsattendues", "reactionsattendues", "reponseattendue", "expectedreaction", "expectedresult", "expectedresults", "anticipatedresponse", "anticipatedaction", "responseexpected"]),
        (EventField.Title, ["标题", "题目", "事件标题", "事件名称", "注入名称", "主题", "名称", "title", "subjectline", "headline", "name", "injecttitle", "eventtitle", "summary", "shortdescription", "文书名称", "文书标题", "情况名称", "导调文书名称", "情景名称", "betreff", "titel", "objet", "titre", "stichwort", "intitule"]),
        (EventField.Text, ["内容", "文本", "正文", "注入内容", "事件内容", "情景内容", "事件描述", "描述", "情景描述", "信息内容", "消息内容", "舆情内容", "注入文本", "详情", "说明", "text", "message", "messagetext", "content", "contents", "description", "injectdescription", "eventdescription", "details", "detail", "narrative", "body", "injecttext", "injectcontent", "script", "情况内容", "导调内容", "导调文书内容", "文书内容", "情况设置", "情景设置", "情况", "事件经过", "剧情", "情节", "台词", "投放内容", "下达内容", "信息", "消息", "inhalt", "meldung", "meldungstext", "nachricht", "beschreibung", "ereignis", "lagemeldung", "contenu", "libelle", "evenement", "injectmessage", "eventtext", "scenario", "situation"]),
        (EventField.Sender, ["发送方", "发件人", "来源", "发出方", "发布者", "发布人", "发帖人", "信息来源", "扮演角色", "角色", "发起方", "发出单位", "来自", "发送者", "发送人", "sender", "from", "source", "originator", "actor", "persona", "author", "role", "simulatedby", "发布方", "发出者", "发布单位", "发文单位", "发令单位", "下达单位", "信源", "消息来源", "发言人", "扮演者", "模拟角色", "absender", "von", "quelle", "emetteur", "expediteur", "de", "origine", "auteur", "sentby", "origin", "initiator", "sourceactor"]),
        (EventField.Receiver, ["接收方", "收件人", "接收席位", "席位", "接收单位", "对象", "接收对象", "发送对象", "受众", "接收者", "接收人", "参演席位", "参演单位", "参演方", "推送对象", "发往", "送达", "送达席位", "送达对象", "送达单位", "送至", "接收组", "小组", "receiver", "recipient", "recipients", "to", "addressee", "addressees", "target", "targetaudience", "audience", "team", "teams", "assignedteam", "assignedteams", "player", "players", "seat", "seats", "deliveredto", "sentto", "接受单位", "接受方", "接受席位", "接受对象", "接收部门", "接收", "受文单位", "受令单位", "受领单位", "受领席位", "主送", "主送单位", "投放对象", "下达对象", "导调对象", "响应席位", "处置单位", "处置席位", "应对席位", "empfanger", "an", "adressat", "adressaten", "destinataire", "destinataires", "recepteur", "a", "pour", "recipientplayer", "trainingaudience"]),
        (EventField.Channel, ["渠道", "方式", "途径", "通道", "发送方式", "传递方式", "注入方式", "平台", "媒介", "载体", "发布渠道", "推送方式", "channel", "method", "means", "medium", "mode", "deliverymethod", "injectmethod", "method of delivery", "methodofdelivery", "injectmode", "delivery", "platform", "via", "media", "管道", "投放渠道", "投放方式", "下达方式", "导调方式", "传播渠道", "发布平台", "载体形式", "通讯方式", "kanal", "ubermittlung", "ubermittlungsweg", "ubertragungsweg", "ubermittlungsart", "weg", "canal", "moyen", "moyendetransmission", "modedetransmission", "vecteur", "support", "injectchannel", "methodofinject", "deliverymode"]),
        (EventField.Kind, ["类型", "类别", "注入类型", "事件类型", "种类", "kind", "type", "injecttype", "eventtype", "category", "文书类型", "art", "typ", "typedinject", "nature"]),
        (EventField.Limit, ["时限", "处置时限", "限时", "演练时限", "时限要求", "完成时限", "limit", "timelimit", "deadline", "due", "exerciselimit", "responsetime", "frist", "delai", "zeitlimit"]),
        (EventField.Norm, ["规范时限", "规范", "依据时限", "norm", "normlimit", "standard"]),
        (EventField.Facts, ["事实", "携带事实", "涉及事实", "事实编号", "facts", "fact", "factids"]),
        (EventField.Owner, ["责任人", "负责人", "导调员", "实施人", "执行人", "操作人", "负责导调", "owner", "controller", "responsible", "poc", "assignedto", "responsibility", "simcell", "whitecell", "leadcontroller", "导调人员", "导调席", "投放人", "投放人员", "注入人", "verantwortlich", "zustandig", "responsable", "animateur", "exconowner", "excon", "facilitator", "injectedby"]),
        (EventField.Remarks, ["备注", "附注", "注", "说明备注", "remarks", "remark", "notes", "note", "comment", "comments", "controllernotes", "说明事项", "其他", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "hinweise", "remarque", "remarques", "observations", "observation", "commentaire", "commentaires"]),
        (EventField.Points, ["分值", "分数", "得分", "满分", "points", "score", "weight", "punkte"]),
        (EventField.Condition, ["条件", "触发条件", "条件说明", "condition", "conditions", "triggercondition", "bedingung", "auslosebedingung"]),
    ];

    [GeneratedRegex(@"[（(\[【].*?[)）\]】]")]
    private static partial Regex Brackets();

    // Lines, slashes, and where one script gives way to the other.
    [GeneratedRegex(@"[\n/|·]+|(?<=[\u2e80-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[\u2e80-\u9fff])")]
    private static partial Regex Parts();

    /// <summary>The field and how well the head names it: 3 exactly, 2 but for brackets or in one of two languages, 1 only in part. Null: no head at all.</summary>
    public static (EventField Field, int Fit)? Of(string head)
    {
        if (head.Length is 0 or > 60) return null;
        if (Exactly(Folded(head)) is { } whole) return (whole, 3);
        var bare = Brackets().Replace(head, "");
        if (Exactly(Folded(bare)) is { } named) return (named, 2);
        // Time / 时间: the same said twice.
        if (Parts().Split(bare).Select(p => Exactly(Folded(p))).FirstOrDefault(f => f is not null) is { } part) return (part, 2);
        var folded = Folded(bare);
        var best = Known.SelectMany(k => k.Words.Where(w => Within(folded, w)).Select(w => (k.Field, w.Length))).OrderByDescending(f => f.Length).FirstOrDefault();
        return best.Length > 0 ? (best.Field, 1) : null;
    }

    /// <summary>Says that here are injects, but not what of them.</summary>
    public static bool IsVague(string head) => Folded(head) is "inject" or "injects" or "event" or "events" or "事件" or "注入" or "情景事件";

    /// <summary>Without case, width, accents, spaces and punctuation but + and #; traditional characters as simplified ones.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in PlainLetters.Of(text))
            if (char.IsLetterOrDigit(c) || c is '+' or '#') folded.Append(c);
        return folded.ToString();
    }

    private static EventField? Exactly(string folded) =>
        folded.Length > 0 && Known.FirstOrDefault(k => k.Words.Contains(folded)) is { Words.IsDefault: false } found ? found.Field : null;

    // A Chinese word of two characters says enough anywhere in a head; an English one of five letters.
    private static bool Within(string head, string word) => word.Length >= (word[0] > 0x2E80 ? 2 : 5) && head.Length <= word.Length + 10 && head.Contains(word, StringComparison.Ordinal);
}
