using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>How far a seat has come in its guide is a fold of the log: nothing is kept, and nothing is told that the seat may not know.</summary>
public sealed class GuideTests
{
    private static readonly Guide News = new("assessment",
    [
        new GuideStep("sign", "先签到", Did("sign-in")) { Act = "sign-in" },
        new GuideStep("register", "把来帖登记下来", Did("register-item")) { When = new Delivered("T-1"), Act = "register-item" },
        new GuideStep("ask", "去核实", Did("request-verification")),
    ]);

    private static Acted Did(string kind) => new(TinyScenario.Act(kind) with { Seats = ["assessment"] });
    private static Given Started() => Given.Started(s => s with { Guides = [News] });
    private static GuideView? Of(Given given, double minute, string seat = "assessment") => SeatView.Of(given.State, seat, ExerciseTime.FromMinutes(minute))!.Guide;

    [Fact]
    public void The_first_step_not_done_is_the_current_one()
    {
        var guide = Of(Started(), 0)!;
        Assert.Equal(("sign", 1, 3, 0), (guide.Current!.Id, guide.Number, guide.Count, guide.DoneCount));
        Assert.Equal(("先签到", "sign-in"), (guide.Current.Text, guide.Current.Act));
    }

    [Fact]
    public void A_step_about_what_has_not_come_says_nothing_until_it_comes()
    {
        var signed = Started().When(new SignIn(), Given.Seat("assessment"), 1);
        var before = Of(signed, 1)!;
        Assert.True(before.Current is { Id: "register", Waiting: true, Text: "", Act: null });
        var after = Of(signed.Until(6), 6)!;
        Assert.True(after.Current is { Id: "register", Waiting: false, Text: "把来帖登记下来", Act: "register-item" });
    }

    [Fact]
    public void Steps_done_out_of_turn_are_ticked_and_all_done_is_finished()
    {
        var given = Started().When(new RequestVerification("health", "有人受伤吗", TimeSpan.FromMinutes(10)), Given.Seat("assessment"), 1);
        Assert.Equal(("sign", 1, 1), (Of(given, 1)!.Current!.Id, Of(given, 1)!.Number, Of(given, 1)!.DoneCount));
        given = given.When(new SignIn(), Given.Seat("assessment"), 2).When(new RegisterItem("T-1", null, "网帖"), Given.Seat("assessment"), 7);
        Assert.Null(given.Rejection);
        var guide = Of(given, 7)!;
        Assert.True(guide.Finished);
        Assert.Equal((3, 3), (guide.Number, guide.DoneCount));
        Assert.Null(guide.Current);
    }

    [Fact]
    public void What_another_seat_does_ticks_nothing()
    {
        var given = Started().When(new SignIn(), Given.Seat("news"), 1);
        Assert.Equal(0, Of(given, 1)!.DoneCount);
        Assert.Null(Of(given, 1, "news"));
    }

    [Fact]
    public void Without_coaching_before_the_start_and_after_the_end_there_is_none()
    {
        var scenario = TinyScenario.Of(TinyScenario.Subject() with { Guides = [News] });
        Assert.Null(Of(Given.Lobby(scenario), 0));
        var quiet = Given.Nothing.When(new OpenExercise(scenario, 1, 7, "zh-CN", new ExerciseSettings(Coaching: false), []), Given.Control, 0).When(new StartExercise(), Given.Control, 0);
        Assert.Equal(ExerciseStatus.Running, quiet.State.Status);
        Assert.Null(Of(quiet, 0));
        Assert.Null(Of(Started().When(new EndExercise("完"), Given.Control, 3), 3));
    }

    [Fact]
    public void In_a_later_subject_its_times_move_with_it()
    {
        var step = new GuideStep("late", "稍后", Did("sign-in")) { When = new TimeReached(ExerciseTime.FromMinutes(5)) };
        var moved = SubjectShift.By(TinyScenario.Subject() with { Guides = [new Guide("assessment", [step])] }, ExerciseTime.FromMinutes(120));
        Assert.Equal(new TimeReached(ExerciseTime.FromMinutes(125)), moved.GuideOf("assessment")!.Steps[0].When);
        Assert.True(SubjectShift.By(TinyScenario.Subject(), ExerciseTime.FromMinutes(120)).Guides.IsDefault);
    }
}
