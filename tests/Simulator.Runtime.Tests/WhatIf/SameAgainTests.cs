using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays.Inputs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;
using Simulator.Runtime.WhatIf;

namespace Simulator.Runtime.Tests.WhatIf;

/// <summary>Without a change a re-run is the very same exercise: else no difference could be laid at the change's door.</summary>
public sealed class SameAgainTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("expert"), InlineData("slow"), InlineData("silent"), InlineData("coverup"), InlineData("random")]
    public async Task Every_team_in_every_subject(string team)
    {
        foreach (var subject in ShippedScenarios.Load("liuwan-market").Subjects) await (await Retold.Given(team, subject.Number)).ThenTheSame($"{team} {subject.Number}");
        await (await Retold.Given(team, 1, 2)).ThenTheSame(team + " 1, seed 2");
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("expert"), InlineData("slow"), InlineData("silent"), InlineData("coverup"), InlineData("random")]
    public async Task Every_team_in_every_subject_on_twenty_seeds(string team)
    {
        for (var seed = 1; seed <= 20; seed++)
            foreach (var subject in ShippedScenarios.Load("liuwan-market").Subjects) await Retold.Of((await PlayAsync([subject.Number], team, seed)).Log).ThenTheSame($"{team} {subject.Number} seed {seed}");
    }

    [Theory]
    [InlineData("expert"), InlineData("coverup")]
    public async Task Several_subjects_in_one_exercise(string team)
    {
        var recorded = Retold.Of((await PlayAsync([1, 2, 3, 4], team, 1)).Log);
        await recorded.ThenTheSame(team);
        Assert.Equal(4, (await recorded.When(new Simulator.Domain.Replays.Changes.NoChange())).WhatIf.Scores.Length);
    }

    [Fact]
    public async Task Every_id_that_inputs_brought_into_being_is_found_and_no_other()
    {
        foreach (var team in new[] { "random", "expert" })
            foreach (var subject in ShippedScenarios.Load("liuwan-market").Subjects)
            {
                var recorded = await Retold.Given(team, subject.Number);
                var state = recorded.State;
                var made = recorded.Inputs.SelectMany(i => i.Made).Select(m => m.Id).Order(StringComparer.Ordinal).ToArray();
                var official = Enumerable.Range(0, state.PostCount).Select(i => state.Posts[i]).Where(p => p.Kind == Simulator.Domain.Feeds.PostKind.Official).Select(p => p.Id);
                var given = subject.Given?.BoardFacts.Length ?? 0;
                string[] there =
                [
                    .. state.Statements.Select(s => s.Id), .. state.Items.Select(s => s.Id), .. state.Verifications.Select(s => s.Id), .. state.Board.Skip(given).Select(s => s.Id), .. state.Reports.Select(s => s.Id),
                    .. state.Messages.Select(s => s.Id), .. state.Tasks.Select(s => s.Id), .. state.OtherMeasures.Select(s => s.Id), .. state.Forms.Select(s => s.Id), .. state.MeasureProposals.Select(s => s.Id),
                    .. state.Ledger.Select(s => s.Id), .. official,
                ];
                Assert.Equal(there.Order(StringComparer.Ordinal), made);
            }
    }

    [Fact]
    public async Task The_fork_names_its_parent_and_verifies_and_the_parent_is_untouched()
    {
        var played = await ShippedScenarios.Played("liuwan-market", 1, "expert");
        var before = played.Log.Select(r => r.Chain).ToArray();
        var recorded = Retold.Of(played.Log);
        var act = recorded.Act("publish-statement");
        var outcome = await recorded.Try(new Simulator.Domain.Replays.Changes.DropAct(act.Version));
        Assert.Equal(before, played.Log.Select(r => r.Chain));
        Assert.Equal(before.Length, played.State.Version);
        var fork = Exercise.Fold(outcome.Log.Select(LogCodec.Read));
        Assert.Equal((recorded.Digest, played.State.Version, act.At), (fork.Parent!.Digest, fork.Parent.Version, fork.Parent.Moment));
        Assert.Contains("--drop", fork.Parent.Change, StringComparison.Ordinal);
        Assert.Equal((recorded.Digest, played.State.Version), (outcome.Result!.Parent.Digest, outcome.Result.Parent.Version));
        var chain = Chain.Start;
        foreach (var row in outcome.Log) chain = Chain.Link(chain, row);
        Assert.Equal(outcome.Log[^1].Chain, chain);
        Assert.Equal(fork.Version, ((ExerciseEnded)LogCodec.Read(outcome.Log[^1]).Event).Count);
        // A fork can be re-run in its turn.
        var again = Retold.Of(outcome.Log);
        await again.ThenTheSame("fork of a fork");
    }

    [Fact]
    public async Task A_log_of_another_engine_an_open_one_and_a_redacted_one_are_refused_with_a_reason()
    {
        var log = (await ShippedScenarios.Played("liuwan-market", 1, "silent")).Log;
        var started = log.Single(r => r.Type == "exercise-started");
        StoredEvent[] other = [.. log.Select(r => r == started ? r with { Payload = LogCodec.Payload(new ExerciseStarted(2)) } : r)];
        Assert.Equal(("WhatIfOtherEngine", "2"), (WhatIfRun.Read(other).Refused!.Code, WhatIfRun.Read(other).Refused!.Args[0]));
        Assert.Equal("WhatIfNotEnded", WhatIfRun.Read([.. log.SkipLast(1)]).Refused!.Code);
        Assert.Equal("WhatIfRedacted", WhatIfRun.Read([.. log.Select(r => r.Version == 9 ? r with { Payload = [] } : r)]).Refused!.Code);
    }

    [Fact]
    public async Task A_run_tells_how_far_it_is_and_can_be_stopped()
    {
        var recorded = await Retold.Given("silent");
        var (told, stop) = (new List<double>(), new CancellationTokenSource());
        await Assert.ThrowsAsync<OperationCanceledException>(() => WhatIfRun.RunAsync(recorded, new Simulator.Domain.Replays.Changes.NoChange(), ExerciseTime.Zero, new BotTeams(), TimeProvider.System, share =>
        {
            told.Add(share);
            if (share > 0.3) stop.Cancel();
        }, stop.Token));
        Assert.Equal(told.Order(), told);
        Assert.InRange(told[^1], 0.3, 0.4);
    }

    private static Task<HeadlessResult> PlayAsync(System.Collections.Immutable.ImmutableArray<int> subjects, string team, long seed) =>
        HeadlessRun.PlayAsync(ShippedScenarios.Load("liuwan-market"), subjects, seed, "zh-CN", team, new BotTeams(), TimeProvider.System, Cancel);
}
