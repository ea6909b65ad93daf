using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>REAL WORLD – STOP: anybody, at any time before the end; only control, with a reason, lets it go on.</summary>
public class RealStopTests
{
    private static readonly StopForReal Stop = new("有人晕倒");

    [Fact]
    public void A_running_exercise_stands_still_and_says_who_stopped_it()
    {
        var stopped = Given.Started().When(Stop, Given.Seat("news"), 3).Then(typeof(ExercisePaused), typeof(StoppedForReal));
        Assert.Equal(ExerciseStatus.Paused, stopped.State.Status);
        var frame = FrameView.Of(stopped.State, ExerciseTime.FromMinutes(3));
        Assert.Equal(("p-news", Office.Player, ExerciseTime.FromMinutes(3), "有人晕倒"), (frame.Stop!.Person, frame.Stop.Office, frame.Stop.At, frame.Stop.Text));
        Assert.Equal(SeatView.Of(stopped.State, "news", default)!.SeatName, frame.Stop.SeatName);
    }

    [Fact]
    public void Nothing_of_the_exercise_moves_until_control_lifts_it_with_a_reason()
    {
        var stopped = Given.Started().When(Stop, Given.Seat("news"), 3);
        foreach (var command in new ExerciseCommand[] { new ResumeExercise(), new JumpTo(ExerciseTime.FromMinutes(9)), new ReleaseInject("T-2"), new WriteInject("call", "c", "x", "x", ["news"], null, []) })
            stopped.When(command, Given.Control, 4).ThenRefused("StoppedForReal");
        stopped.When(new SignIn(), "news", 4).ThenRefused("StoppedForReal");
        stopped.When(new LiftStop(" "), Given.Control, 4).ThenRefused("MissingReason");
        stopped.When(new LiftStop("没事了"), Given.Seat("leading"), 4).ThenRefused("OfficeMayNot");
        stopped.When(new LiftStop("没事了"), Given.Evaluator, 4).ThenRefused("OfficeMayNot");
        var lifted = stopped.When(new LiftStop("没事了"), Given.Control, 4).Then(typeof(StopLifted));
        Assert.Equal((ExerciseStatus.Paused, false, "没事了"), (lifted.State.Status, lifted.State.Stopped, lifted.State.Stops[^1].Lifted));
        lifted.When(new ResumeExercise(), Given.Control, 4).Then(typeof(ExerciseResumed)).When(new SignIn(), "news", 5).Then(typeof(SignedIn));
        lifted.When(new LiftStop("again"), Given.Control, 4).ThenRefused("NotStopped");
    }

    [Fact]
    public void It_works_before_the_start_and_while_paused_and_at_any_speed()
    {
        var before = Given.Lobby().When(Stop, Given.Seat("leading"), 0).Then(typeof(StoppedForReal));
        Assert.Equal(ExerciseStatus.Lobby, before.State.Status);
        before.When(new StartExercise(), Given.Control, 0).ThenRefused("StoppedForReal")
            .When(new LiftStop("误报"), Given.Control, 0).When(new StartExercise(), Given.Control, 0).Then(typeof(ExerciseStarted));
        var paused = Given.Started().When(new SetSpeed(60), Given.Control, 1).When(new PauseExercise(), Given.Control, 2).When(Stop, Given.Evaluator, 2).Then(typeof(StoppedForReal));
        Assert.Equal("real", paused.State.PauseReason);
        paused.When(new ResumeExercise(), Given.Control, 2).ThenRefused("StoppedForReal");
    }

    [Fact]
    public void The_second_hand_changes_nothing_and_strangers_have_no_button()
    {
        Given.Started().When(Stop, Given.Seat("news"), 3).When(Stop, Given.Seat("leading"), 3).Then();
        Given.Started().When(Stop, new Actor("stranger", Office.Player), 3).ThenRefused("NotAdmitted");
        Given.Started().When(Stop, new Actor("bot:expert", Office.Player, "news"), 3).ThenRefused("NotAdmitted");
        Given.Started().When(new JoinExercise("late", Office.Player), new Actor("late", Office.Player), 3).When(Stop, new Actor("late", Office.Player), 3).ThenRefused("NotAdmitted");
        Given.Started().When(new EndExercise("early"), Given.Control, 3).When(Stop, Given.Seat("news"), 3).ThenRefused("NotNowEnded");
        var shout = Given.Started().When(new StopForReal(new string('火', 5000)), Given.Control, 3).Then(typeof(ExercisePaused), typeof(StoppedForReal));
        Assert.Equal(200, shout.State.Stops[^1].Text.Length);
    }

    [Fact]
    public void A_stop_is_no_part_of_the_digest_and_the_replay_shows_it()
    {
        var played = Given.Started().When(new SignIn(), "news", 1).Until(6);
        var stopped = Given.Started().When(new SignIn(), "news", 1).When(Stop, Given.Seat("news"), 2).When(new LiftStop("没事了"), Given.Control, 2).When(new ResumeExercise(), Given.Control, 2).Until(6);
        Assert.Equal(DigestOf(played), DigestOf(stopped));
        var mark = Assert.Single(new ReplayView(stopped.State, ExerciseTime.FromMinutes(6), truth: false).Marks);
        Assert.Equal((ExerciseTime.FromMinutes(2), "stop"), (mark.At, mark.Kind));
    }

    [Fact]
    public void An_old_log_that_only_paused_for_something_real_is_lifted_the_same_way()
    {
        var old = Given.Started().And(2, new ExercisePaused("real"));
        Assert.NotNull(FrameView.Of(old.State, default).Stop);
        old.When(new ResumeExercise(), Given.Control, 2).ThenRefused("StoppedForReal");
        old.When(new LiftStop("没事了"), Given.Control, 2).When(new ResumeExercise(), Given.Control, 2).Then(typeof(ExerciseResumed));
    }

    private static List<string> DigestOf(Given given) => [.. given.Log.Where(e => e.Event.InDigest).Select(e => $"{e.At.Ms} {EventTypes.NameOf(e.Event.GetType())}")];
}
