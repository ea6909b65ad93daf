using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Scoring;
using Simulator.Runtime.Tests.Shipped;
using Simulator.Runtime.WhatIf;

namespace Simulator.Runtime.Tests.WhatIf;

/// <summary>Whatever is changed in whatever exercise: a whole fork that verifies and holds no misdeed the record has not, or a refusal in words.</summary>
public sealed class AnyChangeTests
{
    private static readonly Actor Control = new("control", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Subjects => TeamOrderTests.Subjects;

    [Fact]
    public Task Any_change_of_the_newcomers_evening() => AnyAsync("newcomers", 1, "coverup", seed: 5, changes: 5);

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public async Task Any_change_of_any_subject(string scenario, int subject)
    {
        foreach (var team in new[] { "expert", "slow", "random", "coverup" }) await AnyAsync(scenario, subject, team, seed: 11, changes: 8);
    }

    [Fact]
    public async Task Control_at_its_desk_and_the_same_again() => await DeskAsync("newcomers", evenings: 2, changes: 2);

    [Theory]
    [InlineData("newcomers", 12), InlineData("yanxi-water", 8), InlineData("liuwan-market", 4)]
    [Trait("Category", "Long")]
    public async Task Many_evenings_of_control_and_the_same_again(string scenario, int evenings) => await DeskAsync(scenario, evenings, changes: 3);

    private static async Task AnyAsync(string scenario, int subject, string team, long seed, int changes)
    {
        var recorded = Retold.Of((await ShippedScenarios.Played(scenario, subject, team, seed)).Log);
        await recorded.ThenTheSame($"{scenario} {subject} {team}");
        Assert.True(await TriedAsync(recorded, DrawKey.Root(seed).With(scenario).With(subject).With(team), changes) > 0, "every change was refused");
    }

    private static async Task<int> TriedAsync(RecordedExercise recorded, DrawKey key, int changes)
    {
        var tried = 0;
        for (var n = 0; n < changes; n++)
        {
            var change = Drawn(recorded, key.With(n));
            var outcome = await recorded.Try(change);
            if (outcome.Refused is { } refused)
            {
                Assert.All(new[] { "zh-CN", "en" }, c => Assert.DoesNotContain(refused.Code, RejectionWords.Say(refused, CultureInfo.GetCultureInfo(c)), StringComparison.Ordinal));
                continue;
            }
            tried++;
            var fork = Retold.Of(outcome.Log);
            Assert.Equal(outcome.Result!.Digest, fork.Digest);
            Assert.Equal(outcome.Log[^1].Chain, outcome.Log.Aggregate(Chain.Start, Chain.Link));
            Assert.True(Misdeeds(fork) <= Misdeeds(recorded), $"{change.InShort}: {Misdeeds(fork)} misdeeds, {Misdeeds(recorded)} in the record");
            Assert.All(outcome.Result.CouldNotHappen, c => Assert.NotEqual("", RejectionWords.Say(c.Reason, CultureInfo.GetCultureInfo("en"))));
        }
        return tried;
    }

    private static WhatIfChange Drawn(RecordedExercise recorded, DrawKey key)
    {
        var act = recorded.Acts.ElementAt(key.With("act").Below(recorded.Acts.Count()));
        var end = recorded.State.Now;
        return key.With("kind").Below(5) switch
        {
            0 => new DropAct(act.Version),
            // Also to the very edges, and over them by a millisecond.
            1 => new ShiftAct(act.Version, key.With("edge").Below(4) switch
            {
                0 => -act.At.Span,
                1 => end - act.At,
                2 => end - act.At - TimeSpan.FromMilliseconds(1),
                _ => TimeSpan.FromMilliseconds(key.With("by").Below(7_200_000) - 3_600_000),
            }),
            2 => Alternatives.Of(act.Command, "理由") is { IsEmpty: false } other ? new ReplaceChoice(act.Version, other[key.With("other").Below(other.Length)].Choice) : new ReplaceChoice(act.Version, "x"),
            _ => new HandSeat(recorded.State.Scenario.Seats[key.With("seat").Below(recorded.State.Scenario.Seats.Length)].Id, new BotTeams().Teams[key.With("team").Below(5)], new ExerciseTime(key.With("from").Below((int)end.Ms + 1000))),
        };
    }

    // Deletions, unlawful orders obeyed, traps ordered, zero reports: what no what-if may add.
    private static int Misdeeds(RecordedExercise recorded) => recorded.Inputs.Count(i => i.IsAct && !IsRefused(i) && (i.Command is FileReport { Report: "zero" } or RequestPlatform { What: "delete" }
        || i.Command is AnswerOrder { Choice: "agree" } order && Forbidden.IsUnlawful(i.Before, order.Inject)
        || i.Command is OrderMeasure measure && recorded.State.Scenario.Measures.Any(m => m.Id == measure.Measure && m.Trap)));

    private static bool IsRefused(RecordedInput input) => input.Told is MeasureOrdered { WasRefused: true };

    private static async Task DeskAsync(string id, int evenings, int changes)
    {
        var (accepted, tried) = (new HashSet<string>(StringComparer.Ordinal), 0);
        for (var n = 0; n < evenings; n++)
        {
            var key = DrawKey.Root(21).With(id).With(n);
            var recorded = await EveningAsync(id, key, accepted);
            await recorded.ThenTheSame($"{id}, evening {n}");
            tried += await TriedAsync(recorded, key.With("changes"), changes);
        }
        Assert.True(tried > 0, "every change was refused");
        // Evenings on which control did nothing would prove nothing.
        Assert.True(accepted.Count >= 8, string.Join(' ', accepted));
    }

    private static async Task<RecordedExercise> EveningAsync(string id, DrawKey key, HashSet<string> accepted)
    {
        var (scenario, log) = (ShippedScenarios.Load(id), new MemoryLog());
        var session = new ExerciseSession(new ExerciseId("desk"), log, new BotTeams(), TimeProvider.System);
        await session.ExecuteAsync(PublicCast.Open(new OpenRequest(scenario, 1, 4, "zh-CN", new ExerciseSettings(), Control)), Control, Cancel);
        foreach (var seat in scenario.Seats) await session.ExecuteAsync(new GiveSeatToBot(seat.Id, "expert"), Control, Cancel);
        await session.ExecuteAsync(new StartExercise(), Control, Cancel);
        for (var n = 0; n < 25 && !session.State.Ended; n++)
        {
            await session.AdvanceAsync(session.Cursor + TimeSpan.FromMilliseconds(1 + key.With("wait").With(n).Below((int)session.State.Subject.Duration.TotalMilliseconds / 25)), Cancel);
            var command = Act(session.State, key.With(n));
            if ((await session.ExecuteAsync(command, Control, Cancel)).Accepted) accepted.Add(command.Kind);
        }
        if (session.State.Status == ExerciseStatus.Paused) await session.ExecuteAsync(new ResumeExercise(), Control, Cancel);
        await session.AdvanceAsync(session.State.End, Cancel);
        if (!session.State.Ended) await session.ExecuteAsync(new EndExercise("enough"), Control, Cancel);
        return Retold.Of(await log.AllAsync(session.Id));
    }

    private static ExerciseCommand Act(ExerciseState state, DrawKey key)
    {
        var (injects, seats) = (state.Injects.Keys.ToArray(), state.Scenario.Seats);
        var (inject, seat, n) = (injects[key.With("inject").Below(injects.Length)], seats[key.With("seat").Below(seats.Length)].Id, 1 + key.With("n").Below(600));
        var post = state.Subject.Injects.First(i => state.Scenario.Channel(i.Channel)?.Kind == "public");
        return key.With("act").Below(18) switch
        {
            0 => new HoldInject(inject),
            1 => new ReleaseInject(inject),
            2 => new MoveInject(inject, state.Now + TimeSpan.FromSeconds(n)),
            3 => new PostponeRest(TimeSpan.FromSeconds(n)),
            4 => new StartWave(state.Scenario.Narratives[0].Id, post.Channel, post.Sender, "又有人说", 1 + n % 30),
            5 => new GiveSeatToBot(seat, n % 3 == 0 ? null : n % 2 == 0 ? "slow" : "silent"),
            6 or 7 => new UndoControl(state.Undoable is [_, ..] steps ? steps[n % steps.Length].Version : n),
            8 => new SkipInject(inject),
            9 => new ExtendDeadline(inject, TimeSpan.FromSeconds(n)),
            10 => state.Status == ExerciseStatus.Paused ? new ResumeExercise() : new PauseExercise(),
            11 => new JumpTo(state.Now + TimeSpan.FromSeconds(n % 200), Asks: n % 3 > 0),
            12 => new DecideOverdue((OverdueChoice)(n % 7), TimeSpan.FromSeconds(n % 100)),
            13 => new WriteInject("call", "phone", "记者", "怎么回事？", [seat], TimeSpan.FromMinutes(3), []),
            14 => new SpeakInThread(inject, post.Sender, "我也听说了"),
            15 => new HintSeat(seat, "看一下收件"),
            16 => new FreezeSeat(seat, n % 2 == 0),
            _ => new EditInject(inject, "改过的话", default, TimeSpan.FromSeconds(n)),
        };
    }
}
