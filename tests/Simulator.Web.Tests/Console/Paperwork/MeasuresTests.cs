using Bunit;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Leading;
using Simulator.Web.Features.Console.Police;

namespace Simulator.Web.Tests.Console.Paperwork;

public sealed class MeasuresTests : PaperworkTest
{
    private static readonly ProposeMeasure Proposal = new("protect-privacy", "商户刘女士", "个人信息保护法", "照片在传，只能先遮");

    [Fact]
    public async Task What_may_not_be_ordered_is_proposed_in_the_same_words()
    {
        var form = Open(await DeskAsync("police"), new ActRequest("order-measure"));
        await form.ChangeAsync("[data-test=measure]", Proposal.Measure);
        await WriteAsync(form, "target", Proposal.Target);
        await WriteAsync(form, "basis", Proposal.LegalBasis);
        await WriteAsync(form, "necessity", Proposal.Necessity);
        await form.PressAsync("[data-test=send-propose-measure]");
        Assert.Equal(Proposal, Single<ProposeMeasure>());
    }

    [Fact]
    public async Task A_proposal_shows_basis_necessity_and_target_and_is_agreed_to()
    {
        await DeskAsync("police");
        Assert.True(await ActAsync("police", Proposal));
        var desk = Sheet<ApprovalsDesk>(await ViewAsync("leading"), "leading");
        var card = desk.WaitForElement("[data-paper=proposal-1] [data-test=approval]");
        Assert.All([Proposal.Target, Proposal.LegalBasis, Proposal.Necessity], words => Assert.Contains(words, card.TextContent));
        await desk.PressAsync("[data-test=approval] [data-test=approve]");
        Assert.Equal(new DecideMeasure("proposal-1", "approve", ""), Single<DecideMeasure>());
        var police = Sheet<MeasuresDesk>(await ViewAsync("police"));
        await police.PressAsync("[data-test=next-proposal-1]");
        Assert.Equal(("order-measure", "proposal-1"), (Asked[0].Kind, Asked[0].Source));
        Assert.Equal(Proposal.Necessity, Written(Open(await ViewAsync("police"), Asked[0]), "necessity"));
    }

    [Fact]
    public async Task The_form_of_its_own_decides_too_and_a_return_without_a_reason_keeps_the_remark()
    {
        await DeskAsync("police");
        await ActAsync("police", Proposal);
        var form = Open(await ViewAsync("leading"), new ActRequest("decide-measure") { Paper = "proposal-1" }, "leading");
        await form.PressAsync("[data-test=decide-return]");
        Answered(1);
        Assert.Equal(ProposalStatus.Waiting, (await StateAsync()).MeasureProposals[0].Status);
        await WriteAsync(form, "remark", "先问本人");
        await form.PressAsync("[data-test=decide-return]");
        Answered(2);
        Assert.Equal(ProposalStatus.Returned, (await StateAsync()).MeasureProposals[0].Status);
    }

    [Fact]
    public async Task Deleting_asks_for_scope_and_necessity_and_nothing_else_does()
    {
        var form = Open(await DeskAsync("police"), new ActRequest("request-platform") { Post = "p-1" });
        await ChooseAsync(form, "request-platform:p-1-what-label");
        Assert.Empty(form.FindAll("[data-test=platform-necessity]"));
        await ChooseAsync(form, "request-platform:p-1-what-delete");
        await ChooseAsync(form, "request-platform:p-1-scope-item");
        await WriteAsync(form, "necessity", "有人的住址");
        await WriteAsync(form, "basis", "个人信息保护法");
        await WriteAsync(form, "text", "请删这一条");
        await form.PressAsync("[data-test=send-request-platform]");
        Assert.Equal(new RequestPlatform("p-1", "delete", "个人信息保护法", "请删这一条", "有人的住址", "item"), Single<RequestPlatform>());
    }

    [Fact]
    public async Task The_response_is_ended_where_it_was_started()
    {
        await DeskAsync("leading");
        Assert.Empty(Sheet<Simulator.Web.Features.Console.Assessment.SituationDesk>(await ViewAsync("leading")).FindAll("[data-test=act-end-response]"));
        Assert.True(await ActAsync("leading", new SetLevel("yellow", "升")));
        Assert.True(await ActAsync("leading", new ActivatePlan("启动")));
        var view = await ViewAsync("leading");
        var desk = Sheet<Simulator.Web.Features.Console.Assessment.SituationDesk>(view);
        await desk.PressAsync("[data-test=act-end-response]");
        var form = Open(view, Asked[0]);
        form.WaitForElement("[data-test=end-reason]");
        await WriteAsync(form, "reason", "热度已落");
        await form.PressAsync("[data-test=send-end-response]");
        Assert.Equal(new EndResponse("热度已落"), Single<EndResponse>());
    }

    [Fact]
    public async Task A_task_names_who_helps_but_never_its_own_lead()
    {
        var form = Open(await DeskAsync("leading"), new ActRequest("assign-task"));
        await ChooseAsync(form, "assign-task-to-street");
        Assert.Empty(form.FindAll("[data-test=tick-street]"));
        await form.PressAsync("[data-test=tick-police]");
        await WriteAsync(form, "owner", "小周");
        await WriteAsync(form, "title", "核对告知范围");
        await ChooseAsync(form, "assign-task-due-10");
        await form.PressAsync("[data-test=send-assign-task]");
        Assert.Equal(["police"], Single<AssignTask>().Assisting);
    }
}
