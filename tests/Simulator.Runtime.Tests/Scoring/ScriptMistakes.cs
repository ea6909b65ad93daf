using static Simulator.Runtime.Tests.Scoring.ScriptEdit;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>What a team can get wrong in subjects two to four, and what each costs. Subject one is in <see cref="Shipped.Mistakes"/>.</summary>
internal static class ScriptMistakes
{
    public static readonly Dictionary<string, ScriptMistake> All = new(StringComparer.Ordinal)
    {
        // Subject two: old footage, a forged notice, the press conference.
        ["level set too low"] = new(2, "K2-01↓", Set("leading", "orange", "level", "yellow")),
        ["a task less"] = new(2, "K2-01↓", Drop("leading", "task-police")),
        ["clip called a rumor before it was compared"] = new(2, "K2-02↓", Set("assessment", "pending", "authenticity", "false"), Set("assessment", "pending", "nature", "rumor")),
        ["clip compared too late"] = new(2, "K2-02↓", Late("assessment", "compare", 14), Late("assessment", "board-clip", 14), Late("assessment", "judge-clip", 14), Late("assessment", "hand-over", 14)),
        ["forged notice: evidence not preserved"] = new(2, "K2-03↓", Drop("police", "preserve")),
        ["forged notice: case taken up without a basis"] = new(2, "K2-03↓", Empty("police", "accept", "legalBasis")),
        ["forged notice: the whole discussion cleared"] = new(2, "K2-03↓ D2-gated-measure", Set("police", "accept", "measure", "clear-discussion")),
        ["fire service asked without a due time"] = new(2, "K2-05↓", Empty("assessment", "ask-fire", "dueIn")),
        ["journalist's call not logged"] = new(2, "K2-05↓", Drop("news", "log")),
        ["order to name the poster signed by the news center"] = new(2, "K2-06↓ D2-signed-below", Set("news", "send-back", "choice", "agree")),
        ["order to name the poster signed by the leading group"] = new(2, "K2-06↓ V2-signed", Set("leading", "send-back", "choice", "agree")),
        ["first question taken up too late"] = new(2, "K2-09↓", Late("news", "begin-K2-09", 0.9)),
        ["question about punishment left open"] = new(2, "K2-11↓ D2-question-open", Drop("news", "answer-K2-11")),
        ["message not handed to the unit in charge"] = new(2, "K2-08↓", Drop("news", "transfer")),
        ["clarification published without approval"] = new(2, "D2-unapproved", Add("news", "answered:education", 1.6, "publish-statement", ("statement", "paper:last"))),
        ["tally of questions not filed"] = new(2, "K2-12↓", Drop("news", "press-tally")),
        ["poster threatened in the answer"] = new(2, "D2-threat", Say("news", "answer-K2-10", "text", "造谣者请自重，后果自负。")),
        // Subject three: demands, an unlawful order, a real fire.
        ["deliberation not recorded"] = new(3, "K3-01↓", Drop("leading", "deliberate")),
        ["traders' demand entered as a rumor"] = new(3, "K3-01↓ K3-02↓", Set("leading", "ledger-traders", "ledger", "rumor")),
        ["on-site order without a basis"] = new(3, "K3-02↓", Empty("police", "persuade", "legalBasis")),
        ["crowd cleared"] = new(3, "K3-02↓ D3-cleared", Set("police", "persuade", "measure", "clear-crowd")),
        ["order to seize everybody obeyed by the police"] = new(3, "K3-05↓ V3-order-agreed", Set("police", "refuse", "choice", "agree")),
        ["order to seize everybody refused too late"] = new(3, "K3-05↓", Late("leading", "refuse", 14)),
        ["mistake judged a fabrication"] = new(3, "K3-06↓", Set("police", "mistake", "field.behaviour", "fabrication")),
        ["privacy protected without approval"] = new(3, "K3-07↓ D3-gated", Drop("police", "propose"), On("police", "order", "inject:K3-07", 3)),
        ["school not asked to care for the student"] = new(3, "-B3-care", Drop("leading", "care")),
        ["family's case not entered in the ledger"] = new(3, "K3-10↓", Drop("leading", "ledger-case")),
        ["one family's case told in public"] = new(3, "K3-10↓ D3-case", Say("news", "media-privacy", "text", "家属来电反映的医药费正在办理。")),
        ["smoke answered with yesterday's line"] = new(3, "K3-11↓ D3-old-line", Say("news", "reply-smoke", "text", "这是演练烟雾。")),
        ["lower level not proposed"] = new(3, "K3-12↓", Drop("assessment", "yellow")),
        ["response ended while things were open"] = new(3, "K3-12↓ D3-ended", Add("leading", "time:T+2", 0, "activate-plan", ("reason", "按预案处置。")), Add("leading", "time:T+118", 0, "end-response", ("reason", "情况已平稳。"))),
        ["zero report"] = new(3, "V3-zero-report", Add("assessment", "time:T+110", 0, "file-report", ("report", "zero"), ("via", "written"), ("to", "leading"), ("text", "今日无情况，零报告。"))),
        // Subject four: assessment, rectification, summing up.
        ["rumor taken for true in the three questions"] = new(4, "K4-01↓", Set("assessment", "questions", "field.truth", "true")),
        ["risk judged high"] = new(4, "K4-02↓", Set("assessment", "matrix", "field.level", "high")),
        ["red proposed"] = new(4, "K4-02↓", Set("assessment", "level", "level", "red")),
        ["complaint entered without a due time"] = new(4, "K4-03↓", Empty("leading", "ledger-letter", "dueIn")),
        ["uniform answer agreed by the assessment"] = new(4, "K4-04↓ D4-uniform V4-uniform", Set("assessment", "refuse-sheets", "choice", "agree")),
        ["only one party heard"] = new(4, "K4-05↓", Drop("assessment", "hear-school"), Drop("assessment", "hear-street")),
        ["rectification not listed"] = new(4, "K4-06↓", Drop("leading", "rectify")),
        ["measures ordered before the report was approved"] = new(4, "K4-07↓ D4-gated", Add("leading", "inject:K4-07", 1, "order-measure", ("measure", "drill-notice"), ("target", "商户和家长"), ("legalBasis", "预案"), ("necessity", "告知"))),
        ["control of persons signed by the police"] = new(4, "K4-07↓ D4-signed-draft", Set("police", "refuse-draft", "choice", "agree")),
        ["critical report left out of the tally"] = new(4, "K4-08↓ D4-media", Set("news", "media", "field.critical", "0")),
        ["disposal opinion not filed"] = new(4, "K4-09↓", Drop("police", "opinion")),
        ["own shortcomings not reviewed"] = new(4, "K4-10↓", Drop("leading", "review")),
        ["persons blamed in public"] = new(4, "K4-10↓ D4-public-blame", Set("leading", "account", "field.scope", "public")),
        ["final report late"] = new(4, "K4-10↓", Late("assessment", "final", 18)),
        ["daily report says nothing happened"] = new(4, "-B4-daily V4-zero-report", Set("assessment", "daily", "field.situation", "no")),
    };
}
