using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Rumors;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;
using static Simulator.Domain.Tests.TinyScenario;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>How near a condition is: what is reached, what is missing, how long at least, and what can never come.</summary>
public sealed class NearnessTests
{
    private static readonly Condition Never = new SubjectPlayed(9), Soon = new TimeReached(ExerciseTime.FromMinutes(20)), Later = new TimeReached(ExerciseTime.FromMinutes(40));
    private static readonly Condition Registered = new Acted(Act("register-item")), Twice = new Acted(Act("register-item") with { AtLeast = 2 });

    private static Nearness Near(Condition condition, Given given, double minute = 10) => ConditionNearness.Of(given.Until(minute).State, condition, ExerciseTime.FromMinutes(minute));

    [Fact]
    public void Time_comes_by_itself()
    {
        var near = Near(Soon, Given.Started());
        Assert.Equal((false, 0.5, TimeSpan.FromMinutes(10), true), (near.Holds, near.Share, near.Wait!.Value, near.ByItself));
        var since = Near(new SinceInject("T-1", TimeSpan.FromMinutes(10)), Given.Started());
        Assert.Equal((0.5, TimeSpan.FromMinutes(5)), (since.Share, since.Wait!.Value));
        Assert.Equal((true, 1.0, null), (Near(Soon, Given.Started(), 20) is var there ? (there.Holds, there.Share, there.Wait) : default));
    }

    [Fact]
    public void What_follows_a_planned_inject_counts_from_its_time_and_not_while_it_is_held()
    {
        var planned = new SinceInject("T-1", TimeSpan.FromMinutes(10));
        Assert.Equal((TimeSpan.FromMinutes(14), true), Near(planned, Given.Started(), 1) is var near ? (near.Wait!.Value, near.ByItself) : default);
        var held = Near(planned, Given.Started().When(new HoldInject("T-1"), Given.Control, 1), 1);
        Assert.Equal((null, false, false), (held.Wait, held.ByItself, held.Impossible));
    }

    [Fact]
    public void Acts_are_counted_and_too_late_ones_never_come()
    {
        var one = Given.Started().When(new RegisterItem("T-1", null, "烟"), "assessment", 6);
        Assert.Equal(0.5, Near(Twice, one).Share);
        Assert.Null(Near(Registered, Given.Started()).Share);
        Assert.True(Near(new Acted(Act("register-item") with { Until = ExerciseTime.FromMinutes(5) }), Given.Started()).Impossible);
        Assert.Equal(TimeSpan.FromMinutes(20), Near(new Acted(Act("register-item") with { From = ExerciseTime.FromMinutes(30) }), Given.Started()).Wait);
        Assert.True(Near(new Not(Registered), one).Impossible);
        Assert.False(Near(new Not(new GaugeAt("heat", 0, null)), one).Impossible);
        Assert.Equal(0.5, Near(new InTurn([Act("register-item"), Act("judge-item")]), one).Share);
    }

    [Fact]
    public void All_lists_what_is_missing_and_waits_for_the_last()
    {
        var near = Near(new AllOf([Registered, Soon, Later]), Given.Started().When(new RegisterItem("T-1", null, "烟"), "assessment", 6));
        Assert.Equal([true, false, false], near.Leaves.Select(l => l.Holds));
        Assert.Equal([Soon, Later], near.Missing.Select(l => l.Condition));
        Assert.Equal((TimeSpan.FromMinutes(30), true), (near.Wait!.Value, near.ByItself));
        Assert.Equal((1 + 0.5 + 0.25) / 3, near.Share!.Value, 6);
        Assert.False(Near(new AllOf([Registered, Soon]), Given.Started()).ByItself);
        Assert.True(Near(new AllOf([Soon, Never]), Given.Started()).Impossible);
    }

    [Fact]
    public void Either_is_as_near_as_its_nearest_part()
    {
        var near = Near(new AnyOf([Later, Soon, Registered, Never]), Given.Started());
        Assert.Equal((0.5, TimeSpan.FromMinutes(10), true, false), (near.Share, near.Wait!.Value, near.ByItself, near.Impossible));
        Assert.Null(Near(new AnyOf([Registered, Never]), Given.Started()).Wait);
        Assert.True(Near(new AnyOf([Never, Never]), Given.Started()).Impossible);
    }

    [Fact]
    public void Gauges_levels_and_facts_have_a_distance()
    {
        var given = Given.Started().And(1, new GaugesRead(new Gauges(20, 60, 10, 30)));
        Assert.Equal(0.5, Near(new GaugeAt("heat", 40, null), given).Share);
        Assert.Equal(0.8, Near(new GaugeAt("trust", null, 50), given).Share);
        Assert.Equal(0.5, Near(new LevelAtLeast("red"), given.When(new SetLevel("yellow", "r"), "leading", 2)).Share);
        Assert.Equal((0.0, false), Near(new FactOnBoard("F3"), Given.Started(), 1) is var unknown ? (unknown.Share!.Value, unknown.Holds) : default);
    }

    [Fact]
    public void An_inject_has_a_window_beside_its_condition()
    {
        var inject = Subject().Injects[0] with { At = null, When = Soon, NotBefore = ExerciseTime.FromMinutes(25), NotAfter = ExerciseTime.FromMinutes(30) };
        var state = Given.Started().Until(10).State;
        Assert.Equal((TimeSpan.FromMinutes(15), true, false), ConditionNearness.Of(state, inject, ExerciseTime.FromMinutes(10)) is var near ? (near.Wait!.Value, near.ByItself, near.Impossible) : default);
        Assert.True(ConditionNearness.Of(state, inject with { When = Later }, ExerciseTime.FromMinutes(10)).Impossible);
        Assert.True(ConditionNearness.Of(state, inject, ExerciseTime.FromMinutes(31)).Impossible);
    }

    [Fact]
    public void Every_kind_of_condition_is_measured_as_it_is_evaluated()
    {
        var state = Given.Started().When(new RegisterItem("T-1", null, "烟"), "assessment", 6).State;
        foreach (var condition in new Condition[]
        {
            Never, Soon, Registered, Twice, new Not(Soon), new AllOf([Soon, Registered]), new AnyOf([Soon, Registered]), new InTurn([Act("register-item")]), new SinceInject("T-1", TimeSpan.Zero), new Delivered("T-1"),
            new GaugeAt("heat", 1, 99), new LevelAtLeast("blue"), new FactKnown("F3"), new FactOnBoard("F3"), new Contradicted("F3"),
        })
            foreach (var minute in new[] { 6, 19, 20, 50 })
            {
                var near = ConditionNearness.Of(state, condition, ExerciseTime.FromMinutes(minute));
                Assert.Equal(Conditions.Holds(condition, state, ExerciseTime.FromMinutes(minute)), near.Holds);
                if (near.Share is { } share) Assert.InRange(share, 0, 1);
                if (near.Holds) Assert.Equal((1, null, false), (near.Share, near.Wait, near.Impossible));
            }
    }
}
