using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;
using static Simulator.Domain.Tests.TinyScenario;

namespace Simulator.Domain.Tests.Exercises;

public class ConditionsTests
{
    private static bool Holds(Condition condition, Given given, double minute) => Conditions.Holds(condition, given.Until(minute).State, ExerciseTime.FromMinutes(minute));
    private static bool Acted(ActPattern pattern, Given given) => Conditions.Holds(new Acted(pattern), given.State, given.State.Now);

    private static readonly Given Play = Given.Started()
        .When(new RegisterItem("T-1", null, "烟"), "assessment", 6)
        .When(new RequestVerification("health", "伤员", TimeSpan.FromMinutes(5), "item-1"), "assessment", 7)
        .When(new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, ""), "assessment", 8)
        .When(new FileReport("first", "phone", ["leading"], "一名商户扭伤，现场是演练"), "assessment", 21);

    [Fact]
    public void Time_and_injects()
    {
        Assert.Equal([false, true], [Holds(new TimeReached(ExerciseTime.FromMinutes(9)), Given.Started(), 8), Holds(new TimeReached(ExerciseTime.FromMinutes(9)), Given.Started(), 9)]);
        Assert.Equal([false, true], [Holds(new Delivered("T-1"), Given.Started(), 4), Holds(new Delivered("T-1"), Given.Started(), 5)]);
        var since = new SinceInject("T-1", TimeSpan.FromMinutes(3));
        Assert.Equal([false, true], [Holds(since, Given.Started(), 7), Holds(since, Given.Started(), 8)]);
        Assert.False(Holds(new SinceInject("never", TimeSpan.Zero), Given.Started(), 8));
    }

    [Fact]
    public void Together_either_and_not()
    {
        Condition yes = new TimeReached(ExerciseTime.Zero), no = new Delivered("T-3");
        Assert.False(Holds(new AllOf([yes, no]), Given.Started(), 1));
        Assert.True(Holds(new AnyOf([yes, no]), Given.Started(), 1));
        Assert.True(Holds(new Not(no), Given.Started(), 1));
    }

    [Fact]
    public void Level_facts_and_gauges()
    {
        Assert.False(Holds(new LevelAtLeast("blue"), Given.Started(), 1));
        Assert.True(Holds(new LevelAtLeast("blue"), Given.Started().When(new SetLevel("orange", "r"), "leading", 1), 1));
        Assert.True(Holds(new FactKnown("F3"), Play, 21));
        Assert.False(Holds(new FactOnBoard("F3"), Play, 21));
        Assert.True(Holds(new FactOnBoard("F3"), Play.When(new AddBoardFact("T-3", "扭伤", "卫健"), "assessment", 22), 22));
        Assert.Equal([true, false], [Holds(new GaugeAt("heat", 8, null), Play, 21), Holds(new GaugeAt("trust", null, 59), Play, 21)]);
    }

    [Fact]
    public void Patterns_test_kind_seat_subject_choice_and_fields()
    {
        Assert.True(Acted(Act("register-item") with { Seats = ["assessment"], About = ["T-1"] }, Play));
        Assert.False(Acted(Act("register-item") with { Seats = ["news"] }, Play));
        Assert.True(Acted(Act("request-verification") with { About = ["T-1"], Fields = Fields("due", "*") }, Play));
        Assert.True(Acted(Act("file-report") with { Choices = ["first", "final"], Fields = Fields("via", "phone|written") }, Play));
        Assert.False(Acted(Act("file-report") with { Fields = Fields("via", "written") }, Play));
        Assert.False(Acted(Act("file-report") with { Fields = Fields("nothing", "*") }, Play));
    }

    [Fact]
    public void Patterns_test_times_and_order()
    {
        Assert.True(Acted(Act("file-report") with { From = ExerciseTime.FromMinutes(21), Until = ExerciseTime.FromMinutes(21), AfterInject = "T-3" }, Play));
        Assert.False(Acted(Act("register-item") with { AfterInject = "T-2" }, Play));
        Assert.True(Acted(Act("register-item") with { BeforeInject = "T-2" }, Play));
        Assert.False(Acted(Act("file-report") with { BeforeInject = "T-2" }, Play));
        Assert.False(Acted(Act("file-report") with { AfterInject = "never" }, Play));
    }

    [Fact]
    public void Patterns_test_what_a_text_says()
    {
        Assert.True(Acted(Act("file-report") with { States = ["F1", "F3"] }, Play));
        Assert.True(Acted(Act("file-report") with { StatesAny = ["F9", "F3"] }, Play));
        Assert.False(Acted(Act("file-report") with { States = ["F3"], CertainOnly = true }, Play));
        Assert.False(Acted(Act("file-report") with { Denies = ["F3"] }, Play));
    }

    [Fact]
    public void An_omission_is_silence_about_what_was_known()
    {
        var pattern = Act("file-report") with { Omits = ["F3"] };
        Assert.False(Acted(pattern, Play));
        Assert.True(Acted(pattern, Play.When(new FileReport("follow-up", "written", ["leading"], "一切正常"), "assessment", 22)));
        Assert.False(Acted(pattern, Given.Started().When(new FileReport("first", "written", ["leading"], "一切正常"), "assessment", 8)));
    }

    [Fact]
    public void Several_acts_must_be_about_different_things()
    {
        var two = Act("request-verification") with { AtLeast = 2 };
        Assert.False(Acted(two, Play.When(new RequestVerification("health", "再问", null, "item-1"), "assessment", 22)));
        Assert.True(Acted(two, Play.When(new RequestVerification("fire", "火警", null, "item-1"), "assessment", 22)));
        var signIns = Act("sign-in") with { AtLeast = 2 };
        Assert.True(Acted(signIns, Given.Started().When(new SignIn(), "news", 1).When(new SignIn(), "leading", 1)));
    }

    [Fact]
    public void Refused_attempts_match_only_when_asked_for()
    {
        var given = Given.Started().When(new DraftStatement(null, "notice", "t", "t", ["official-account"]), "news", 1).When(new PublishStatement("paper-1", []), "news", 2);
        Assert.False(Acted(Act("publish-statement"), given));
        Assert.True(Acted(Act("refused:publish-statement"), given));
    }
}
