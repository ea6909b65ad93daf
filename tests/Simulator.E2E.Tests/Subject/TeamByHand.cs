using Simulator.Domain;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.People;
using Simulator.E2E.Tests.Screens;

namespace Simulator.E2E.Tests.Subject;

/// <summary>Four people do in their browsers what a bot team did, in its order; control moves time on to where each act belongs.</summary>
public sealed class TeamByHand(ControlScreen control, IReadOnlyDictionary<string, ConsoleScreen> consoles)
{
    // Acts so close together are done without a jump between them.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(20);

    public async Task PlayAsync(IEnumerable<TeamStep> script)
    {
        // Whoever sits down has signed in already.
        var steps = script.Where(s => s.Command is not SignIn).ToList();
        for (var i = 0; i < steps.Count;)
        {
            var until = steps[i].At.Span + Together;
            var count = steps.Skip(i).TakeWhile(s => s.At.Span <= until).Count();
            await ReachAsync(steps[i + count - 1].At);
            foreach (var step in steps.GetRange(i, count)) await DoAsync(step);
            i += count;
        }
    }

    /// <summary>Moves time on, never back: hands that took longer than the team did are there already.</summary>
    public async Task ReachAsync(ExerciseTime at)
    {
        // A second later, so that what is due just then has happened.
        var to = at.Span + TimeSpan.FromSeconds(1);
        if (await control.ElapsedAsync() >= to) return;
        await control.JumpAsync($"{(int)to.TotalMinutes}:{to.Seconds:00}");
    }

    private async Task DoAsync(TeamStep step)
    {
        var desk = new DeskByHand(consoles[step.Seat], step.View);
        try
        {
            await desk.DoAsync(step.Command);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{step.At} {step.Seat} {step.Command.Kind}: {e.Message}", e);
        }
    }
}
