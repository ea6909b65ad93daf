using Microsoft.Playwright;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Subject;

/// <summary>The press briefing: opened, each question begun and answered, closed.</summary>
public sealed class BriefingByHand(ConsoleScreen desk)
{
    public Task DoAsync(ExerciseCommand command) => command switch
    {
        OpenBriefing => OpenAsync(),
        BeginAnswer c => BeginAsync(c.Inject),
        AnswerQuestion c => AnswerAsync(c),
        CloseBriefing => CloseAsync(),
        _ => throw new NotSupportedException(command.Kind),
    };

    private async Task OpenAsync()
    {
        await desk.ActAsync("open-briefing");
        await desk.AttemptAsync("open-briefing");
    }

    private async Task BeginAsync(string question)
    {
        await desk.TabAsync("briefing");
        await desk.Test($"begin-{question}").ClickAsync();
        // One press begins and lays the answer open.
        await Expect(desk.Test("sheet-answer-question")).ToBeVisibleAsync();
        await Expect(desk.Test("begun")).ToBeVisibleAsync();
    }

    private async Task AnswerAsync(AnswerQuestion answer)
    {
        await desk.TabAsync("briefing");
        await desk.Test($"answer-{answer.Inject}").ClickAsync();
        await desk.ChooseAsync("mode", answer.Mode);
        await desk.Test("answer-text").FillAsync(answer.Text);
        await desk.SendAsync("answer-question");
        await desk.TabAsync("briefing");
        await Expect(desk.Test($"answered-{answer.Inject}")).ToBeVisibleAsync();
    }

    private async Task CloseAsync()
    {
        await desk.TabAsync("briefing");
        await desk.SureAsync("close-briefing");
        await Expect(desk.Test("close-briefing")).ToHaveCountAsync(0);
    }
}
