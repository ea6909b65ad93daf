using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;

namespace Simulator.Domain.Tests.Reports;

/// <summary>Every paper of an exercise in its layout: what there is, in which order, with number, addressee and signature.</summary>
public sealed class OfficialPapersTests
{
    private static readonly Given Play = PaperScenario.Started()
        .When(new FileRoster("带班甲", "值班乙", "专线"), "assessment", 1)
        .When(new EnterLedger("rumor", "爆炸", "公安", "甲", TimeSpan.FromMinutes(20), "T-1"), "assessment", 6)
        .When(new EnterLedger("message", "几时通知", "街道", "乙", null, null), "assessment", 6)
        .When(PaperScenario.Listed("告知 | 甲 | 2 | 09:30 | open", about: "T-1"), "assessment", 7)
        .When(PaperScenario.Proposed("第三条 | 街道 | 提前公告"), "news", 8)
        .When(new DraftStatement(null, "notice", "情况通报", "这是一次疏散演练", ["official-account"]), "news", 9)
        .When(new SubmitStatement("paper-1"), "news", 9)
        .When(new ApproveStatement("paper-1", "照发"), "leading", 10)
        .When(new PublishStatement("paper-1", []), "news", 11)
        .When(new FileReport("first", "written", ["leading"], "首报正文", About: "T-1"), "assessment", 12);

    [Fact]
    public void Every_group_is_there_the_roster_first_the_ledgers_last()
    {
        var papers = OfficialPapers.Of(Play.State);
        Assert.Equal([("roster", "roster"), ("form", "list"), ("form", "proposals"), ("statement", "notice"), ("report", "first"), ("ledger", "rumor"), ("ledger", "demand")],
            papers.Select(p => (p.Group, p.Kind)));
        Assert.All(papers, p => Assert.Equal(("小剧本", 1), (p.Exercise, p.Subject)));
        Assert.Equal(papers.Length, papers.Select(p => p.Id).Distinct().Count());
        Assert.Empty(OfficialPapers.Of(PaperScenario.Started().State));
    }

    [Fact]
    public void Drafts_are_no_papers()
    {
        var draft = PaperScenario.Started().When(new DraftStatement(null, "notice", "t", "正文", ["official-account"]), "news", 9).When(new SubmitStatement("paper-1"), "news", 9);
        Assert.Empty(OfficialPapers.Of(draft.State));
    }

    [Fact]
    public void A_form_carries_its_archive_number_its_addressee_and_its_state()
    {
        var (list, proposals) = (Of("list"), Of("proposals"));
        Assert.Equal(("LC-001", "市委办", "seat.assessment"), (list.Archive, Assert.Single(list.To), list.Unit));
        Assert.Equal(("", PaperNames.Form(FormStatus.InReview, "zh-CN")), (proposals.Archive, proposals.State));
        var table = Assert.IsType<PaperTable>(list.Parts[0]);
        Assert.Equal(["告知", "甲", "2", "09:30", "未办"], Assert.Single(table.Rows));
        Assert.Equal(["事项", "责任人", "件数", "时限", "状态"], table.Columns);
        Assert.Contains("周四", list.StoryTime, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_approved_stands_at_the_foot_with_time_and_remark_and_nobody_before()
    {
        var label = PaperNames.Label("approved-by", "zh-CN");
        Assert.Equal("", Of("proposals").Signatures.Single(s => s.Label == label).Value);
        var approved = Play.When(new ApproveForm("form-2", "同意"), "leading", 13);
        var signed = OfficialPapers.Of(approved.State).Single(p => p.Kind == "proposals").Signatures;
        Assert.Contains(signed, s => s.Label == label && s.Value.Contains("seat.leading", StringComparison.Ordinal) && s.Value.Contains("18:53", StringComparison.Ordinal));
        Assert.Contains(signed, s => s.Value == "同意");
        Assert.Contains(Of("notice").Signatures, s => s.Value == "照发");
        // A line to sign on is left where people sign.
        Assert.Contains(Of("list").Signatures, s => s.Value.Length == 0);
    }

    [Fact]
    public void A_form_that_was_sent_back_is_not_signed_as_approved()
    {
        var returned = OfficialPapers.Of(Play.When(new ReturnForm("form-2", "再想"), "leading", 13).State).Single(p => p.Kind == "proposals");
        Assert.DoesNotContain(returned.Signatures, s => s.Label == PaperNames.Label("approved-by", "zh-CN"));
        Assert.Contains(returned.Signatures, s => s.Label == PaperNames.Label("returned-by", "zh-CN") && s.Value.Contains("18:53", StringComparison.Ordinal));
        Assert.Contains(returned.Signatures, s => s.Value == "再想");
        Assert.Equal(PaperNames.Form(FormStatus.Returned, "zh-CN"), returned.State);
    }

    [Fact]
    public void A_report_names_its_addressee_its_way_and_what_it_is_about()
    {
        var report = Of("first");
        Assert.Equal(["seat.leading"], report.To);
        Assert.Equal("首报正文", report.Parts.OfType<PaperProse>().Single().Text);
        Assert.Contains(report.Parts.OfType<PaperFields>().Single().Lines, l => l.Value == PaperNames.Via("written", "zh-CN"));
        Assert.Contains(report.Parts.OfType<PaperFields>().Single().Lines, l => l.Value == "小麦 18:45" || l.Value.StartsWith("小麦", StringComparison.Ordinal));
    }

    [Fact]
    public void The_roster_lists_every_seat_and_who_has_signed_in()
    {
        var table = Assert.IsType<PaperTable>(Assert.Single(Of("roster").Parts));
        Assert.Equal(3, table.Rows.Length);
        Assert.Equal(["seat.assessment", "带班甲", "值班乙", "专线"], table.Rows[0].Take(4));
        Assert.Equal("", table.Rows[1][1]);
        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Length, r.Length));
    }

    [Fact]
    public void Rumors_and_demands_have_a_ledger_each()
    {
        var (rumors, demands) = (Assert.IsType<PaperTable>(Of("rumor").Parts[0]), Assert.IsType<PaperTable>(Of("demand").Parts[0]));
        Assert.Equal(("1", "爆炸"), (Assert.Single(rumors.Rows)[0], rumors.Rows[0][1]));
        Assert.Equal(("1", "几时通知"), (Assert.Single(demands.Rows)[0], demands.Rows[0][1]));
        Assert.Equal("", demands.Rows[0][6]);
        Assert.Equal("19:06", rumors.Rows[0][6]);
    }

    [Fact]
    public void A_seat_has_the_papers_it_wrote_itself()
    {
        Assert.Equal(["proposals", "notice"], OfficialPapers.OfSeat(Play.State, "news").Select(p => p.Kind));
        Assert.Empty(OfficialPapers.OfSeat(Play.State, "leading"));
    }

    [Fact]
    public void What_is_to_be_done_afterwards_is_the_newest_valid_list_of_every_seat()
    {
        var listed = PaperScenario.Started().When(PaperScenario.Listed("旧的 | 甲 | | | open"), "assessment", 5).When(PaperScenario.Listed("告知 | 甲 | | 09:30 | open\n损失 | 乙 | | | done"), "assessment", 6);
        var items = FollowUps.Of(listed.State);
        Assert.Equal([(1, "告知", "甲", "09:30"), (2, "损失", "乙", "")], items.Select(i => (i.Row, i.Matter, i.Owner, i.Due)));
        // A list without a column for the unit is the seat's own business.
        Assert.All(items, i => Assert.Equal(("form-2", "list", "seat.assessment"), (i.Paper, i.Form, i.Unit)));

        var proposed = listed.When(PaperScenario.Proposed("第三条 | 街道 | 提前公告"), "news", 7);
        Assert.DoesNotContain(FollowUps.Of(proposed.State), i => i.Form == "proposals");
        var approved = FollowUps.Of(proposed.When(new ApproveForm("form-3"), "leading", 8).State).Single(i => i.Form == "proposals");
        Assert.Equal(("第三条", "街道", "提前公告", ""), (approved.Matter, approved.Unit, approved.Measure, approved.Owner));
        Assert.DoesNotContain(FollowUps.Of(proposed.When(new ReturnForm("form-3", "再想"), "leading", 8).State), i => i.Form == "proposals");
    }

    [Fact]
    public void A_form_the_scenario_does_not_mark_is_not_followed_up()
    {
        var unmarked = PaperScenario.Whole with { Forms = [PaperScenario.List with { Filing = new(["office"], null) }] };
        Assert.Empty(FollowUps.Of(Given.Started(unmarked).When(PaperScenario.Listed("告知 | 甲 | | | open"), "assessment", 5).State));
    }

    private static OfficialPaper Of(string kind) => OfficialPapers.Of(Play.State).Single(p => p.Kind == kind);
}
