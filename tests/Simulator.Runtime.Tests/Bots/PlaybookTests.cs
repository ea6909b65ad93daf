using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using static Simulator.Runtime.Tests.Bots.Stage;

namespace Simulator.Runtime.Tests.Bots;

public sealed class PlaybookTests
{
    [Fact]
    public async Task Step_is_taken_its_delay_after_its_trigger_on_a_whole_second()
    {
        var state = await Play(Scenario(Script("news",
            Step("time:T+0", 0, "sign-in"),
            Step("time:T+1", 0, "check-comms", ("text", "text:say")),
            Step("inject:I1", 45, "register-item", ("post", "post:I1"), ("title", "text:say")),
            Step("inject:I2", 10, "mark-handled", ("inject", "$trigger"), ("note", "text:say")))));
        Assert.Equal(["00:00:01 sign-in", "00:01:00 check-comms", "00:01:15 register-item", "00:02:10 mark-handled"], Ledger(state, "news"));
        Assert.Equal("I1", state.Items[0].Inject);
    }

    [Fact]
    public async Task A_team_that_comes_later_takes_up_what_lies_open_and_nothing_that_is_done()
    {
        var scenario = Scenario(Script("news", Step("time:T+1", 0, "check-comms", ("text", "text:say")), Step("inject:I2", 30, "mark-handled", ("inject", "$trigger"), ("note", "text:say"))));
        foreach (var done in new[] { false, true })
        {
            var (session, _) = await Control.ControlDesk.StartAsync(new Runtime.Bots.BotTeams(), scenario);
            await session.ExecuteAsync(new Simulator.Domain.Exercises.People.JoinExercise("ann", Office.Player), Tiny.Control, CancellationToken.None);
            await session.ExecuteAsync(new Simulator.Domain.Exercises.People.TakeSeat("ann", "news"), Tiny.Control, CancellationToken.None);
            await session.AdvanceAsync(ExerciseTime.FromMinutes(3), CancellationToken.None);
            if (done) await session.ExecuteAsync(new Simulator.Domain.Exercises.Acts.MarkHandled("I2", "seen"), Tiny.Ann, CancellationToken.None);
            await session.ExecuteAsync(new Simulator.Domain.Exercises.People.LeaveSeat("ann"), Tiny.Control, CancellationToken.None);
            await session.ExecuteAsync(new Simulator.Domain.Exercises.People.GiveSeatToBot("news", "expert"), Tiny.Control, CancellationToken.None);
            await session.AdvanceAsync(ExerciseTime.FromMinutes(10), CancellationToken.None);
            Assert.Equal([done ? "00:03:00 mark-handled" : "00:03:30 mark-handled"], Ledger(session.State, "news"));
        }
    }

    [Fact]
    public async Task Paper_goes_from_draft_through_approval_to_publication()
    {
        var state = await Play(Scenario(
            Script("news",
                Step("time:T+1", 0, "draft-statement", ("statementKind", "notice"), ("title", "text:say"), ("text", "text:say"), ("channels", "account")),
                Step("time:T+1", 20, "submit-statement", ("statement", "paper:last")),
                Step("approved", 5, "publish-statement", ("statement", "$trigger"))),
            Script("lead", Step("in-review", 30, "approve-statement", ("statement", "$trigger"), ("remark", "text:say")))));
        Assert.Equal(["00:01:00 draft-statement", "00:01:20 submit-statement", "00:01:55 publish-statement"], Ledger(state, "news"));
        Assert.Equal(["00:01:50 approve-statement"], Ledger(state, "lead"));
        Assert.Equal(StatementStatus.Published, state.Statements[0].Status);
    }

    [Fact]
    public async Task Each_answer_goes_to_the_board_and_all_its_chips_into_the_report()
    {
        var state = await Play(Scenario(Script("news",
            Step("time:T+1", 0, "request-verification", ("department", "fire"), ("question", "text:say"), ("dueIn", "10m")),
            Step("time:T+1", 1, "request-verification", ("department", "fire"), ("question", "text:say")),
            Step("answered:fire", 0, "board-fact", ("sourceId", "$trigger"), ("text", "text:answer"), ("source", "text:say")),
            Step("answered:fire", 120, "file-report", ("report", "first"), ("via", "written"), ("to", "lead"), ("text", "text:say.chips"), ("chips", "chips:all")))));
        Assert.Equal(["00:02:01 board-fact", "00:03:02 board-fact", "00:04:00 file-report"], Ledger(state, "news")[2..]);
        Assert.Equal("Known: a fact; There was a drill.", state.Reports[0].Text);
        Assert.Equal(ExerciseTime.FromMinutes(11), state.Verifications[0].Due);
    }

    [Fact]
    public async Task Level_report_and_message_reach_the_other_seat()
    {
        var state = await Play(Scenario(
            Script("news",
                Step("time:T+1", 0, "propose-level", ("level", "yellow"), ("reason", "text:say")),
                Step("time:T+2", 0, "file-report", ("report", "first"), ("via", "phone"), ("to", "lead"), ("text", "text:say")),
                Step("message", 3, "other-measure", ("text", "text:say"))),
            Script("lead",
                Step("level-proposed", 9, "set-level", ("level", "$trigger"), ("reason", "text:say")),
                Step("report:zero", 1, "mark-handled", ("inject", "I2"), ("note", "text:say")),
                Step("report:first", 4, "instruct", ("to", "news"), ("text", "text:say")))));
        Assert.Equal("yellow", state.Level);
        Assert.Equal(["00:01:09 set-level", "00:02:04 instruct"], Ledger(state, "lead"));
        Assert.Equal("00:02:07 other-measure", Ledger(state, "news")[^1]);
    }

    [Fact]
    public async Task Condition_the_view_cannot_tell_leaves_the_step_out()
    {
        PlaybookStep Only(string title, Condition when) => Step("inject:I2", 1, "other-measure", ("text", title)) with { Id = title, When = when };
        var state = await Play(Scenario(Script("news",
            Only("late", new TimeReached(ExerciseTime.FromMinutes(9))), Only("now", new TimeReached(ExerciseTime.FromMinutes(2))),
            Only("heat", new GaugeAt("heat", 0, null)), Only("fact", new FactKnown("F1")), Only("no fact", new Not(new FactKnown("F1"))),
            Only("came", new Delivered("I2")), Only("idle", new Not(new Acted(new ActPattern { Kinds = ["sign-in"], Seats = ["news"] }))),
            Only("either", new AnyOf([new GaugeAt("heat", 0, null), new Delivered("I1")])), Only("both", new AllOf([new GaugeAt("heat", 0, null), new Delivered("I1")])))));
        Assert.Equal(["now", "came", "idle", "either"], state.OtherMeasures.Select(m => m.Text));
    }

    [Fact]
    public async Task Slow_team_takes_the_same_steps_in_the_same_order_later()
    {
        var scenario = Scenario(Script("news", [.. Enumerable.Range(0, 12).Select(i => Step(i % 3 == 0 ? "inject:I1" : "time:T+0", 8 * i + i * i % 7, "other-measure", ("text", $"{i}")))]));
        foreach (var seed in new long[] { 1, 2, 3 })
        {
            var expert = (await Play(scenario, "expert", seed)).OtherMeasures;
            var slow = (await Play(scenario, "slow", seed)).OtherMeasures;
            Assert.Equal(12, expert.Count);
            Assert.Equal(expert.Select(m => m.Text), slow.Select(m => m.Text));
            Assert.All(expert.Zip(slow), p => Assert.True(p.Second.At > p.First.At));
            Assert.All(slow.Zip(slow.Skip(1)), p => Assert.True(p.Second.At >= p.First.At + TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public async Task Silent_team_signs_in_and_nothing_else()
    {
        var state = await Play(Scenario(Script("news", Step("time:T+1", 0, "check-comms", ("text", "text:say")))), "silent");
        Assert.All(state.Acts, a => Assert.Equal("sign-in", a.Kind));
        Assert.Equal(2, state.Acts.Count);
    }
}
