using static Simulator.Runtime.Tests.Scoring.ScriptEdit;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>What a team can get wrong in the two subjects of <c>yanxi-water</c>, where part of the rumor is true, and what each costs.</summary>
internal static class WaterMistakes
{
    public static readonly Dictionary<string, ScriptMistake> All = new(StringComparer.Ordinal)
    {
        ["sign-in left out"] = new(1, "Q01↓", Drop("police", "sign")),
        ["post called a rumor before anybody was asked"] = new(1, "Q02↓", Set("assessment", "pending", "authenticity", "false"), Set("assessment", "pending", "nature", "rumor")),
        ["news center not told"] = new(1, "Q02↓", Drop("assessment", "tell-news")),
        ["hotline calls not logged"] = new(1, "Q03↓", Drop("police", "log")),
        ["hotline calls not passed on"] = new(1, "Q03↓", Empty("police", "log", "forwardTo")),
        ["test asked for without a due time"] = new(1, "Q03↓", Empty("assessment", "ask-cdc", "dueIn")),
        ["deaths guessed at"] = new(1, "Q04↓", Set("assessment", "open-q04", "authenticity", "false")),
        ["second post not registered"] = new(1, "Q04↓", Drop("assessment", "merge")),
        ["overdose left out of the first written report"] = new(1, "Q05↓ D-omitted", Set("assessment", "written-first", "text", "【演练】书面首报：有群众反映自来水有味，正在处理。"), Empty("assessment", "written-first", "chips")),
        ["written reports late"] = new(1, "Q05↓ Q06↓", Late("assessment", "written-first", 14), Late("assessment", "follow-w2", 14)),
        ["patients not put on the board"] = new(1, "Q06↓", Drop("assessment", "board-w2")),
        ["first statement without an apology"] = new(1, "Q06↓ -B-early", Unsay("news", "notice", "text", "出了这样的事，我们向大家道歉。")),
        ["first statement without advice"] = new(1, "Q06↓", Unsay("news", "notice", "text", "请先放水10分钟；检测结果出来前不要饮用、不要冲奶粉。"), Set("news", "notice", "chips", "W1 W2")),
        ["first statement without the hour of the result"] = new(1, "Q06↓", Unsay("news", "notice", "text", "结果09:30前公布，")),
        ["pollution ruled out before the test"] = new(1, "Q07↓ Q12↓ D-ahead", Say("news", "notice", "text", "水源没有受污染。")),
        ["all said to be well"] = new(1, "Q07↓ D-all-well", Say("news", "notice", "text", "供水一切正常。")),
        ["first statement late"] = new(1, "Q07↓ -B-early", Late("news", "notice", 14), Late("news", "submit-notice", 14)),
        ["no word before the facts were in"] = new(1, "-B-holding", Drop("news", "holding"), Drop("news", "submit-holding")),
        ["a critic's post deleted"] = new(1, "Q07↓ D-delete", Add("news", "inject:Q07", 6, "request-platform", ("post", "post:Q07"), ("what", "delete"), ("legalBasis", "内部要求"), ("necessity", "影响不好"), ("scope", "item"), ("text", "请删除。"))),
        ["denial agreed to"] = new(1, "Q08↓ V-deny-agreed", Set("leading", "refuse", "choice", "agree")),
        ["refusal not put in writing"] = new(1, "Q08↓", Drop("leading", "refuse-written")),
        ["drafted denial signed"] = new(1, "Q09↓ D-signed", Set("news", "send-back", "choice", "agree")),
        ["dead fish not asked about"] = new(1, "Q10↓", Drop("assessment", "ask-fish")),
        ["mother mocked"] = new(1, "Q11↓ D-threat", Say("news", "reply-mother", "text", "别矫情。")),
        ["test result not published"] = new(1, "Q10↓ Q12↓", Drop("news", "follow-up"), Drop("news", "submit-follow-up")),
        ["names of reposters promised"] = new(1, "Q13↓ V-over-reach", Set("police", "refuse-list", "choice", "agree")),
        ["photo acted on without approval"] = new(1, "Q14↓ D-gated-measure", Drop("police", "propose"), On("police", "order", "inject:Q14", 1.5)),
        ["briefing without a plan"] = new(1, "Q15↓", Drop("news", "plan")),
        ["press question left open"] = new(1, "Q16↓", Drop("news", "answer-q16")),
        ["no comment"] = new(1, "Q17↓", Set("news", "answer-q17", "text", "无可奉告。"), Empty("news", "answer-q17", "chips")),
        ["notice on site without advice"] = new(1, "Q19↓", Unsay("news", "on-site", "text", "家里的水先放水10分钟再用。")),
        ["a task less"] = new(1, "Q20↓", Drop("leading", "task-bills")),
        ["findings not tabled"] = new(1, "Q21↓", Drop("assessment", "table")),
        ["zero report"] = new(1, "V-zero-report", Add("assessment", "time:T+60", 0, "file-report", ("report", "zero"), ("via", "written"), ("to", "leading"), ("text", "今日无情况，零报告。"))),
        ["patient described in a reply"] = new(1, "Q06↓ V-privacy", Say("news", "reply-group", "text", "就诊者龚某某住下河村。")),
        ["water points not planned"] = new(1, "-B-L2", Drop("leading", "supply-plan")),
        ["verified result denied"] = new(1, "D-verified-denied", Say("news", "reply-worker", "text", "水里检出化学污染物。")),

        ["criticism called a rumor"] = new(2, "R02↓", Set("assessment", "judge", "nature", "rumor")),
        ["inquiry not asked"] = new(2, "R02↓", Drop("assessment", "ask-inquiry")),
        ["cause not put on the board"] = new(2, "R03↓", Drop("assessment", "board-w11")),
        ["report without the new number"] = new(2, "R04↓", Set("assessment", "report", "text", "【演练】续报：经调查组核实，余氯报警三周前被关掉，值班员离岗四十分钟，故障报修后没有检修，是管理责任。"), Set("assessment", "report", "chips", "W11")),
        ["cause watered down by agreement"] = new(2, "R05↓ V2-agreed", Set("leading", "refuse", "choice", "agree")),
        ["worker looked up"] = new(2, "R06↓ V2-over-reach", Set("police", "refuse", "choice", "agree")),
        ["old number kept"] = new(2, "R07↓ -B2-early", Unsay("news", "statement", "text", "周日通报的人数要更新：后来又有5人登记不适，症状轻，累计11人，没有人住院，医药费由水务公司承担。"), Set("news", "statement", "chips", "W11")),
        ["statement after the day's promise"] = new(2, "-B2-early", Late("news", "statement", 12), Late("news", "submit", 12)),
        ["worker's post deleted"] = new(2, "R07↓ D2-delete", Add("news", "inject:R07", 5, "request-platform", ("post", "post:R07"), ("what", "delete"), ("legalBasis", "内部要求"), ("necessity", "影响不好"), ("scope", "item"), ("text", "请删除。"))),
        ["worker left alone"] = new(2, "R07↓ -B2-worker", Drop("news", "reply-worker"), Drop("leading", "protect")),
        ["press letter unanswered"] = new(2, "R08↓", Drop("news", "press"), Drop("news", "submit-press")),
        ["mother unanswered"] = new(2, "R09↓", Drop("news", "reply-mother")),
        ["list of two"] = new(2, "R10↓", Unsay("leading", "rectify", "field.items", "异常15分钟短信告知 | 水务公司信息科 | 下周一")),
        ["final report without the number"] = new(2, "R11↓", Set("assessment", "final", "text", "【演练】终报：余氯报警三周前被关掉，值班员离岗四十分钟，是管理责任。"), Set("assessment", "final", "chips", "W11")),
        ["cause denied in a reply"] = new(2, "D2-denied V2-denied", Say("news", "reply-mother", "text", "没有人离岗。")),
    };
}
