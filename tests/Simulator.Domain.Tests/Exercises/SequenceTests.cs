using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using static Simulator.Domain.Tests.TinyScenario;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Several subjects in one exercise: the exercise clock goes on, the story clock jumps, every T+ counts from its own beginning.</summary>
public sealed class SequenceTests
{
    private static readonly Scenario Two = Whole with
    {
        Subjects = [Whole.Subjects[0] with { Injects = Whole.Subjects[0].Injects.Add(Inject("T-9", 110, "phone", "health", "call", "还没处理", 30, "news")) }, Second],
        Facts = Whole.Facts.Add(new Fact { Id = "F9", Text = "复查合格", Chip = "复查合格", Subject = 2, OnRequest = ExerciseTime.FromMinutes(4), Publish = "must" }),
    };

    private static Subject Second => Subject() with
    {
        Number = 2, Title = "科目二", StoryDay = "周五", StoryStartMinute = 7 * 60 + 30, Given = new Simulator.Domain.Scenarios.Given(["F1"], "red", Fields("first_statement.time", "19:35")),
        Injects = [Inject("U-1", 0, "web", "xiaomai", "post", "早上好", 10, "assessment"), Inject("U-2", 8, "phone", "health", "call", "请登记", 10, "assessment")],
        Criteria = [Criterion("D-1", "U-1", 5, 10, [Element("level", 5, true, new Acted(Act("set-level")))])],
        Vetoes = [], Deductions = [new Deduction("late", "迟", "late", 3, ["news"], new AllOf([new TimeReached(ExerciseTime.FromMinutes(30)), new Not(new Acted(Act("publish-statement")))]))], Bonuses = [],
    };

    private static Tests.Given Open(params int[] following)
    {
        var given = Tests.Given.Nothing.When(new OpenExercise(Two, 1, 7, "zh-CN", new ExerciseSettings(), [], [.. following]), Tests.Given.Control, 0);
        foreach (var seat in Two.Seats)
            given = given.When(new JoinExercise($"p-{seat.Id}", Office.Player), Tests.Given.Seat(seat.Id), 0).When(new TakeSeat($"p-{seat.Id}", seat.Id), Tests.Given.Control, 0);
        return given.When(new StartExercise(), Tests.Given.Control, 0);
    }

    /// <summary>Subject one ended by control at minute 115, subject two begun at the next second.</summary>
    private static Tests.Given Begun(Tests.Given? first = null) =>
        (first ?? Open(2).When(new SetLevel("yellow", "家长关心"), "leading", 50)).When(new EndSubject(), Tests.Given.Control, 115).When(new BeginSubject(), Tests.Given.Control, 115);

    [Fact]
    public void The_end_of_a_subject_is_not_the_end_of_the_exercise()
    {
        Assert.IsType<SubjectEnded>(Timeline.End(Open(2).State));
        Assert.IsType<ExerciseEnded>(Timeline.End(Open().State));
        var between = Open(2).When(new EndSubject(), Tests.Given.Control, 60);
        Assert.True(between.State.BetweenSubjects);
        between.When(new ResumeExercise(), Tests.Given.Control, 60).ThenRefused("BetweenSubjects");
        between.When(new JumpTo(ExerciseTime.FromMinutes(90)), Tests.Given.Control, 60).ThenRefused("BetweenSubjects");
        between.When(new SetLevel("blue", "r"), "leading", 60).ThenRefused("NotNowPaused");
        Open().When(new EndSubject(), Tests.Given.Control, 60).ThenRefused("LastSubject");
        Open(2).When(new PauseExercise(), Tests.Given.Control, 60).When(new BeginSubject(), Tests.Given.Control, 60).ThenRefused("SubjectStillRuns");
    }

    [Fact]
    public void The_next_subject_counts_from_its_own_beginning()
    {
        var state = Begun().State;
        Assert.Equal((2, new ExerciseTime(115 * 60_000 + 1000), ExerciseTime.FromMinutes(235) + TimeSpan.FromSeconds(1)), (state.Subject.Number, state.Began, state.End));
        Assert.Equal(state.Began + TimeSpan.FromMinutes(8), state.Injects["U-2"].Due);
        Assert.Equal(state.Began + TimeSpan.FromMinutes(4), state.Scenario.Fact("F9")!.OnRequest);
        Assert.Equal("07:38", state.StoryClock(state.Began + TimeSpan.FromMinutes(8)));
        Assert.Equal("19:40", state.StoryClock(ExerciseTime.FromMinutes(60)));
        Assert.Equal(TimeSpan.FromMinutes(655), state.Begun[0].Gap); // 20:35 to 07:30
    }

    [Fact]
    public void What_was_done_stays_and_what_was_planned_is_over()
    {
        var state = Begun().State;
        Assert.Equal("yellow", state.Level);
        Assert.Empty(state.Board); // what is assumed of the past counts only where nobody played it
        Assert.Equal(InjectStatus.Delivered, state.Injects["T-9"].Status);
        Assert.Contains("news", state.Injects["T-9"].Overdue);
        var skipped = Begun(Open(2).When(new EndSubject(), Tests.Given.Control, 12)).State;
        Assert.Equal(InjectStatus.Skipped, skipped.Injects["T-9"].Status);
    }

    [Fact]
    public void Rules_of_a_subject_look_at_its_own_acts()
    {
        var begun = Begun();
        Assert.Equal(0, Scorecards.Of(begun.Until(130).State, ExerciseTime.FromMinutes(130)).Lines.Single().Earned);
        Assert.Equal(5, begun.When(new SetLevel("orange", "上午"), "leading", 118).Score(130).Lines.Single().Earned);
        var anywhere = new Acted(Act("set-level") with { Earlier = true });
        Assert.True(Conditions.Holds(anywhere, begun.State, begun.Cursor));
        Assert.True(Conditions.Holds(new SubjectPlayed(1), begun.State, begun.Cursor));
        Assert.False(Conditions.Holds(new SubjectPlayed(2), begun.State, begun.Cursor));
        // Half an hour after the beginning of the second subject, not of the first.
        Assert.Empty(begun.Score(140).Deductions);
        Assert.Equal("late", Assert.Single(begun.Score(146).Deductions).Id);
    }

    [Fact]
    public void A_subject_that_ended_keeps_its_score()
    {
        var before = Open(2).When(new RegisterItem("T-1", null, "烟"), "assessment", 6).When(new EndSubject(), Tests.Given.Control, 115);
        var then = Scorecards.Of(before.State, before.State.Now);
        var after = Begun(before).When(new SetLevel("orange", "上午"), "leading", 118);
        Assert.Equal(then.Total, Scorecards.Of(after.State.Earlier[0], after.State.Earlier[0].Now).Total);
    }

    [Fact]
    public void What_spread_over_night_is_in_the_counters()
    {
        var begun = Begun();
        var night = new NightPassed(Ordinal.Map<int>().Add("T-1", 120), new Gauges(4, 60, 5, 10));
        var morning = begun.And(115.02, night).State;
        Assert.Equal(4, morning.Gauges.Heat);
        var later = begun.And(115.02, night).Until(125).State;
        var post = later.Posts.Find("T-1", later.PostCount);
        Assert.Equal(120, later.Posts.CountersAt(post, later.PostCount).Reposts);
    }

    [Fact]
    public void Subjects_come_in_order_and_exist()
    {
        Tests.Given.Nothing.When(new OpenExercise(Two, 2, 7, "zh-CN", new ExerciseSettings(), [], [1]), Tests.Given.Control, 0).ThenRefused("SubjectsOutOfOrder");
        Tests.Given.Nothing.When(new OpenExercise(Two, 1, 7, "zh-CN", new ExerciseSettings(), [], [3]), Tests.Given.Control, 0).ThenRefused("NoSuchSubject");
    }
}
