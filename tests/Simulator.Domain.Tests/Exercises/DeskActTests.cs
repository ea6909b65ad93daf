using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Replays;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>What controllers did, one act a command, and what is expected of the teams about an inject.</summary>
public sealed class DeskActTests
{
    private static readonly Actor Other = new("c2", Office.Controller);

    [Fact]
    public void Each_command_is_one_act_with_its_person_and_injects_even_two_at_the_same_moment()
    {
        var given = Given.Started().When(new HoldInject("T-1"), Given.Control, 1).When(new HoldInject("T-2"), Given.Control, 1).When(new SkipInject("T-3"), Other, 1);
        Assert.Equal([("c", "hold-inject", "T-1"), ("c", "hold-inject", "T-2"), ("c2", "skip-inject", "T-3")],
            given.State.DeskActs.Where(a => a.Injects.Length > 0).Select(a => (a.Person, a.Command, a.Injects.Single())));
    }

    [Fact]
    public void Everything_postponed_is_one_act_and_postponed_again_another()
    {
        var planned = Given.Started().Until(1).State.Injects.Values.Where(i => i is { Status: InjectStatus.Waiting, Due: not null }).Select(i => i.Id).Order(StringComparer.Ordinal);
        var given = Given.Started().When(new PostponeRest(TimeSpan.FromMinutes(2)), Given.Control, 1).When(new PostponeRest(TimeSpan.FromMinutes(2)), Given.Control, 1);
        var acts = given.State.DeskActs.Where(a => a.Command == "postpone-rest").ToArray();
        Assert.Equal(2, acts.Length);
        Assert.All(acts, a => Assert.Equal(planned, a.Injects.Order(StringComparer.Ordinal)));
        Assert.True(acts[0].Last < acts[1].Version);
    }

    [Fact]
    public void An_undo_names_the_act_it_took_back_and_both_stand_in_the_replay_for_those_who_may_see_the_truth()
    {
        var given = Given.Started().When(new HoldInject("T-1"), Given.Control, 1);
        var held = given.State.DeskActs[^1];
        given = given.When(new UndoControl(held.Version), Other, 2);
        var undo = given.State.DeskActs[^1];
        Assert.Equal((held.Version, "hold-inject", "c2", "T-1"), (undo.Undoes, undo.Undone, undo.Person, undo.Injects.Single()));
        var marks = ReplayMarks.Of(given.State, ExerciseTime.FromMinutes(2), truth: true).Where(m => m.Kind == "control").Select(m => (m.Text, m.Choice, m.About));
        Assert.Equal([("hold-inject", null, "T-1"), ("undo-control", "hold-inject", "T-1")], marks.TakeLast(2));
        Assert.DoesNotContain(ReplayMarks.Of(given.State, ExerciseTime.FromMinutes(2), truth: false), m => m.Kind == "control");
    }

    [Fact]
    public void What_the_clock_and_the_teams_do_is_nobodys_act()
    {
        var given = Given.Started().Until(6).When(new MarkHandled("T-1", "看过了"), "assessment", 7);
        Assert.DoesNotContain(given.State.DeskActs, a => a.Injects.Contains("T-1"));
    }

    [Fact]
    public void Freezing_a_seat_and_a_jump_are_acts_with_seats_or_nothing()
    {
        var given = Given.Started().When(new FreezeSeat("news", true), Given.Control, 1).When(new JumpTo(ExerciseTime.FromMinutes(12), Asks: true), Given.Control, 2);
        Assert.Contains(given.State.DeskActs, a => a.Command == "freeze-seat" && a.Seats.SequenceEqual(["news"]));
        Assert.Contains(given.State.DeskActs, a => a.Command == "jump");
    }

    [Fact]
    public void What_is_expected_is_planned_open_done_or_late_for_each_seat()
    {
        var before = Given.Started();
        Assert.All(ExpectedActs.Answers(before.State, "T-1", ExerciseTime.Zero), a => Assert.Equal(ExpectedStand.Planned, a.Stand));
        var open = before.Until(6);
        Assert.All(ExpectedActs.Answers(open.State, "T-1", ExerciseTime.FromMinutes(6)), a => Assert.Equal(ExpectedStand.Open, a.Stand));
        var deadline = open.State.Injects["T-1"].Deadline!.Value;
        Assert.All(ExpectedActs.Answers(open.State, "T-1", deadline + TimeSpan.FromSeconds(1)), a => Assert.Equal(ExpectedStand.Late, a.Stand));
        var held = before.When(new HoldInject("T-1"), Given.Control, 1);
        Assert.All(ExpectedActs.Answers(held.State, "T-1", ExerciseTime.FromMinutes(1)), a => Assert.Equal(ExpectedStand.Held, a.Stand));
        foreach (var inject in open.State.Subject.Criteria.Select(c => c.Inject).OfType<string>().Distinct())
            Assert.Equal(open.State.Subject.Criteria.Where(c => c.Inject == inject).Sum(c => c.Elements.Length), ExpectedActs.Of(open.State, Scorecards.Of(open.State, open.State.Now), inject, open.State.Now).Length);
    }
}
