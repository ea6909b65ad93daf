using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;

namespace Simulator.Domain.Tests.Exercises;

public class RightsTests
{
    [Fact]
    public void Nothing_before_the_exercise_is_open() => Given.Nothing.When(new StartExercise(), Given.Control, 0).ThenRefused("NotOpen");

    [Fact]
    public void Acts_need_a_running_exercise()
    {
        Given.Lobby().When(new FileRoster("a", "b", "c"), "news", 0).ThenRefused("NotNowLobby");
        Given.Started().When(new PauseExercise(), Given.Control, 1).When(new SignIn(), "news", 1).ThenRefused("NotNowPaused");
        Given.Started().When(new EndExercise("early"), Given.Control, 1).When(new SignIn(), "news", 1).ThenRefused("NotNowEnded");
        Given.Started().When(new StartExercise(), Given.Control, 1).ThenRefused("NotNowRunning");
    }

    [Fact]
    public void Only_members_act_for_a_seat()
    {
        Given.Started().When(new SignIn(), new Actor("stranger", Office.Player, "news"), 1).ThenRefused("NotYourSeat");
        Given.Started().When(new SignIn(), new Actor("stranger", Office.Player), 1).ThenRefused("NoSeat");
        Given.Started().When(new SignIn(), Given.Control, 1).ThenRefused("OfficeMayNot");
        Given.Started().When(new SignIn(), new Actor("bot:expert", Office.Player, "news"), 1).Then(typeof(SignedIn));
        Given.Started().When(new FreezeSeat("news", true), Given.Control, 1).When(new SignIn(), "news", 2).ThenRefused("SeatFrozen");
    }

    [Fact]
    public void Players_never_do_what_control_does() => Given.Started().When(new SkipInject("T-2"), Given.Seat("news"), 1).ThenRefused("OfficeMayNot");

    [Fact]
    public void Injects_already_delivered_stay()
    {
        var given = Given.Started().Until(6);
        given.When(new SkipInject("T-1"), Given.Control, 6).ThenRefused("AlreadyDelivered");
        given.When(new HoldInject("x"), Given.Control, 6).ThenRefused("NoSuchInject");
        given.When(new MoveInject("T-2", ExerciseTime.FromMinutes(3)), Given.Control, 6).ThenRefused("BadTime");
        given.When(new HoldInject("T-2"), Given.Control, 6).When(new MoveInject("T-2", ExerciseTime.FromMinutes(30)), Given.Control, 7).Until(31)
            .ThenState(s => Assert.Equal(ExerciseTime.FromMinutes(30), s.Injects["T-2"].DeliveredAt));
    }
}
