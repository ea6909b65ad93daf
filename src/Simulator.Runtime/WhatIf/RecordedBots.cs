using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;

namespace Simulator.Runtime.WhatIf;

/// <summary>
/// Bots that do what was recorded of their seat in each second: they act inside it, before the spreading goes on, so their acts must come in
/// the same place again. The seat that was handed over is played by its new team.
/// </summary>
internal sealed class RecordedBots(IBots real, WhatIfPlan plan) : IBots
{
    private readonly ILookup<(string Seat, ExerciseTime At), ExerciseCommand> _recorded =
        plan.Inputs.Where(InItsSecond).ToLookup(i => (i.Recorded.Seat, i.At), i => i.Command);

    public IReadOnlyList<string> Teams => real.Teams;

    /// <summary>What bots do by themselves in their second; everything else is sent from outside.</summary>
    public static bool InItsSecond(PlannedInput input) => input.Recorded is { IsBot: true, IsAct: true } && !input.Moved && input.At.Ms % 1000 == 0;

    public IBot? Create(string team, string seat, BotScript script) => new SeatBot(this, seat, plan.Hand?.Seat == seat ? real.Create(team, seat, script) : null);

    private sealed class SeatBot(RecordedBots all, string seat, IBot? heir) : IBot
    {
        public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to) =>
            heir is not null && to > all.From ? heir.Due(view, from, to) : all._recorded[(seat, to)];
    }

    private ExerciseTime From => plan.Hand!.From;
}
