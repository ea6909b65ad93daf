using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests;

/// <summary>
/// A small scenario built in code: seats assessment, news, leading; a post (T-1, at 5), an order (T-2, at 10) and an answer with fact F3 (T-3, at 20);
/// one veto, one trap. Tests change it with <c>with</c>.
/// </summary>
public static class TinyScenario
{
    public static readonly Scenario Whole = Of(Subject());

    public static Scenario Of(Subject subject) => new()
    {
        Format = 1,
        Id = "tiny",
        Version = "1",
        Languages = ["zh-CN"],
        Texts = new Texts(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty),
        Title = "小剧本",
        Place = "某地",
        Seats =
        [
            Seat("assessment", "sign-in", "file-roster", "check-comms", "register-item", "judge-item", "note-item", "request-verification", "board-fact", "file-report",
                "propose-level", "send-message", "log-call", "mark-handled", "other-measure", "finish-task", "file-form", "enter-ledger", "update-ledger"),
            Seat("news", "sign-in", "draft-statement", "submit-statement", "publish-statement", "reply-post", "post-notice", "request-platform", "send-message", "board-fact", "register-item", "finish-task", "log-call", "file-form", "open-briefing", "close-briefing", "begin-answer", "answer-question", "propose-measure", "order-measure"),
            Seat("leading", "sign-in", "approve-statement", "return-statement", "set-level", "activate-plan", "instruct", "answer-order", "assign-task", "order-measure", "mark-handled", "file-report", "approve-form", "return-form", "decide-measure", "end-response"),
        ],
        Departments = [new Department("health", "卫健委", [new ScriptedAnswer("health-1", 1, ["F3"], ExerciseTime.FromMinutes(12), TimeSpan.FromMinutes(4), "扭伤一人，没有骨折。")]), new Department("fire", "消防", [])],
        Approvals = [new ApprovalRule("notice", "leading", TimeSpan.FromMinutes(10)), new ApprovalRule("clarification", "leading", TimeSpan.FromMinutes(10)), new ApprovalRule("measure", "leading", TimeSpan.FromMinutes(8)), new ApprovalRule("briefing-plan", "leading", TimeSpan.FromMinutes(8))],
        Channels = [new ChannelSpec("web", "网帖", "public", "post", 0), new ChannelSpec("phone", "电话", "direct", "phone", 0), new ChannelSpec("official-account", "官方账号", "official", "badge", 0.5)],
        Personas = [new Persona("xiaomai", "小麦", "citizen", 213, null), new Persona("city", "市发布", "official", 100_000, null)],
        Facts = [Fact("F1", "现场是演练", "这是一次疏散演练"), Fact("F3", "一人扭伤", "一名商户踝部扭伤")],
        Topics = [new Topic("privacy", "个人信息", "private", [new Phrases("zh-CN", ["王某某"], [])])],
        Narratives = [new Narrative("boom", "爆炸", "false", [])],
        Measures = [new MeasureSpec("ban", "封号", "assessment", null, true), new MeasureSpec("patrol", "巡查", "none", "条例第一条", false), new MeasureSpec("protect", "保护个人信息", "approval", "条例第二条", false)],
        Basis = [new BasisDocument("rules", "《某某条例》", "虚构", "check", null)],
        Forms = [Comparison, Plan],
        Subjects = [subject],
    };

    /// <summary>Filled in by the research group; gives the fact F1.</summary>
    public static FormSpec Comparison => new("comparison", "比对表", "assessment",
        [new FormField("finding", "结论", "choice", true, null) { Options = [new FieldOption("old", "旧视频"), new FieldOption("local", "本地画面")] }, new FormField("count", "处数", "number", false, null), new FormField("at", "时间", "time", false, "now"), new FormField("why", "依据", "long", true, null)])
    { Gives = ["F1"] };

    public static FormSpec Plan => new("briefing-plan", "通气会方案", "news", [new FormField("host", "主持", "text", true, null)]) { Approval = true };

    public static Subject Subject() => new()
    {
        Number = 1,
        Title = "科目一",
        StoryDay = "周四",
        StoryStartMinute = 18 * 60 + 40,
        Duration = TimeSpan.FromMinutes(120),
        Phases = [new Phase("scene", "现场", ExerciseTime.Zero), new Phase("publish", "发布", ExerciseTime.FromMinutes(15))],
        Rumors = new RumorSpec(1, 0.6, 8, 100_000, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20)),
        Injects =
        [
            Inject("T-1", 5, "web", "xiaomai", "post", "听说炸了", 10, "assessment") with { Root = new RootSpec("boom", 30, 0.9, TimeSpan.FromMinutes(75)), HandledBy = ["register-item"] },
            Inject("T-2", 10, "phone", "street", "order", "先别发", 5, "leading"),
            Inject("T-3", 20, "phone", "health", "answer", "扭伤一人", 10, "assessment") with { Facts = ["F3"] },
            Inject("Q-1", 20, "phone", "paper", "question", "有人受伤吗？", 3, "news"),
        ],
        Criteria =
        [
            Criterion("C-1", "T-1", 10, 10, [Element("register", 6, true, new Acted(Act("register-item") with { About = ["T-1"] })), Element("open", 4, false, new Acted(Act("judge-item") with { Choices = ["open"] }))]) with
            { Factors = [new CriterionFactor("trap", "直接标谣言", 0, new Acted(Act("judge-item") with { Fields = Fields("nature", "rumor"), BeforeInject = "T-3" }))] },
            Criterion("C-2", "T-2", 10, 5, [Element("refuse", 10, true, new Acted(Act("answer-order") with { Choices = ["refuse", "ask-basis", "escalate"] }))]) with { Seats = ["leading"] },
            Criterion("C-3", "T-3", 20, 10, [Element("report", 10, true, new Acted(Act("file-report") with { States = ["F3"] })), Element("publish", 10, true, new Acted(Act("publish-statement") with { States = ["F3"] }))]) with
            { Seats = ["assessment", "news"] },
        ],
        Vetoes = [new Veto("V-1", "否认已知伤情", ["news"], new Acted(Act("publish-statement") with { Denies = ["F3"] }))],
        Deductions = [new Deduction("D-1", "一小时无声", "none", 5, ["news"], new AllOf([new TimeReached(ExerciseTime.FromMinutes(60)), new Not(new Acted(Act("publish-statement")))]))],
        Bonuses = [new Deduction("B-1", "主动定级", "bonus", 8, ["leading"], new LevelAtLeast("yellow")), new Deduction("B-2", "主动通报", "bonus", 8, ["assessment"], new Acted(Act("send-message")))],
    };

    public static SeatSpec Seat(string id, params ImmutableArray<string> acts) => new() { Id = id, Name = $"seat.{id}", Console = id, Acts = acts };

    public static Inject Inject(string id, double minute, string channel, string sender, string kind, string text, double limit, params ImmutableArray<string> to) => new()
    { Id = id, At = ExerciseTime.FromMinutes(minute), Channel = channel, Sender = sender, Kind = kind, Text = text, To = to, Limit = TimeSpan.FromMinutes(limit) };

    public static Criterion Criterion(string id, string? inject, double points, double? limit, ImmutableArray<CriterionElement> elements) => new()
    { Id = id, Title = id, Seats = ["assessment"], Inject = inject, Points = points, Limit = limit is { } l ? TimeSpan.FromMinutes(l) : null, Dimension = "timeliness", Elements = elements };

    public static CriterionElement Element(string id, double points, bool timed, Condition when) => new(id, id, points, timed, when);
    public static ActPattern Act(params ImmutableArray<string> kinds) => new() { Kinds = kinds };
    public static ImmutableSortedDictionary<string, string> Fields(string name, string value) => ImmutableSortedDictionary<string, string>.Empty.Add(name, value);

    private static Fact Fact(string id, string text, string chip) => new()
    {
        Id = id,
        Text = text,
        Chip = chip,
        Publish = "must",
        Phrases = id == "F3" ? [new Phrases("zh-CN", ["扭伤"], ["无人受伤"])] : [new Phrases("zh-CN", ["演练"], ["不是演练"])],
    };
}
