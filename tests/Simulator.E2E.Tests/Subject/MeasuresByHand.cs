using Microsoft.Playwright;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Subject;

/// <summary>Measures proposed, decided and ordered, and what is asked of platforms. What the rules refuse is refused on the screen too.</summary>
public sealed class MeasuresByHand(ConsoleScreen desk, SeatView view)
{
    private IPage Page => desk.Page;

    public Task DoAsync(ExerciseCommand command) => command switch
    {
        OrderMeasure c => OrderAsync(c),
        ProposeMeasure c => ProposeAsync(c),
        DecideMeasure c => desk.ApproveAsync(view.MeasureName(view.MeasureProposals.First(p => p.Id == c.Proposal).Measure), c.Remark),
        RequestPlatform c => PlatformAsync(c),
        _ => throw new NotSupportedException(command.Kind),
    };

    private async Task OrderAsync(OrderMeasure order)
    {
        if (view.MeasureProposals.FirstOrDefault(p => p.Measure == order.Measure && p.Status == ProposalStatus.Approved) is { } agreed)
        {
            await desk.TabAsync("measures");
            await Page.Locator("[data-test^='proposal-']").Filter(new() { HasText = view.MeasureName(agreed.Measure) }).Locator("[data-test^='next-']").ClickAsync();
            await Expect(desk.Test("measure-target")).ToHaveValueAsync(agreed.Target);
        }
        else
        {
            await desk.ActAsync("order-measure");
            await FillAsync(order.Measure, order.Target, order.LegalBasis, order.Necessity);
        }
        await desk.AttemptAsync("order-measure");
    }

    private async Task ProposeAsync(ProposeMeasure proposal)
    {
        await desk.ActAsync("propose-measure");
        await FillAsync(proposal.Measure, proposal.Target, proposal.LegalBasis, proposal.Necessity);
        await desk.AttemptAsync("propose-measure");
    }

    private async Task FillAsync(string measure, string target, string basis, string necessity)
    {
        await desk.Test("measure").SelectOptionAsync(measure);
        await desk.Test("measure-target").FillAsync(target);
        await desk.Test("measure-basis").FillAsync(basis);
        await desk.Test("measure-necessity").FillAsync(necessity);
    }

    // Asked about a post somebody registered: a request without one would have nothing to rest on.
    private async Task PlatformAsync(RequestPlatform request)
    {
        if (view.Items.All(i => i.Post != request.Post)) await DeskByHand.RegisterAsync(desk, view, request.Post, request.Text[..Math.Min(20, request.Text.Length)]);
        await desk.ActAsync("request-platform");
        await Page.Locator("[data-test='sheet-request-platform'] select").SelectOptionAsync(request.Post);
        await desk.ChooseAsync("what", request.What);
        await desk.Test("platform-basis").FillAsync(request.LegalBasis);
        if (request.What == "delete")
        {
            if (request.Scope.Length > 0) await desk.ChooseAsync("scope", request.Scope);
            await desk.Test("platform-necessity").FillAsync(request.Necessity);
        }
        await desk.Test("platform-text").FillAsync(request.Text);
        await desk.AttemptAsync("request-platform");
    }
}
