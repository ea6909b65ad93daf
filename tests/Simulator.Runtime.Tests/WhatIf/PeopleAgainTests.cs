using CsCheck;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;

namespace Simulator.Runtime.Tests.WhatIf;

/// <summary>People act between two seconds, control stops and moves the clock and writes injects: the re-run is the same exercise all the same.</summary>
public sealed class PeopleAgainTests
{
    [Fact]
    public async Task Everything_people_and_control_can_do_at_odd_moments()
    {
        await using var evening = await Evening.Begin();
        await evening.Pass(61.337);
        await evening.Do(new SetLevel("yellow", "有网帖"), Evening.Leading);
        await evening.Do(new ActivatePlan("按预案"), Evening.Leading);
        await evening.Pass(0.001);
        await evening.Do(new PauseExercise(), Evening.Control);
        await evening.Pass(20);
        await evening.Do(new ResumeExercise(), Evening.Control);
        await evening.Do(new SetSpeed(12.5), Evening.Control);
        await evening.Pass(60.0833);
        await evening.Do(new DraftStatement(null, "holding", "正在核实", "有网民反映柳湾市场有情况，正在核实，19:30前再报。", ["official-account"], ["F1"], About: "K1-02"), Evening.News);
        Assert.Equal("NotApproved", (await evening.Send(new PublishStatement("paper-1", []), Evening.News)).Code);
        await evening.Do(new SubmitStatement("paper-1"), Evening.News);
        await evening.Do(new ReturnStatement("paper-1", "写明时间"), Evening.Leading);
        await evening.Do(new DraftStatement("paper-1", "holding", "正在核实", "有网民反映柳湾市场有情况，正在核实，19:30前再报。请以官方消息为准。", ["official-account"]), Evening.News);
        await evening.Do(new SubmitStatement("paper-1"), Evening.News);
        await evening.Do(new ApproveStatement("paper-1", ""), Evening.Leading);
        await evening.Pass(0.777);
        await evening.Do(new PublishStatement("paper-1", []), Evening.News);
        await evening.Do(new WriteInject("call", "phone", "记者老张", "请问伤了几人？", ["news"], TimeSpan.FromMinutes(5), []), Evening.Control);
        await evening.Do(new WriteInject("post", "web", "xiaomai", "我又来了", [], null, []), Evening.Control);
        await evening.Do(new WriteInject("letter", "phone", "fire", "补充材料", ["news"], null, ["F1"], TimeSpan.FromSeconds(90.25)), Evening.Control);
        await evening.Do(new LogCall("L-01", "记者问伤情", ["leading", "fire"]), Evening.News);
        await evening.Do(new StartWave(evening.State.Scenario.Narratives[0].Id, "web", "xiaomai", "还有人说", 12), Evening.Control);
        await evening.Do(new HoldInject("K1-07"), Evening.Control);
        await evening.Pass(5.4321);
        await evening.Do(new StopForReal("有人晕倒"), Evening.News);
        await evening.Pass(9);
        await evening.Do(new LiftStop("已送医"), Evening.Control);
        await evening.Do(new ResumeExercise(), Evening.Control);
        await evening.Do(new JumpTo(ExerciseTime.FromMinutes(45.0123)), Evening.Control);
        await evening.Do(new ReleaseInject("K1-07"), Evening.Control);
        await evening.Do(new RequestVerification("health", "伤了几人？", TimeSpan.FromMinutes(8), "K1-02"), Evening.News);
        await evening.Do(new RequestVerification("street", "现场怎样？", null), Evening.News);
        await evening.Do(new AnswerVerification(evening.State.Verifications[^1].Id, "现场有序", ["F1"]), Evening.Control);
        await evening.Do(new AddBoardFact(evening.State.Verifications[^1].Id, "现场有序", "街道"), Evening.News);
        await evening.Do(new TakeOtherMeasure("请心理老师到场"), Evening.News);
        await evening.Do(new AnswerOtherMeasure("other-1", "已到"), Evening.Control);
        await evening.Do(new PauseExercise("tea"), Evening.Control);
        await evening.Do(new JumpTo(ExerciseTime.FromMinutes(52)), Evening.Control);
        await evening.Do(new ResumeExercise(), Evening.Control);
        await evening.Do(new AnswerOrder("K1-08", "refuse", "须如实报告"), Evening.Leading);
        await evening.Do(new TakeNote(ExerciseTime.FromMinutes(50), "拒绝得当"), Evening.Evaluator);
        await evening.Do(new LeaveSeat(Evening.News.Person), Evening.News);
        await evening.Do(new GiveSeatToBot("news", "random"), Evening.Control);
        await evening.Do(new FreezeSeat("police", true), Evening.Control);
        await evening.Do(new SetSpeed(60), Evening.Control);
        await evening.Pass(75);
        Assert.True(evening.State.Ended);
        await evening.Do(new OverrideScore("K1-07", 3, "口头已报"), Evening.Evaluator);
        var recorded = await evening.End();
        Assert.Contains(recorded.Inputs, i => i.IsAct && i.At.Ms % 1000 != 0);
        Assert.True(recorded.Inputs.Select(i => i.Command.Kind).Distinct().Count() > 35);
        await recorded.ThenTheSame();
    }

    [Fact]
    public async Task Subjects_ended_and_begun_by_control()
    {
        await using var evening = await Evening.Begin(1, 2);
        await evening.Pass(0.5);
        await evening.Do(new JumpTo(ExerciseTime.FromMinutes(33)), Evening.Control);
        await evening.Do(new EndSubject(), Evening.Control);
        await evening.Pass(30);
        await evening.Do(new BeginSubject(), Evening.Control);
        await evening.Pass(3.25);
        await evening.Do(new SetLevel("orange", "又起"), Evening.Leading);
        await evening.Pass(100);
        await (await evening.End()).ThenTheSame();
    }

    [Fact]
    public async Task Any_sequence_of_what_a_seat_offers_at_any_millisecond()
    {
        await Gen.Select(Gen.Int[1, 90_000], Gen.Int[0, Palette.Length - 1]).Array[5, 40].SampleAsync(async steps =>
        {
            await using var evening = await Evening.Begin();
            foreach (var (wait, what) in steps)
            {
                await evening.Pass(wait / 1000.0);
                var (command, actor) = Palette[what](evening.State);
                await evening.Send(command, actor);
            }
            await (await evening.End()).ThenTheSame();
        }, iter: 6);
    }

    // Many are refused where they come: only what left something in the log is an input.
    private static readonly Func<ExerciseState, (ExerciseCommand, Actor)>[] Palette =
    [
        _ => (new CheckComms("听得到"), Evening.News),
        s => (new RegisterItem(s.PostCount > 0 ? s.Posts[s.PostCount - 1].Id : "K1-02", null, "一条网帖"), Evening.News),
        s => (new RegisterItem(null, "K1-03", "来电"), Evening.News),
        s => (new ReplyPost(s.PostCount > 0 ? s.Posts[0].Id : "K1-02", "我们在核实。现场是疏散演练。", ["F1", "F2"]), Evening.News),
        s => (new DraftStatement(null, "notice", "通报", "经消防核实，现场为疏散演练，没有起火和爆炸。", ["official-account"], [.. s.Board.Select(b => b.Id)], ["rumor-explosion"]), Evening.News),
        s => (new DraftStatement(s.Statements.LastOrDefault()?.Id, "clarification", "再改", "没有爆炸，1名商户受伤已送医。", ["official-account"], ["F3"], ["F1"]), Evening.News),
        s => (new SubmitStatement(s.Statements.LastOrDefault()?.Id ?? "paper-1"), Evening.News),
        s => (new ApproveStatement(s.Statements.LastOrDefault()?.Id ?? "paper-1", "同意"), Evening.Leading),
        s => (new ReturnStatement(s.Statements.LastOrDefault()?.Id ?? "paper-1", "再改"), Evening.Leading),
        s => (new PublishStatement(s.Statements.LastOrDefault()?.Id ?? "paper-1", []), Evening.News),
        _ => (new PostNotice("请不要信谣传谣", "both", "K1-02"), Evening.News),
        _ => (new FileReport("first", "written", ["leading"], "柳湾市场有网帖，正在核实，暂未发现起火。", ["F1"]), Evening.News),
        _ => (new SendMessage(["leading"], "请看网帖", "K1-02"), Evening.News),
        _ => (new Instruct(["news", "police"], "尽快核实"), Evening.Leading),
        _ => (new AssignTask("news", "一号", "起草通报", TimeSpan.FromMinutes(20), ["fire"]), Evening.Leading),
        s => (new FinishTask(s.Tasks.FirstOrDefault(t => t.DoneAt is null)?.Id ?? "task-1", "已办"), Evening.News),
        _ => (new SetLevel("orange", "上升"), Evening.Leading),
        s => (new EnterLedger("message", "网民留言", "news", "", TimeSpan.FromMinutes(30), "K1-04"), Evening.News),
        s => (new UpdateLedger(s.Ledger.LastOrDefault()?.Id ?? "entry-1", "answered", "已答复：是疏散演练"), Evening.News),
        s => (new RequestPlatform(s.PostCount > 0 ? s.Posts[0].Id : "K1-02", "label", "《网络安全法》", "请标注"), Evening.News),
        _ => (new OpenBriefing(), Evening.News),
        _ => (new SetSpeed(20), Evening.Control),
        _ => (new SetSpeed(1), Evening.Control),
        _ => (new PauseExercise(), Evening.Control),
        _ => (new ResumeExercise(), Evening.Control),
        s => (new JumpTo(s.Now + TimeSpan.FromSeconds(200.4)), Evening.Control),
        _ => (new WriteInject("call", "phone", "记者", "怎么回事？", ["news"], TimeSpan.FromMinutes(3), ["F1"]), Evening.Control),
        _ => (new MoveInject("K1-04", ExerciseTime.FromMinutes(40)), Evening.Control),
        _ => (new SkipInject("K1-05"), Evening.Control),
        s => (new AnswerVerification(s.Verifications.LastOrDefault()?.Id ?? "ask-1", "已核实", ["F2"]), Evening.Control),
        _ => (new RequestVerification("fire", "是否起火？", TimeSpan.FromMinutes(6)), Evening.News),
        s => (new AddBoardFact(s.Verifications.LastOrDefault()?.Id, "已核实", "消防"), Evening.News),
        s => (new RuleOnReading(s.Acts.LastOrDefault(a => !a.Readings.IsEmpty)?.Version ?? 1, s.Acts.LastOrDefault(a => !a.Readings.IsEmpty)?.Readings[0].Topic ?? "F1", s.Acts.LastOrDefault(a => !a.Readings.IsEmpty)?.Readings[0].Verdict ?? Verdict.States, false), Evening.Evaluator),
    ];
}
