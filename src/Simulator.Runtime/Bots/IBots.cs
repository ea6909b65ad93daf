using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>Bot teams: policies over what a seat may see.</summary>
public interface IBots
{
    /// <summary>Names of the teams there are: expert, slow, silent, coverup, random.</summary>
    IReadOnlyList<string> Teams { get; }

    /// <summary>The policy of one seat, or null for an unknown team. Must depend on nothing but the view and its own key.</summary>
    IBot? Create(string team, string seat, BotScript script);
}

/// <summary>
/// One seat's policy in one exercise. Between calls it keeps nothing but what follows from the view at its <see cref="SeatView.Turn"/>:
/// a restarted server asks a new instance and gets the same acts.
/// </summary>
public interface IBot
{
    /// <summary>What to do because of moments after <paramref name="from"/> up to <paramref name="to"/>, in order.</summary>
    IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to);
}

/// <summary>What a policy may know besides the view: the playbook written for its team and seat, the scenario's wording, and the exercise seed for its draws.</summary>
public sealed record BotScript(Domain.Scenarios.Playbook? Playbook, Func<string, string> Text, long Seed);
