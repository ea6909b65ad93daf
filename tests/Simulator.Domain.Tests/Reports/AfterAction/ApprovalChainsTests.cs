using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Domain.Tests.Reports.AfterAction;

/// <summary>Where the time of a paper went.</summary>
public sealed class ApprovalChainsTests
{
    private static ApprovalChains Chains(Given play, double minute) => ApprovalChains.Of(play.Until(minute).State, ExerciseTime.FromMinutes(minute));
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
    private static DraftStatement Draft(string? paper = null, string text = "情况通报") => new(paper, "notice", "通报", text, ["official-account"]);

    private static Given Reworked => Given.Started().When(Draft(), "news", 20).When(new SubmitStatement("paper-1"), "news", 22).When(new ReturnStatement("paper-1", "写明伤情"), "leading", 34)
        .When(Draft("paper-1", "改过的通报"), "news", 36).When(new SubmitStatement("paper-1"), "news", 37).When(new ApproveStatement("paper-1", ""), "leading", 39).When(new PublishStatement("paper-1", []), "news", 40);

    [Fact]
    public void Writing_waiting_rework_and_releasing_add_up_to_the_way_of_the_paper()
    {
        var chain = Assert.Single(Chains(Reworked, 60).Papers);
        Assert.Equal((Minutes(2), Minutes(12 + 2), Minutes(3), Minutes(1)), (chain.Writing, chain.Waiting, chain.Rework, chain.Releasing));
        Assert.Equal(chain.Steps[^1].At - chain.Steps[0].At, chain.Writing + chain.Waiting + chain.Rework + chain.Releasing);
        Assert.Equal((1, true, false), (chain.Reworks, chain.Late, chain.Open));
        Assert.Equal([ChainMove.Drafted, ChainMove.Submitted, ChainMove.Returned, ChainMove.Drafted, ChainMove.Submitted, ChainMove.Approved, ChainMove.Published], chain.Steps.Select(s => s.Move));
    }

    [Fact]
    public void The_slowest_stage_names_whose_it_was()
    {
        var worst = Chains(Reworked, 60).Bottleneck!;
        Assert.Equal((ChainStage.Waiting, "leading", Minutes(14), 1, "通报"), (worst.Stage, worst.Seat, worst.Total, worst.Papers, worst.Longest));
        var slowWriter = Given.Started().When(Draft(), "news", 20).When(new SubmitStatement("paper-1"), "news", 45).When(new ApproveStatement("paper-1", ""), "leading", 46);
        Assert.Equal((ChainStage.Writing, "news"), (Chains(slowWriter, 60).Bottleneck!.Stage, Chains(slowWriter, 60).Bottleneck!.Seat));
    }

    [Fact]
    public void What_still_waits_is_measured_to_now()
    {
        var waiting = Given.Started().When(Draft(), "news", 20).When(new SubmitStatement("paper-1"), "news", 21);
        var chain = Assert.Single(Chains(waiting, 33).Papers);
        Assert.Equal((Minutes(12), true, true), (chain.Waiting, chain.Open, chain.Late));
    }

    [Fact]
    public void A_paper_opened_again_after_its_approval_is_reworked()
    {
        var again = Given.Started().When(Draft(), "news", 20).When(new SubmitStatement("paper-1"), "news", 21).When(new ApproveStatement("paper-1", ""), "leading", 22)
            .When(Draft("paper-1", "又改"), "news", 25).When(new SubmitStatement("paper-1"), "news", 28);
        var chain = Assert.Single(Chains(again, 30).Papers);
        Assert.Equal((1, Minutes(3), Minutes(3)), (chain.Reworks, chain.Rework, chain.Releasing));
    }

    [Fact]
    public void Drafts_nobody_submitted_are_counted_and_have_no_chain()
    {
        var chains = Chains(Given.Started().When(Draft(), "news", 20), 40);
        Assert.Empty(chains.Papers);
        Assert.Equal(1, chains.Left);
        Assert.Null(chains.Bottleneck);
    }

    [Fact]
    public void Measures_and_forms_that_need_approval_go_the_same_way_and_other_forms_have_none()
    {
        var measure = Given.Started().When(new ProposeMeasure("protect", "伤者", "《某某条例》第二条", "保护隐私"), "news", 20).When(new DecideMeasure("proposal-1", "return", "写清范围"), "leading", 24);
        var returned = Assert.Single(Chains(measure, 30).Papers);
        Assert.Equal(("measure", 1, Minutes(4)), (returned.Group, returned.Reworks, returned.Waiting));
        var forms = PaperScenario.Started().When(PaperScenario.Proposed("第三条 | 某局 | 改"), "news", 20).When(new ApproveForm("form-1"), "leading", 26).When(PaperScenario.Listed("事项 | 甲 | 1 | 12:00 | open"), "assessment", 27);
        var approved = Assert.Single(Chains(forms, 30).Papers);
        Assert.Equal(("form", 0, Minutes(6)), (approved.Group, approved.Reworks, approved.Waiting));
    }
}
