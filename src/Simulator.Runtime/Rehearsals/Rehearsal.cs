using System.Collections.Immutable;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scoring;

namespace Simulator.Runtime.Rehearsals;

/// <summary>
/// A scenario played by the bot teams, subject by subject, before people play it. Figures of a training model, not forecasts.
/// </summary>
/// <param name="Scenario">Its id.</param>
/// <param name="Language">The language it was played in: the first of the scenario.</param>
/// <param name="Seeds">Seeds 1 to this one were played by each team.</param>
/// <param name="Engine">Number of the spreading engine; what another one showed does not count for this one.</param>
/// <param name="Rules">Version of the scoring rules, as <paramref name="Engine"/>.</param>
/// <param name="Subjects">In their order.</param>
public sealed record Rehearsal(string Scenario, string Language, int Seeds, int Engine, string Rules, ImmutableArray<RehearsedSubject> Subjects)
{
    /// <summary>Whether it was played with the rules of this program.</summary>
    public bool IsCurrent => Engine == RumorEngines.Current && Rules == Scorecard.Rules;
}

/// <summary>One subject, played by itself.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Teams">In the order of <see cref="RehearsalRuns.Teams"/>; teams without a playbook are left out.</param>
/// <param name="WithoutPlaybook">Teams that were not played because nobody wrote a playbook for them.</param>
/// <param name="SeatsWithoutPlaybook">Seats without a playbook of the expert team.</param>
/// <param name="Load">Per seat, how busy the expert team was; empty without one.</param>
/// <param name="NeverEarned">Criteria no team earned anything of, those that only evaluators give aside.</param>
/// <param name="NeverLost">Criteria every team earned in full: they tell nobody apart.</param>
/// <param name="NeverDelivered">Injects that reached nobody, whoever played; those control sends by hand aside.</param>
public sealed record RehearsedSubject(
    int Number, ImmutableArray<TeamResult> Teams, ImmutableArray<string> WithoutPlaybook, ImmutableArray<string> SeatsWithoutPlaybook, ImmutableArray<SeatLoad> Load,
    ImmutableArray<string> NeverEarned, ImmutableArray<string> NeverLost, ImmutableArray<string> NeverDelivered)
{
    public TeamResult? Team(string name) => Teams.FirstOrDefault(t => t.Team == name);
}

/// <summary>What a team came to: medians over the seeds, vetoes of any of them.</summary>
/// <param name="Team">expert, slow, random, silent, coverup.</param>
/// <param name="Score">On the scale of 100.</param>
/// <param name="Lowest">The lowest of the seeds.</param>
/// <param name="Highest">The highest.</param>
/// <param name="Vetoes">Ids of vetoes that stood in any of the runs.</param>
/// <param name="PeakHeat">Highest heat, 0–100.</param>
/// <param name="PeakFalseBelief">Highest share that believes something false, 0–100.</param>
/// <param name="FalseBelief">That share at the end.</param>
/// <param name="Trust">Trust at the end, 0–100.</param>
/// <param name="Posts">Posts, silent reposts included.</param>
public sealed record TeamResult(string Team, double Score, double Lowest, double Highest, ImmutableArray<string> Vetoes, double PeakHeat, double PeakFalseBelief, double FalseBelief, double Trust, int Posts);

/// <summary>How busy a seat is while the expert team plays (seed 1).</summary>
/// <param name="Seat">Its id.</param>
/// <param name="Injects">What reached it in each ten minutes, from T+0 on.</param>
/// <param name="Papers">What it did in each of them.</param>
/// <param name="LongestIdle">The longest time in which nothing reached it and it did nothing.</param>
/// <param name="IdleFrom">When that began, on the exercise clock of the subject.</param>
public sealed record SeatLoad(string Seat, ImmutableArray<int> Injects, ImmutableArray<int> Papers, TimeSpan LongestIdle, TimeSpan IdleFrom)
{
    public const int StepMinutes = 10;
}
