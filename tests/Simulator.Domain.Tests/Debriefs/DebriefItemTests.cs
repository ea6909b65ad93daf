using System.Globalization;
using CsCheck;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Logs;
using Simulator.Domain.Reports.Debriefs;

namespace Simulator.Domain.Tests.Debriefs;

/// <summary>The lists people keep after an exercise: what may follow what, that nothing is forgotten, what the log proposes.</summary>
public sealed class DebriefItemTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    private static Given Ended() => Given.Started().When(new EndExercise("control"), Given.Control, 40);
    private static WriteDebriefItem Rectify(string text = "首报晚了", string? id = null, string? proposal = null, DateOnly? due = null) => new(DebriefList.Rectification, id, proposal, text, "", "news", due, []);

    [Fact]
    public void S201_AnItem_IsWrittenDaysAfterTheEnd_WorkedOffAndClosed()
    {
        var given = Ended().On(Day).When(Rectify(due: Day), Given.Control, 40).Then<DebriefItemWritten>()
            .On(Day.AddDays(1)).When(new MoveDebriefItem("debrief-1", "working", ""), Given.Control, 40)
            .On(Day.AddDays(4)).When(new MoveDebriefItem("debrief-1", "done", "已补值班表"), Given.Evaluator, 40)
            .When(new MoveDebriefItem("debrief-1", "checked", ""), Given.Evaluator, 40).Then<DebriefItemMoved>();
        var item = Assert.Single(given.State.Debrief.Of(DebriefList.Rectification));
        Assert.Equal(("checked", true, "已补值班表", "news"), (item.State, item.Closed, item.Remark, item.For));
        Assert.Equal([(Day, Office.Controller, "open"), (Day.AddDays(1), Office.Controller, "working"), (Day.AddDays(4), Office.Evaluator, "done"), (Day.AddDays(4), Office.Evaluator, "checked")], item.History.Select(h => (h.On, h.By, h.State)));
    }

    [Fact]
    public void The_digest_of_the_exercise_does_not_change_by_what_is_written_afterwards()
    {
        var ended = Ended();
        var after = ended.When(Rectify(), Given.Control, 40).When(new MoveDebriefItem("debrief-1", "done", ""), Given.Control, 40).When(new AnswerQuestionnaire("lessons", null, Answers("goal", "4")), AnswerQuestionnaire.Nobody, 40);
        Assert.Equal(3, after.Log.Count - ended.Log.Count);
        Assert.Equal(Digest(ended), Digest(after));
    }

    [Fact]
    public void S208_OnlyWhatIsStillToBePutRight_IsOverdue()
    {
        var open = Ended().When(Rectify(due: Day), Given.Control, 40).State.Debrief.Items[0];
        Assert.False(open.IsOverdue(Day));
        Assert.True(open.IsOverdue(Day.AddDays(1)));
        Assert.True((open with { State = "working" }).IsOverdue(Day.AddDays(1)));
        Assert.False((open with { State = "done" }).IsOverdue(Day.AddDays(1)));
        Assert.False((open with { Due = null }).IsOverdue(Day.AddDays(1)));
    }

    [Theory]
    [InlineData("checked", "", "NoSuchStep")]
    [InlineData("issued", "", "NoSuchStep")]
    [InlineData("dropped", "", "MissingReason")]
    [InlineData("working", "", null)]
    public void A_step_that_does_not_follow_or_has_no_reason_is_refused(string to, string remark, string? code) =>
        Assert.Equal(code, Ended().When(Rectify(), Given.Control, 40).When(new MoveDebriefItem("debrief-1", to, remark), Given.Control, 40).Rejection?.Code);

    [Fact]
    public void A_closed_item_is_not_changed_until_it_is_taken_up_again()
    {
        var closed = Ended().When(Rectify(), Given.Control, 40).When(new MoveDebriefItem("debrief-1", "done", ""), Given.Control, 40).When(new MoveDebriefItem("debrief-1", "checked", ""), Given.Control, 40);
        closed.When(Rectify("别的", "debrief-1"), Given.Control, 40).ThenRefused("DebriefItemClosed");
        closed.When(new MoveDebriefItem("debrief-1", "open", "又出现了"), Given.Control, 40).When(Rectify("别的", "debrief-1"), Given.Control, 40).Then<DebriefItemWritten>();
    }

    [Fact]
    public void A_change_keeps_what_stood_there_before_and_a_change_of_nothing_is_none()
    {
        var given = Ended().When(Rectify(), Given.Control, 40).When(Rectify("首报晚了十分钟", "debrief-1", due: Day), Given.Control, 40);
        var step = given.State.Debrief.Items[0].History[1];
        Assert.Equal([new DebriefChange("text", "首报晚了", "首报晚了十分钟"), new DebriefChange("due", "", "2026-12-01")], step.Changes);
        Assert.Contains("首报晚了十分钟", DebriefPapers.Step(given.State, step, "zh-CN"), StringComparison.Ordinal);
        Assert.Empty(given.When(Rectify("首报晚了十分钟", "debrief-1", due: Day), Given.Control, 40).Last);
    }

    [Fact]
    public void Nobody_but_control_and_evaluation_writes()
    {
        foreach (var actor in new[] { Given.Seat("news"), new Actor("o", Office.Observer) })
        {
            Ended().When(Rectify(), actor, 40).ThenRefused("OfficeMayNot");
            Ended().When(Rectify(), Given.Control, 40).When(new MoveDebriefItem("debrief-1", "done", ""), actor, 40).ThenRefused("OfficeMayNot");
        }
    }

    [Fact]
    public void S196_ACommendation_GoesToAGroup_NeverToAName()
    {
        WriteDebriefItem To(string who) => new(DebriefList.Commendation, null, null, "通报表扬", "", who, null, ["proper", "proactive"]);
        Ended().When(To("张三"), Given.Control, 40).ThenRefused("NoSuchUnit");
        Ended().When(To("p-news"), Given.Control, 40).ThenRefused("NoSuchUnit");
        Ended().When(To("news"), Given.Control, 40).Then<DebriefItemWritten>(e => Assert.Equal(["proactive", "proper"], e.Merits));
        Ended().When(To("health"), Given.Control, 40).Then<DebriefItemWritten>();
        Ended().When(To("news") with { Merits = ["rank-1"] }, Given.Control, 40).ThenRefused("BadChoice");
    }

    [Fact]
    public void Lost_points_deductions_and_notes_are_proposed_with_their_evidence_and_taken_over_once()
    {
        var given = Given.Started().When(new RegisterItem(null, "T-1", "爆炸传闻"), "assessment", 14).When(new TakeNote(ExerciseTime.FromMinutes(14), "登记晚了"), Given.Evaluator, 15).Until(70).When(new EndExercise("control"), Given.Control, 70);
        var proposals = DebriefProposals.Of(given.State, DebriefList.Rectification);
        Assert.Equal(["deduction:1:D-1"], proposals.Where(p => p.Kind == "deduction").Select(p => p.Key));
        var late = proposals.Single(p => p.Key == "line:1:C-1");
        Assert.Contains(given.State.Acts.Single(a => a.Kind == "register-item").Version, late.Grounds.Acts);
        Assert.Equal(("assessment", ExerciseTime.FromMinutes(14)), (late.For, late.Grounds.At));
        // Most points lost first.
        Assert.Equal(["C-3", "C-2", "C-1"], proposals.Where(p => p.Kind == "line").Select(p => p.Key["line:1:".Length..]));
        Assert.Equal("登记晚了", proposals.Single(p => p.Kind == "note").Text);

        var taken = given.When(Rectify("登记要快", proposal: late.Key), Given.Control, 70).Then<DebriefItemWritten>(e => Assert.Equal(late.Grounds.Acts, e.Grounds.Acts));
        Assert.DoesNotContain(DebriefProposals.Left(taken.State, DebriefList.Rectification), p => p.Key == late.Key);
        taken.When(Rectify(proposal: late.Key), Given.Control, 70).ThenRefused("ProposalTaken");
        taken.When(Rectify(proposal: "line:1:C-9"), Given.Control, 70).ThenRefused("NoSuchProposal");
        // Taken off the list it may be taken over again.
        taken.When(new MoveDebriefItem("debrief-1", "dropped", "重复"), Given.Control, 70).When(Rectify(proposal: late.Key), Given.Control, 70).Then<DebriefItemWritten>();
    }

    [Fact]
    public void Seats_with_full_marks_are_proposed_in_the_order_of_the_scenario_and_none_with_a_veto()
    {
        var given = Given.Started().When(new AnswerOrder("T-2", "refuse", "依法发布"), "leading", 11).When(new SetLevel("yellow", "升级"), "leading", 12).When(new SendMessage(["leading"], "通报", null), "assessment", 13).When(new EndExercise("control"), Given.Control, 40);
        var proposals = DebriefProposals.Of(given.State, DebriefList.Commendation);
        Assert.Equal(["assessment", "leading"], proposals.Select(p => p.For));
        Assert.Equal(["proactive", "effective"], proposals[1].Merits);
        Assert.Equal(["1:C-2", "1:B-1"], proposals[1].Grounds.Lines);
        Assert.All(proposals, p => Assert.DoesNotContain("p-", p.Text + p.Reason, StringComparison.Ordinal));
        var vetoed = Given.Started(s => s with { Vetoes = [s.Vetoes[0] with { Seats = ["leading"], When = new Domain.Scenarios.TimeReached(ExerciseTime.FromMinutes(1)) }] })
            .When(new AnswerOrder("T-2", "refuse", "依法发布"), "leading", 11).When(new EndExercise("control"), Given.Control, 40);
        Assert.DoesNotContain(DebriefProposals.Of(vetoed.State, DebriefList.Commendation), p => p.For == "leading");
    }

    [Fact]
    public void Any_sequence_of_steps_keeps_to_the_states_and_loses_nothing()
    {
        var states = Gen.OneOf(DebriefStates.Open, DebriefStates.Working, DebriefStates.Done, DebriefStates.Checked, DebriefStates.Proposed, DebriefStates.Accepted, DebriefStates.Issued, DebriefStates.Revised, DebriefStates.Dropped, "x");
        var step = Gen.Select(Gen.Bool, Gen.Enum<DebriefList>(), Gen.Int[1, 4], states, Gen.OneOf("", "原因"), Gen.OneOf("甲", "乙"));
        step.Array[1, 40].Sample(steps =>
        {
            var given = Ended();
            foreach (var (write, list, n, to, remark, text) in steps)
            {
                var (before, id) = (given.State.Debrief, $"debrief-{n}");
                var item = before.Item(id);
                given = write ? given.When(new WriteDebriefItem(list, item is null ? null : id, null, text, "", "news", null, []), Given.Control, 40) : given.When(new MoveDebriefItem(id, to, remark), Given.Control, 40);
                if (given.Rejection is { } refused)
                {
                    Assert.NotEmpty(RejectionWords.Say(refused, CultureInfo.GetCultureInfo("en")));
                    Assert.Same(before, given.State.Debrief);
                }
                else if (!write) Assert.Contains(to, DebriefStates.Next(item!.List, item.State));
            }
            var written = given.Log.Select(r => r.Event).Count(e => e is DebriefItemWritten or DebriefItemMoved);
            Assert.Equal(written, given.State.Debrief.Items.Sum(i => i.History.Length));
            Assert.All(given.State.Debrief.Items, i => Assert.True(DebriefStates.All(i.List).Contains(i.State) && i.History[^1].State == i.State));
            // The papers are a fold of the same log, and hold every item that was not taken off.
            var papers = DebriefPapers.Of(Exercise.Fold(given.Log));
            Assert.Equal(given.State.Debrief.Items.Where(i => i.State != DebriefStates.Dropped).Select(i => i.List).Distinct().Count(), papers.Length);
            Assert.All(papers.SelectMany(p => p.Parts.OfType<Domain.Reports.PaperTable>()), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length)));
        }, iter: 200);
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Answers(string question, string value) => Ordinal.Map<string>().Add(question, value);

    private static string Digest(Given given)
    {
        using var digest = new ExerciseDigest();
        foreach (var recorded in given.Log) digest.Add(recorded, LogCodec.Payload(recorded.Event));
        return digest.Current;
    }
}
