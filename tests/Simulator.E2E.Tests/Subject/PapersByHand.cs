using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Subject;

/// <summary>A statement from its first word to the public, each step at the desk it belongs to.</summary>
public sealed class PapersByHand(ConsoleScreen desk, SeatView view)
{
    public Task DoAsync(ExerciseCommand command) => command switch
    {
        DraftStatement c => DraftAsync(c),
        SubmitStatement c => SubmitAsync(Title(c.Statement)),
        ApproveStatement c => desk.ApproveAsync(view.ToApprove.First(s => s.Id == c.Statement).Title, c.Remark),
        // Answers to have ready are for use inside: the desk has no button that would publish them, and the team's attempt is refused.
        PublishStatement c => StatementKinds.IsInternal(view.Statements.First(s => s.Id == c.Statement).Kind) ? Task.CompletedTask : desk.PublishAsync(Title(c.Statement)),
        _ => throw new NotSupportedException(command.Kind),
    };

    private string Title(string statement) => view.Statements.First(s => s.Id == statement).Title;

    private async Task DraftAsync(DraftStatement draft)
    {
        await desk.TabAsync("papers");
        await desk.Test("quick-draft-statement").ClickAsync();
        await desk.Test("paper-kind").SelectOptionAsync(draft.StatementKind);
        await desk.Test("paper-title").FillAsync(draft.Title);
        await desk.Test("paper-text").FillAsync(draft.Text);
        await desk.TickAsync([.. draft.Channels]);
        await desk.Test("send-draft-statement").ClickAsync();
        await desk.InLaneAsync("Draft", draft.Title);
        await desk.AcceptedAsync();
    }

    private async Task SubmitAsync(string title)
    {
        await desk.TabAsync("papers");
        await desk.Test("lane-Draft").Locator("[data-test='paper']").Filter(new() { HasText = title }).ClickAsync();
        await Expect(desk.Test("paper-title")).ToHaveValueAsync(title);
        await desk.SubmitAsync(title);
    }
}
