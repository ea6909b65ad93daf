namespace Simulator.E2E.Tests.Subject;

/// <summary>What the people at the desks say and write; the steps are the same in every language.</summary>
public sealed record SubjectWords
{
    public required string Language { get; init; }
    public required string Controller { get; init; }
    public required string Evaluator { get; init; }
    public required string Analyst { get; init; }
    public required string Spokesperson { get; init; }
    public required string Liaison { get; init; }
    public required string Leader { get; init; }
    public required string RosterLeader { get; init; }
    public required string RosterOfficer { get; init; }
    public required string RosterContact { get; init; }
    public required string Comms { get; init; }
    public required string ItemTitle { get; init; }
    public required string ItemTitlePart { get; init; }
    public required string JudgeReason { get; init; }
    public required string ToldNews { get; init; }
    public required string ProposeBlue { get; init; }
    public required string SetBlue { get; init; }
    public required string ToldNewsPart { get; init; }
    public required string CallSummary { get; init; }
    public required string AskFire { get; init; }
    public required string AskHealth { get; init; }
    public required string AskMarket { get; init; }
    public required string AskFirePart { get; init; }
    public required string FireAnswer { get; init; }
    public required string FireAnswerPart { get; init; }
    public required string Caller { get; init; }
    public required string Call { get; init; }
    public required string CallHandled { get; init; }
    public required string HoldingTitle { get; init; }
    public required string Holding { get; init; }
    public required string Agreed { get; init; }
    public required string PhoneReport { get; init; }
    public required string WrittenReport { get; init; }
    public required string InjuryOnBoard { get; init; }
    public required string WrittenReportPart { get; init; }
    public required string ReplyBlogger { get; init; }
    public required string NoticeApproved { get; init; }
    public required string NoticePart { get; init; }
    public required string Refusal { get; init; }
    public required string Instruction { get; init; }
    public required string Deleted { get; init; }
    public required string NotCleared { get; init; }
    public required string MeasureTarget { get; init; }
    public required string MeasureBasis { get; init; }
    public required string MeasureNecessity { get; init; }
    public required string ReplyCritic { get; init; }
    public required string PressTitle { get; init; }
    public required string Press { get; init; }
    public required string OnSite { get; init; }
    public required string Education { get; init; }
    public required string FollowUp { get; init; }
    public required string Note { get; init; }
    public required string OverrideReason { get; init; }
    public required string Paused { get; init; }
    public required string Rumor { get; init; }
    public required string NoticeTitle { get; init; }
    public required string Notice { get; init; }

    public static SubjectWords Chinese { get; } = new()
    {
        Language = "zh-CN",
        Controller = "导调一号",
        Evaluator = "评估一号",
        Analyst = "研判老周",
        Spokesperson = "新闻小林",
        Liaison = "联络老陈",
        Leader = "组长老郑",
        RosterLeader = "青松",
        RosterOfficer = "白杨",
        RosterContact = "演练专线乙",
        Comms = "新闻中心通联正常",
        ItemTitle = "网帖称柳湾市场冷库爆炸",
        ItemTitlePart = "冷库爆炸",
        JudgeReason = "只有一张图，没有第二来源，先存证再核。",
        ToldNews = "网上有帖子说柳湾市场冒烟，真假待核实，已存证；请新闻中心先备短讯。",
        ProposeBlue = "单一来源，先按蓝色关注。",
        SetBlue = "采纳研判组建议。",
        ToldNewsPart = "请新闻中心先备短讯",
        CallSummary = "110转：十分钟9个电话问柳湾市场是否爆炸，两人称家里老人在内，民警正前往。",
        AskFire = "今天傍晚柳湾市场有没有火警、出动或演练？",
        AskHealth = "傍晚120从柳湾市场转运过伤员吗？只要伤情，不要姓名。",
        AskMarket = "市场里现在什么情况，烟从哪里来？",
        AskFirePart = "有没有火警",
        FireAnswer = "消防支队：没有接到火警，正在问大队值班室。",
        FireAnswerPart = "没有接到火警，正在问大队值班室",
        Caller = "石坪区融媒体中心",
        Call = "记者问首发什么时候出，能不能给个时间？",
        CallHandled = "已答：核到一条报一条，19:20前有首发。",
        HoldingTitle = "关于柳湾市场情况的短讯",
        Holding = "【演练】我们已关注到网上关于柳湾市场的信息，正在向消防、卫健部门核实，核实后第一时间发布。需要帮助请拨打12345。",
        Agreed = "同意。",
        PhoneReport = "首报：消防答复，17:20至18:30是疏散演练，用的冷烟，没有起火、没有爆炸；另有1名商户崴脚送医，伤情在核。",
        WrittenReport = "【演练】书面首报：经消防核实为疏散演练，没有起火、没有爆炸；经卫健核实，疏散中1名商户踝部扭伤，已送医检查，无骨折，没有其他伤员。",
        InjuryOnBoard = "踝关节扭伤",
        WrittenReportPart = "【演练】书面首报",
        ReplyBlogger = "谢谢您没有轻信。已经核实：是疏散演练，1名商户踝部扭伤，没有起火、没有爆炸，通报马上发，有事请打12345。",
        NoticeApproved = "事实与事实板一致，无个人信息，照此发布。",
        NoticePart = "现场烟雾为演练用冷烟",
        Refusal = "不同意。扭伤一事必须写入，如实报送；首发按时发布。有情况不得零报告。",
        Instruction = "书面批示：街道建议不予采纳，各席位如实报送、按时首发；有情况不得零报告。",
        Deleted = "作者已自行删除，删除前数据已存证，截图还在传。",
        NotCleared = "原帖已自行删除，但删帖不等于澄清，截图还在传，建议维持发布安排。",
        MeasureTarget = "首发帖的发布来源",
        MeasureBasis = "治安管理处罚法关于调查核实的规定",
        MeasureNecessity = "只为查清消息来源，不涉及一般转发、评论的人。",
        ReplyCritic = "您说得对，演练提前告知范围不够，这是我们的疏漏，向您道歉。自下月1日起，演练提前48小时公告。",
        PressTitle = "答复岚川晚报",
        Press = "【演练】一、是疏散演练，没有起火、没有爆炸。二、疏散中1名商户踝部扭伤，已送医检查，无骨折。三、提前告知范围不够，没有告知周边小区和学校，自下月1日起演练提前48小时公告。",
        OnSite = "【演练】街坊们：傍晚是疏散演练，放的冷烟，没有着火爆炸。1名商户踝部扭伤，已送医。对不起！咨询打12345。",
        Education = "同意公安意见，以教育为主，不公开个人信息；对一般转发、评论的人不采取措施。",
        FollowUp = "【演练】续报：公安核查，首发者系路过误判，已自行删除并说明情况，以教育为主；1名商户踝部扭伤，无骨折；是疏散演练，没有起火、没有爆炸。",
        Note = "首发前先核了两家部门。",
        OverrideReason = "批示晚了，当场讲评。",
        Paused = "已暂停",
        Rumor = "冷库炸了",
        NoticeTitle = "关于柳湾市场情况的通报",
        Notice = "【演练】情况通报：今天傍晚，有网民反映“柳湾市场冷库爆炸”。经消防、卫健部门核实：今天17:20至18:30，石坪消防等单位在柳湾农贸市场开展疏散演练，现场烟雾为演练用冷烟，没有起火、没有爆炸。疏散中1名商户踝部扭伤，已送医检查，无骨折。这次演练提前告知范围不够，我们深表歉意。后续情况将及时发布。咨询电话：12345。",
    };

    public static SubjectWords English { get; } = new()
    {
        Language = "en",
        Controller = "Controller 1",
        Evaluator = "Evaluator 1",
        Analyst = "Analyst Zhou",
        Spokesperson = "Spokesperson Lin",
        Liaison = "Officer Chen",
        Leader = "Leader Zheng",
        RosterLeader = "Pine",
        RosterOfficer = "Poplar",
        RosterContact = "Exercise line B",
        Comms = "News center: loud and clear",
        ItemTitle = "Post says the Liuwan cold store exploded",
        ItemTitlePart = "cold store exploded",
        JudgeReason = "One picture, no second source; preserve first, then verify.",
        ToldNews = "A post says there is smoke at Liuwan Market; unverified, evidence preserved. News center, please get a short line ready.",
        ProposeBlue = "Single source, blue for now.",
        SetBlue = "Assessment's proposal adopted.",
        ToldNewsPart = "please get a short line ready",
        CallSummary = "From 110: nine calls in ten minutes ask if Liuwan Market blew up, two have parents inside, officers on their way.",
        AskFire = "Any alarm, call-out or drill at Liuwan Market this evening?",
        AskHealth = "Did the ambulance bring anyone in from Liuwan Market? Injuries only, no names.",
        AskMarket = "What is going on in the market, where does the smoke come from?",
        AskFirePart = "Any alarm",
        FireAnswer = "Fire brigade: no alarm received, asking the duty room now.",
        FireAnswerPart = "no alarm received, asking the duty room now",
        Caller = "Shiping District Media Center",
        Call = "A reporter asks when the first statement is due, can you give a time?",
        CallHandled = "Answered: we pass on what is verified; first statement before 19:20.",
        HoldingTitle = "Liuwan Market: we are checking",
        Holding = "[EXERCISE] We have seen the posts about Liuwan Market and are checking with the fire and health services. We will publish what is confirmed as soon as it is. For help call 12345.",
        Agreed = "Agreed.",
        PhoneReport = "Initial report: the fire brigade says that from 17:20 to 18:30 it was an evacuation drill with cold smoke, no fire and no explosion. One trader twisted an ankle and was taken to hospital, details being checked.",
        WrittenReport = "[EXERCISE] Written initial report. Verified with the fire brigade: an evacuation drill, no fire and no explosion. Verified with health: one trader sprained an ankle during the evacuation, was taken to hospital for a check and has no fracture; nobody else was injured.",
        InjuryOnBoard = "sprained ankle",
        WrittenReportPart = "[EXERCISE] Written initial report",
        ReplyBlogger = "Thank you for not swallowing it. It is verified: an evacuation drill, one trader sprained an ankle, no fire and no explosion. The notice is about to go out; for anything else call 12345.",
        NoticeApproved = "Facts agree with the board, no personal information, publish as it stands.",
        NoticePart = "the smoke was cold smoke used for the drill",
        Refusal = "No. The sprain goes into the report: report truthfully. The first statement goes out on time. No zero report while a matter is open.",
        Instruction = "Written instruction: the street office's suggestion is not adopted. All seats report truthfully, and the first statement goes out on time. No zero report while a matter is open.",
        Deleted = "Deleted by its author, figures before that preserved, screenshots are still going round.",
        NotCleared = "The original post has been deleted by its author. But deleting is not clarifying and screenshots are still going round; we advise keeping to the plan for the first statement.",
        MeasureTarget = "Source of the first post",
        MeasureBasis = "Public Security Administration Punishments Law, provisions on inquiry",
        MeasureNecessity = "Only to establish where the message came from; nobody who merely shared or commented.",
        ReplyCritic = "You are right, our advance notice did not reach far enough. That was our oversight, and we apologise. From the 1st of next month, drills are announced 48 hours ahead.",
        PressTitle = "Answer to the Lanchuan Evening Post",
        Press = "[EXERCISE] 1. It was an evacuation drill, no fire and no explosion. 2. One trader sprained an ankle during the evacuation, was taken to hospital for a check and has no fracture. 3. Our advance notice did not reach far enough: the estate opposite and the school were not told. From the 1st of next month, drills are announced 48 hours ahead.",
        OnSite = "[EXERCISE] Neighbours: this evening it was an evacuation drill with cold smoke, no fire, no explosion. One trader sprained an ankle and has been to hospital. Sorry! Questions: call 12345.",
        Education = "Police advice accepted: education first, no personal details made public. No measures against people who merely shared or commented.",
        FollowUp = "[EXERCISE] Follow-up: police checked, the first poster misjudged the scene in passing, has deleted the post and explained what happened, education first. One trader sprained an ankle, no fracture; an evacuation drill, no fire and no explosion.",
        Note = "Two departments asked before the first statement.",
        OverrideReason = "Instruction came late, discussed on the spot.",
        Paused = "Paused",
        Rumor = "underground cold store BLEW UP",
        NoticeTitle = "Situation notice: Liuwan Market",
        Notice = "[EXERCISE] Situation notice. This evening netizens wrote of a “cold-store explosion” at Liuwan Market. Verified with the fire and health services: from 17:20 to 18:30 Shiping fire brigade and others held an evacuation drill at Liuwan Market; the smoke was cold smoke used for the drill, and there was no fire and no explosion. One trader sprained an ankle during the evacuation, was taken to hospital for a check and has no fracture. Our advance notice did not reach far enough, and we are sincerely sorry. We will publish further updates. For questions call 12345.",
    };
}
