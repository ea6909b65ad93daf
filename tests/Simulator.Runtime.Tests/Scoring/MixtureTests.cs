using System.Collections.Concurrent;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>Concealment, denial, deletion, over-reach and leaks in any mixture never pay: neither in points nor, for deletions, in what the public believes three days later.</summary>
public sealed class MixtureTests
{
    private const int Mixtures = 200, Deletions = 40;
    private static readonly ConcurrentDictionary<string, Scenario> Loaded = new(StringComparer.Ordinal);
    public static TheoryData<string, int> Subjects => TeamOrderTests.Subjects;

    // Where five go over four subjects, two each do for the rest.
    [Theory]
    [MemberData(nameof(Subjects))]
    public Task No_mixture_beats_the_honest_slow_team(string scenario, int subject) => NoneBeatsAsync(scenario, subject, seeds: 1, each: scenario == "liuwan-market" ? 5 : 2);

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public Task None_of_two_hundred_mixtures_beats_the_honest_slow_team(string scenario, int subject) => NoneBeatsAsync(scenario, subject, Seeds(scenario, Mixtures, 5), each: 5);

    [Theory]
    [MemberData(nameof(Subjects))]
    public Task Deletions_leave_no_less_false_belief_after_three_days(string scenario, int subject) => NoneBelievedLessAsync(scenario, subject, seeds: 1, each: 2);

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public Task Forty_mixtures_of_deletions_leave_no_less_false_belief_after_three_days(string scenario, int subject) => NoneBelievedLessAsync(scenario, subject, Seeds(scenario, Deletions, 2), each: 2);

    // So many seeds of each subject that the scenario has its number of mixtures.
    private static int Seeds(string scenario, int mixtures, int each) => mixtures / each / Load(scenario).Subjects.Length;

    private static async Task NoneBeatsAsync(string scenario, int subject, int seeds, int each)
    {
        var (beaten, same, told) = (new List<string>(), 0, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var honest = await ShippedScenarios.Played(scenario, subject, "slow", seed);
            var best = Card(honest.State);
            for (var n = 0; n < each; n++)
            {
                var mixture = Mixture.Drawn(Key(subject, seed, n), Load(scenario), subject);
                var played = await PlayAsync(mixture, scenario, subject, seed);
                var card = Card(played.State);
                told++;
                if (played.Digest == honest.Digest) same++;
                if (card.Total > best.Total) beaten.Add($"seed {seed}, mixture {n} ({mixture}): {card.Total} against {best.Total}; {MistakeTests.Differences(best, card)}");
            }
        }
        Assert.True(beaten.Count == 0, string.Join('\n', beaten));
        // A mixture with nothing in it proves nothing.
        Assert.True(same * 10 <= told, $"{same} of {told} did nothing wrong");
    }

    private static async Task NoneBelievedLessAsync(string scenario, int subject, int seeds, int each)
    {
        var deleted = 0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            var honest = Aftermath.Of((await ShippedScenarios.Played(scenario, subject, "slow", seed)).State)!;
            for (var n = 0; n < each; n++)
            {
                var played = await PlayAsync(new Mixture(Key(subject, seed, 1000 + n), Misconduct.Delete, Load(scenario), subject), scenario, subject, seed);
                if (played.State.Acts.Any(a => a is { Kind: "request-platform", Choice: "delete", Refused: false })) deleted++;
                var after = Aftermath.Of(played.State)!;
                Assert.True(after.Outcome.FalseBelief >= honest.Outcome.FalseBelief - 1e-9, $"seed {seed}, mixture {n}: {after.Outcome.FalseBelief} against {honest.Outcome.FalseBelief}");
            }
        }
        // Posts are not there yet when they are asked for: some mixtures come to nothing, most must not.
        Assert.True(deleted * 2 > seeds * each, $"{deleted} of {seeds * each} deleted anything");
    }

    private static Task<HeadlessResult> PlayAsync(Mixture mixture, string scenario, int subject, int seed) =>
        HeadlessRun.PlayAsync(Load(scenario), subject, seed, "zh-CN", "slow", mixture, TimeProvider.System, TestContext.Current.CancellationToken);

    private static DrawKey Key(int subject, int seed, int n) => DrawKey.Root(77).With(subject).With(seed).With(n);
    private static Scenario Load(string scenario) => Loaded.GetOrAdd(scenario, ShippedScenarios.Load);
    private static Scorecard Card(ExerciseState state) => Scorecards.Of(state, state.Now);
}
