using System.Text.RegularExpressions;

namespace Simulator.Domain.Readings;

/// <summary>The words of one language that change what a phrase means where it stands. All are looked for in normalised text.</summary>
internal sealed record Cues(
    Regex Reported, Regex NegatedBefore, Regex NotNegation, Regex Question, Regex Supposed, Regex Wished, Regex Excepted, Regex Refuted, Regex Confirmed, Regex BackReference,
    Regex Hedged, Regex Corrected, Regex CleanTail, Regex Spoken, Regex Earlier, Regex EarlierBefore, Regex EarlierBehind, Regex Present)
{
    public static Cues Of(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    private static Regex R(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Cues Chinese = new(
        Reported: R("网传|网上(?:说|传|流传|有人|都|在)|网络(?:流传|传言)|网(?:友|民|帖)(?:称|说|反映|发帖|问|爆料)?|有人(?:说|称|讲|传|问|认为)|所谓|谣言(?:称|说)?|传言|传闻|流传|听说|据传|据说|疑似|帖(?:子|文)(?:(?:里|中)?(?:说|称|写)|里|中|:)|视频(?:里|中)?(?:说|称)|(?:他|她|他们|群里|评论|街坊|大家|记者)(?:都|也)?(?:说|称|讲|传|问)|说什么|(?:此前|之前|先前|早前|原先|原稿|初稿|上一稿|昨晚|曾|建议|要求|让我们|叫我们|那份|这份稿子|某科)[^。]{0,8}(?:称|说|写|报|发|表述|提到|口径)"),
        NegatedBefore: R("(?<cue>没有|没|无|未|不是|并非|绝非|而非|不存在|不曾|从未|否认|不承认|不能说|不要说|不得说|别说|不能写|不要写|不得写|不能报|不可能|毫无|不会|不属于|不算|不等于|不能|不要|不得|不应|不可|切勿|请勿|严禁|禁止|避免|防止|杜绝)(?<gap>[一1]?[^是只仅而就但却为系属、]{0,6})$"),
        NotNegation: R("不得不|不能不|不会不|不可不|无不|不仅|不只|不光|不但|不过|不久|不少|不断|不同|不料|不幸|不止|不论|不管|无论|未来|无关|无疑|毫无疑问|没想到|不属实|不实|不等"),
        Question: R("吗|是否|是不是|有没有|有无|会不会|能不能|可不可|要不要|难道|不知道|不清楚|不确定|不晓得|尚不明|还是没|不排除|(\\w)[不没]\\1|呢$|谁说|何时|为何|怎么"),
        Supposed: R("如果|假如|假设|倘若|要是|要不是|若(?!干)|万一|即便|即使|就算|哪怕|一旦|的话|除非|(?<![\\w])如(?=[^,，。有需遇要您你想下上实此今期约何同图前]{0,6}[确系属是])"),
        Wished: R("希望|但愿|愿(?!意)|确保|保证|力争|争取|以为|设想|想象|预案|可能|也许|或许|大概|估计|应该是|好像|似乎|看起来|今后|下次|以后|将来"),
        Excepted: R("此外|另外|除|以外|之外|其他|其它|其余|别的|再(?:无|没)|另无|更"),
        Refuted: R("不属实|不实|不是真的|不是事实|不真实|没有(?:这|的)(?:回)?事|(?<!不是|不|非)(?:是|系|属|为|都是)(?:假的|谣言|误传|谣传|不对的|错的|虚假|捏造)|纯属(?:谣言|虚构|捏造|子虚乌有)|子虚乌有|虚假(?:信息|消息|说法)|捏造|否认|辟谣|不准确|有误|站不住脚|不成立|无中生有|不符"),
        Confirmed: R("(?<!不|是否|未|是不是)(?:属实|是真的|确有其事|确实如此|是事实|说得对|说的对|没说错)"),
        BackReference: R("^\\s*(?:这|那|此|该|上述|以上|都|全|纯|完|系|均|其实|并|现|经|我)"),
        Hedged: R("暂|尚|截至|初步|目前(?:未|没|不|无|已)|复查|整改|改正|改完|几乎|基本|大致|尚未|消息|报告|说法|字样|表述|这句|这话|写|接到|收到|正在核实|待核实"),
        Corrected: R("更正|有误|不准确|改为|改成|应为|收回|撤回|纠正|错误"),
        CleanTail: R("^(?![，,]?(?:一律不|不得|不能|不准|严禁))(?:的?情况|现象)?(?:$|[\\s。，,、.!;；）)】\\]…])"),
        Spoken: R("^(?:这|那)?(?:个|种|一)?的?(?:说法|消息|传言|谣言|问题|字样|表述|误传|报道)"),
        Earlier: R("昨[天日]|前[天日]"),
        EarlierBefore: R("(?<![与和跟同比像])(?:昨[天日]|前[天日])[^无不没未]{0,8}$"),
        EarlierBehind: R("(?!)"),
        Present: R("今[天日早晚]|[此这本][次回场番]|刚[才刚]|方才|目前|现在|当前|上午|下午"));

    private static readonly Cues English = new(
        Reported: R(@"\b(?:rumou?rs?|reportedly|allegedly|so-called|hearsay|(?:people|netizens|some|many|they|users|neighbou?rs|everyone|somebody|someone|posts?|it is|he|she|reporters?|residents)\s+(?:online\s+)?(?:says?|said|claims?|claimed|asks?|asked|wrote|writes|believes?|heard)|claims? that|is said to|online talk|earlier (?:we|statement|draft|notice|text)\b[^.]{0,30}(?:said|say|says|wrote|stated)?|the draft says|(?:notice|statement|report|draft|release|text) (?:said|stated|claimed|wrote|read)|(?:want|ask|tell|told|urg|press)\w* (?:us|me|them|you) to (?:say|write|state|report|claim)|(?:suggest|propos|advis)\w* (?:to )?(?:say|writ|stat|claim)\w*)\b|\b(?:posts?|rumou?rs?|users?|netizens?|callers?)\s*:"),
        NegatedBefore: R(@"\b(?<cue>no|not|never|without|nobody|none|neither|nor|hardly|cannot|\w+n['’]t|den(?:y|ies|ied|ying)|refut\w+|avoid|don['’]t)\b(?<gap>(?:\s+(?!but\b|and\b|only\b|just\b|it\b|is\b|was\b|were\b)[\w'’-]+){0,4})\s*$|\b(?:not true|untrue|false|wrong|not the case)\s+(?:to (?:say|write|claim)\s+)?(?:that\s+)?[\w\s]{0,24}$"),
        NotNegation: R(@"\bnot only\b|\bno doubt\b|\bno longer\b|\bnot just\b|\bno less\b|\bnothing but\b"),
        Question: R(@"\bwhether\b|\bunclear\b|\bdo(?:es)? (?:not|n't) know\b|\bdon['’]t know\b|\bnot sure\b|\bunknown\b|\bcannot tell\b"),
        Supposed: R(@"\bif\b(?! you (?:need|cannot reach|can['’]?t reach|can not reach|are looking for|are worried about|have (?:a question|questions|any questions))\b)|\bunless\b|\bsuppos\w+\b|\bwere it\b|\bhad (?:it|there) been\b|\bin case\b|\beven though it were\b"),
        Wished: R(@"\bhop(?:e|es|ed|ing)\b|\bensure\b|\bmake sure\b|\bmay\b|\bmight\b|\bcould\b|\bperhaps\b|\bpossibly\b|\bprobably\b|\bseems?\b|\bassum\w+\b|\bthought\b|\bin future\b|\bnext time\b|\bwould\b(?! be (?:wrong|untrue|false|incorrect|misleading)\b)|\bwill\b"),
        Excepted: R(@"\bother(?:wise)?\b|\belse\b|\bapart from\b|\bbesides\b|\bexcept\b|\bfurther\b|\bbeyond\b|\baside from\b"),
        Refuted: R(@"\b(?:is|are|was|were|as)\s+(?:\w+\s+)?(?:false|untrue|fake|baseless|fabricated|wrong|incorrect|a rumou?r|made up|not true|nonsense)\b|\b(?:isn['’]t|not|wasn['’]t) true\b|\bnot (?:the case|correct|accurate)\b|\bhas been (?:denied|refuted)\b|\bdoes not hold\b"),
        Confirmed: R(@"\b(?<!not )(?:is|was) (?:true|correct|right)\b"),
        BackReference: R(@"^\s*(?:this|that|it|which|these|those|all|but this|but that|both)\b"),
        Hedged: R(@"\bso far\b|\byet\b|\bat present\b|\bas of\b|\breports?\b|\binitial\b|\balmost\b|\bnearly\b|\bpreliminary\b|\bbeing checked\b|\bwording\b|\bphrase\b|\bseriously\b|\bwrite\b|\bwrote\b|\bsaying\b|\bre-?inspect\w*|\bnow (?:has|have|no)\b"),
        Corrected: R(@"\bcorrect(?:s|ed|ion|ing)?\b|\bmistake\w*\b|\berror\b|\bwithdraw\w*\b|\bshould read\b|\binaccurate\b"),
        CleanTail: R(@"^(?:$|\s*[.,;:!)\]\n]|\s+(?:and|at|in|during|there|here|today|yesterday|this)\b)"),
        Spoken: R(@"^\s*(?:rumou?r|story|claim|talk|theory|wording)\b"),
        Earlier: R(@"\byesterday\b|\bthe day before\b"),
        EarlierBefore: R(@"^\s*(?:and\s+)?yesterday\s*$"),
        EarlierBehind: R(@"^(?:\s+(?:at|in|during|there|on|the|market))*\s+(?:yesterday|the day before)\b"),
        Present: R(@"\btoday\b|\bthis\b|\bnow\b|\btonight\b|\bcurrently\b"));
}
