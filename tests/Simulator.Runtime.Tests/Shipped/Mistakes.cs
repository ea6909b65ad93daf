using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>What a team can get wrong in subject one, and what each costs.</summary>
internal static class Mistakes
{
    private const string School = "该帖系石坪职业学院一名学生所发。", Injured = "伤者为58岁女商户。";

    public static readonly Dictionary<string, (Mistake Mistake, string Costs)> All = new(StringComparer.Ordinal)
    {
        ["sign-in left out"] = (Left("police", c => c is SignIn), "K1-01↓"),
        ["labelled a rumor before anyone was asked"] = (Changed<JudgeItem>("assessment", j => j.Authenticity == Authenticity.Open && j.Nature == Nature.Open,
            j => j with { Authenticity = Authenticity.False, Nature = Nature.Rumor }), "K1-02↓ K1-03↓ K1-05↓"),
        ["call not logged"] = (Left("police", c => c is LogCall), "K1-03↓"),
        ["no due time in a verification"] = (Changed<RequestVerification>("assessment", r => r.Department == "market" && r.About is not null && r.DueIn > TimeSpan.FromMinutes(12), r => r with { DueIn = null }), "K1-03↓"),
        ["a mother's question not seen as a plea for help"] = (Changed<JudgeItem>("assessment", j => j.Nature == Nature.Help, j => j with { Nature = Nature.Rumor }), "K1-04↓"),
        ["plea for help not merged with the item it is about"] = (Changed<RegisterItem>("assessment", r => r.Post == "K1-04", r => r with { MergeInto = null }), "K1-04↓"),
        ["injury left out of the first written report"] = (Changed<FileReport>("assessment", r => r is { Report: "first", Via: "written" },
            r => r with { Text = Without(r.Text, "三、1名商户撤离时崴了脚，已送医，伤情正向卫健核实。"), Chips = [] }), "K1-05↓ D-omitted-injury"),
        ["first report by telephone late"] = (Delayed("assessment", c => c is FileReport { Report: "first", Via: "phone" }, 14), "K1-05↓"),
        ["notice approved late"] = (Delayed("leading", c => c is ApproveStatement, 22, 2), "K1-07↓"),
        ["notice published without approval"] = (new Mistake("news") { Added = (40.6, v => new PublishStatement(v.Statements.Where(s => s.Seat == "news").MaxBy(s => s.Number)!.Id, [])) }, "D-unapproved"),
        ["notice without the injured person"] = (Changed<DraftStatement>("news", d => d.StatementKind == "notice",
            d => d with { Text = Without(d.Text, "疏散中1名商户踝部扭伤，已送医检查，无骨折，没有其他伤员。"), Chips = [] }), "K1-06↓ K1-07↓ D-no-correction"),
        ["notice without a help line"] = (Changed<DraftStatement>("news", d => d.StatementKind == "notice", d => d with { Text = Without(d.Text, "联系不上家人或需要咨询，请拨打12345。") }), "K1-06↓"),
        ["injured person described in the notice"] = (Changed<DraftStatement>("news", d => d.StatementKind == "notice", d => d with { Text = d.Text + Injured }), "K1-06↓ V-privacy"),
        ["deletion asked of the blogger"] = (Changed<RequestPlatform>("news", r => r.What == "cite-source", r => r with { What = "delete", LegalBasis = r.LegalBasis.Length > 0 ? r.LegalBasis : "内部要求", Necessity = "影响不好", Scope = "item" }), "K1-07↓ D-delete"),
        ["concealment agreed"] = (Changed<AnswerOrder>("leading", _ => true, a => a with { Choice = "agree" }), "K1-08↓ V-conceal-agreed"),
        ["refusal not put in writing"] = (Left("leading", c => c is Instruct { About: "K1-08" }), "K1-08↓"),
        ["zero report"] = (new Mistake("assessment") { Added = (100, _ => new FileReport("zero", "written", ["leading"], "今日无情况，零报告。", [])) }, "V-zero-report"),
        ["item closed because the post is gone"] = (Changed<NoteItem>("assessment", n => n.Status == "deleted", n => n with { Status = "closed" }), "K1-09↓"),
        ["everybody who reposted listed"] = (Changed<OrderMeasure>("police", o => o.Measure == "check-source", o => o with { Measure = "list-spreaders" }), "K1-04↓ K1-09↓ K1-13↓ V-over-reach"),
        ["critic not answered"] = (Left("news", c => c is ReplyPost { Text: var t } && t.Contains("阿姨", StringComparison.Ordinal)), "K1-10↓"),
        ["critic threatened"] = (Changed<ReplyPost>("news", r => r.Text.Contains("阿姨", StringComparison.Ordinal), r => r with { Text = r.Text + "请自重，后果自负。" }), "K1-10↓ D-threat"),
        ["press letter unanswered"] = (Left("news", c => c is DraftStatement { StatementKind: "press-answer" }), "K1-11↓"),
        ["press answer without acknowledging"] = (Changed<DraftStatement>("news", d => d.StatementKind == "press-answer",
            d => d with { Text = d.Text[..d.Text.IndexOf("三、", StringComparison.Ordinal)], Chips = [.. d.Chips.Take(1)] }), "K1-11↓"),
        ["on-site notice without a help line"] = (Changed<PostNotice>("news", _ => true, n => n with { Text = Without(n.Text, "找人、咨询打12345。") }), "K1-12↓"),
        ["school of the poster published"] = (Changed<DraftStatement>("news", d => d.StatementKind == "follow-up", d => d with { Text = d.Text + School }), "K1-13↓ V-privacy"),
        ["no word on education first"] = (Left("leading", c => c is Instruct { About: "K1-13" }), "K1-13↓"),
    };

    private static Mistake Left(string seat, Func<ExerciseCommand, bool> which) => new(seat) { Change = c => which(c) ? null : c };

    private static Mistake Changed<T>(string seat, Func<T, bool> which, Func<T, T> change) where T : ExerciseCommand =>
        new(seat) { Change = c => c is T act && which(act) ? change(act) : c };

    /// <param name="seat">Who is late.</param>
    /// <param name="which">With what.</param>
    /// <param name="minutes">How late.</param>
    /// <param name="nth">The how manieth time it does so.</param>
    private static Mistake Delayed(string seat, Func<ExerciseCommand, bool> which, double minutes, int nth = 1) =>
        new(seat) { Late = which, By = TimeSpan.FromMinutes(minutes), Nth = nth };

    private static string Without(string text, string part)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, "", StringComparison.Ordinal);
    }
}
