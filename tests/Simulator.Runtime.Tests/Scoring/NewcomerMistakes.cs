using static Simulator.Runtime.Tests.Scoring.ScriptEdit;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>What a team can get wrong in the half hour of <c>newcomers</c>, and what each costs.</summary>
internal static class NewcomerMistakes
{
    public static readonly Dictionary<string, ScriptMistake> All = new(StringComparer.Ordinal)
    {
        ["sign-in left out"] = new(1, "S01↓", Drop("police", "sign")),
        ["communications not checked"] = new(1, "S01↓", Drop("news", "comms")),
        ["post judged false before anybody was asked"] = new(1, "S02↓", Set("assessment", "open", "authenticity", "false")),
        ["park asked without a due time"] = new(1, "S02↓", Empty("assessment", "ask-park", "dueIn")),
        ["news center not told"] = new(1, "S02↓", Drop("assessment", "tell")),
        ["calls not logged"] = new(1, "S03↓", Drop("police", "log")),
        ["level not set"] = new(1, "S04↓", Drop("leading", "blue")),
        ["no word before the facts were in"] = new(1, "S04↓ -B-holding", Drop("news", "holding"), Drop("news", "submit-holding")),
        ["park's answer not put on the board"] = new(1, "S05↓", Drop("assessment", "board-park")),
        ["report silent about people"] = new(1, "S05↓", Set("assessment", "report", "text", "【演练】首报：经公园管理处核实，摩天轮19:26停机做例行检查，没有倒塌，19:31已恢复运行。"), Set("assessment", "report", "chips", "T1")),
        ["notice without a help line"] = new(1, "S07↓", Unsay("news", "notice", "text", "求助请拨打12345。")),
        ["notice late"] = new(1, "S07↓", Late("news", "notice", 12), Late("news", "submit-notice", 12)),
        ["notice published before approval"] = new(1, "D-unapproved", Add("news", "inject:S05", 3.1, "publish-statement", ("statement", "paper:last"))),
        ["a critic's post deleted"] = new(1, "S07↓ D-delete", Add("news", "inject:S07", 5, "request-platform", ("post", "post:S07"), ("what", "delete"), ("legalBasis", "内部要求"), ("necessity", "影响不好"), ("scope", "item"), ("text", "请删除。"))),
        ["demand obeyed by the police"] = new(1, "S08↓ V-agreed", Set("police", "refuse", "choice", "agree")),
        ["demand obeyed by the leading group"] = new(1, "S08↓ V-agreed", Set("leading", "refuse", "choice", "agree")),
        ["truth not asked for"] = new(1, "S08↓", Set("leading", "refuse", "text", "不同意。")),
        ["reposters called in"] = new(1, "V-over-reach", Add("police", "inject:S08", 4, "order-measure", ("measure", "talk-to-reposters"), ("target", "转发的人"), ("legalBasis", "工作需要"), ("necessity", "防止扩散"))),
        ["parents unanswered"] = new(1, "S09↓", Drop("news", "reply-parents")),
        ["parents threatened"] = new(1, "S09↓ D-threat", Say("news", "reply-parents", "text", "造谣者后果自负。")),
        ["stop denied on the spot"] = new(1, "S07↓ V-denied", Add("news", "time:T+26", 0, "post-notice", ("means", "both"), ("text", "摩天轮从未停机。"))),
        ["no task given"] = new(1, "S10↓", Drop("leading", "task")),
        ["no closing report"] = new(1, "S10↓", Drop("assessment", "final")),
        ["zero report"] = new(1, "V-zero-report", Add("assessment", "time:T+20", 0, "file-report", ("report", "zero"), ("via", "written"), ("to", "leading"), ("text", "今日无情况，零报告。"))),
    };
}
