using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Rehearsals;

/// <summary>How far a rehearsal is: the subject and team being played, and the share that is done, 0–1.</summary>
public sealed record RehearsalStep(int Subject, string Team, double Done);

/// <summary>Plays every subject by itself with every bot team, headless. Takes seconds to a minute: never on a way somebody waits on.</summary>
public static class RehearsalRuns
{
    public const int UsualSeeds = 3;

    /// <summary>Best first, as they are shown.</summary>
    public static readonly ImmutableArray<string> Teams = ["expert", "slow", "random", "silent", "coverup"];

    // These do what a playbook says; the others need none.
    private static readonly ImmutableArray<string> Scripted = ["expert", "slow", "coverup"];

    /// <param name="scenario">The scenario, without errors.</param>
    /// <param name="bots">The teams there are.</param>
    /// <param name="time">For the wall times of the runs' logs only.</param>
    /// <param name="seeds">How many seeds each team plays.</param>
    /// <param name="step">Hears, before each run, which it is; a pause it takes is a pause between runs.</param>
    /// <param name="cancel">Stops between two runs, and within one where it can.</param>
    public static async Task<Rehearsal> OfAsync(Scenario scenario, IBots bots, TimeProvider time, int seeds = UsualSeeds, Func<RehearsalStep, Task>? step = null, CancellationToken cancel = default)
    {
        var language = scenario.Languages[0];
        var subjects = ImmutableArray.CreateBuilder<RehearsedSubject>();
        var plan = scenario.Subjects.Select(s => (Subject: s, Teams: Playing(s))).ToList();
        var (done, all) = (0, plan.Sum(p => p.Teams.Length) * seeds);
        foreach (var (subject, teams) in plan)
        {
            var played = new List<(string Team, ExerciseState State)>();
            foreach (var team in teams)
                for (var seed = 1; seed <= seeds; seed++)
                {
                    cancel.ThrowIfCancellationRequested();
                    if (step is not null) await step(new RehearsalStep(subject.Number, team, (double)done++ / all));
                    played.Add((team, (await HeadlessRun.PlayAsync(scenario, subject.Number, seed, language, team, bots, time, cancel)).State));
                }
            subjects.Add(Of(scenario, subject, teams, played));
        }
        return new Rehearsal(scenario.Id, language, seeds, RumorEngines.Current, Scorecard.Rules, subjects.ToImmutable());
    }

    private static ImmutableArray<string> Playing(Subject subject) => [.. Teams.Where(t => !Scripted.Contains(t) || subject.Playbooks.Any(p => p.Team == (t == "coverup" ? t : "expert") || p.Team == t))];

    private static RehearsedSubject Of(Scenario scenario, Subject subject, ImmutableArray<string> teams, List<(string Team, ExerciseState State)> played)
    {
        var cards = played.Select(p => (p.Team, p.State, Card: Scorecards.Of(p.State, p.State.Now))).ToList();
        var lines = cards.SelectMany(c => c.Card.Lines).Where(l => !l.Rated).GroupBy(l => l.Id, StringComparer.Ordinal).ToList();
        return new RehearsedSubject(
            subject.Number,
            [.. cards.GroupBy(c => c.Team).Select(t => Result(t.Key, [.. t.Select(c => (c.State, c.Card))]))],
            [.. Teams.Except(teams)],
            [.. scenario.Seats.Where(s => !subject.Playbooks.Any(p => p.Team == "expert" && p.Seat == s.Id)).Select(s => s.Id)],
            teams.Contains("expert") ? SeatLoads.Of(played.First(p => p.Team == "expert").State) : [],
            [.. lines.Where(l => l.All(x => x.Earned <= 0)).Select(l => l.Key)],
            [.. lines.Where(l => l.All(x => x.Earned >= x.Points)).Select(l => l.Key)],
            [.. subject.Injects.Where(i => IsScripted(i) && played.All(p => p.State.Injects.GetValueOrDefault(i.Id)?.DeliveredAt is null)).Select(i => i.Id)]);
    }

    // What only control sends by hand is not missing.
    private static bool IsScripted(Inject inject) => inject.At is not null || inject.After is not null || inject.When is not null;

    private static TeamResult Result(string team, ImmutableArray<(ExerciseState State, Scorecard Card)> runs)
    {
        var scores = runs.Select(r => r.Card.Mark?.Hundred ?? 0).ToArray();
        return new TeamResult(
            team, Median(scores), scores.Min(), scores.Max(),
            [.. runs.SelectMany(r => r.Card.Vetoes).Select(v => v.Id).Distinct().Order(StringComparer.Ordinal)],
            Median(runs.Select(r => Peak(r.State, g => g.Heat))), Median(runs.Select(r => Peak(r.State, g => g.FalseBelief))),
            Median(runs.Select(r => r.State.Gauges.FalseBelief)), Median(runs.Select(r => r.State.Gauges.Trust)), (int)Median(runs.Select(r => (double)r.State.PostCount)));
    }

    private static double Peak(ExerciseState state, Func<Gauges, double> of) => state.GaugeSamples.Select(s => of(s.Gauges)).Append(of(state.Gauges)).Max();

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return Math.Round(sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2, 2);
    }
}
