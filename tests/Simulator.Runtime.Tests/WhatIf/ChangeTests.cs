using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Domain.Replays.Outcomes;

namespace Simulator.Runtime.Tests.WhatIf;

/// <summary>Given a recorded exercise, when one decision is changed, then what follows from it, and nothing else, is different.</summary>
public sealed class ChangeTests
{
    // The slow team sends out that it is being checked, and a second later what was found: the second is its first statement.
    private const int FirstWord = 1;

    [Fact]
    public async Task A_dropped_draft_takes_what_rests_on_it_along_and_later_papers_get_other_numbers()
    {
        var recorded = await Retold.Given("expert");
        var (first, second) = (recorded.Act("draft-statement"), recorded.Acts.Where(a => a.Told is StatementDrafted { Statement: "paper-2" }).First());
        Assert.Equal("paper-1", first.Made[0].Id);
        var result = await recorded.When(new DropAct(first.Version));
        var about = recorded.Inputs.Where(i => i.Version != first.Version && i.Command is SubmitStatement { Statement: "paper-1" } or ApproveStatement { Statement: "paper-1" } or PublishStatement { Statement: "paper-1" } or ReturnStatement { Statement: "paper-1" });
        Assert.Equal(about.Select(i => i.Version), result.CouldNotHappen.Where(c => c.DependsOn == first.Version).Select(c => c.Version));
        Assert.NotEmpty(result.CouldNotHappen);
        Assert.All(result.CouldNotHappen.Where(c => c.DependsOn is not null), c => Assert.Equal("WhatIfDropped", c.Reason.Code));
        // What was the second paper is the first now, and was published as it was.
        var then = recorded.State.Statement("paper-2")!;
        var now = result.WhatIf.State.Statement("paper-1")!;
        Assert.Equal((then.Text, then.Kind, then.PublishedAt), (now.Text, now.Kind, now.PublishedAt));
        Assert.Equal(recorded.State.Statements.Count - 1, result.WhatIf.State.Statements.Count);
        Assert.Equal(second.Version, recorded.Act("draft-statement", 1).Version);
    }

    [Fact]
    public async Task A_dropped_request_leaves_its_facts_unverified_and_the_board_entry_undone()
    {
        var recorded = await Retold.Given("expert");
        var board = recorded.Acts.First(a => a.Command is AddBoardFact { SourceId: { } source } && source.StartsWith("ask-", StringComparison.Ordinal));
        var asked = recorded.Inputs.Single(i => i.Made.Any(m => m.Id == ((AddBoardFact)board.Command).SourceId));
        var result = await recorded.When(new DropAct(asked.Version));
        Assert.Contains(result.CouldNotHappen, c => c.Version == board.Version && c.DependsOn == asked.Version);
        Assert.Equal(recorded.State.Verifications.Count - 1, result.WhatIf.State.Verifications.Count);
        Assert.Equal(recorded.State.Board.Count - 1, result.WhatIf.State.Board.Count);
        // A request later on has another number now, and what rests on it still happens.
        Assert.DoesNotContain(result.CouldNotHappen, c => c.DependsOn is { } on && on != asked.Version && on != board.Version);
        Assert.All(result.Unverified, f => Assert.Contains(f.Fact, recorded.State.Board.SelectMany(b => b.Facts)));
    }

    [Fact]
    public async Task An_earlier_publication_takes_its_chain_along_in_order_and_only_as_far_as_needed()
    {
        var recorded = await Retold.Given("slow");
        var published = recorded.Act("publish-statement", FirstWord);
        var paper = ((PublishStatement)published.Command).Statement;
        var chain = recorded.Inputs.Where(i => i.Told is StatementDrafted d && d.Statement == paper || i.Command is SubmitStatement s && s.Statement == paper || i.Command is ApproveStatement a && a.Statement == paper || i == published).ToArray();
        Assert.Equal(4, chain.Length);
        var (plan, _) = WhatIfPlan.Make(recorded, new ShiftAct(published.Version, TimeSpan.FromMinutes(-25)), []);
        var times = chain.Select(i => plan!.Inputs.Single(p => p.Recorded == i).At).ToArray();
        Assert.Equal(published.At + TimeSpan.FromMinutes(-25), times[^1]);
        Assert.Equal(times.Order(), times);
        Assert.Equal(times.Length, times.Distinct().Count());
        // Written at 52 minutes, decided and sent out at 38: it has all moved, a second apart at the least.
        Assert.All(times.Zip(times.Skip(1)), p => Assert.True(p.Second - p.First >= TimeSpan.FromSeconds(1)));
        var (near, _) = WhatIfPlan.Make(recorded, new ShiftAct(published.Version, TimeSpan.FromMinutes(-1)), []);
        Assert.Equal([published.Version], near!.Inputs.Where(p => p.Moved).Select(p => p.Recorded.Version));
        Assert.All(plan!.Inputs.Where(p => !chain.Contains(p.Recorded)), p => Assert.False(p.Moved));
        Assert.Equal(plan.Inputs.Select(p => p.At).Order(), plan.Inputs.Select(p => p.At));
        var result = await recorded.When(plan.Change);
        Assert.Empty(result.CouldNotHappen);
        Assert.Equal(times[^1], result.WhatIf.State.Statement(paper)!.PublishedAt);
        Assert.Equal(times[^1], result.WhatIf.Course.FirstStatement);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task An_earlier_first_statement_of_the_slow_team_lowers_the_peak_of_false_belief(long seed)
    {
        var recorded = await Retold.Given("slow", 1, seed);
        var result = await recorded.When(new ShiftAct(recorded.Act("publish-statement", FirstWord).Version, TimeSpan.FromMinutes(-12)));
        Assert.True(result.WhatIf.Course.Peak < result.Recorded.Course.Peak, $"{result.Recorded.Course.Peak} → {result.WhatIf.Course.Peak}");
        Assert.True(result.WhatIf.Course.FirstStatement < result.Recorded.Course.FirstStatement);
        Assert.Contains(result.Differences, d => d.Code == "FirstStatement" || d.Code == "Peak" || d.Code == "InjectLess" || d.Code == "Line");
        // Before the change nothing is different.
        var (then, now) = (result.Recorded.Samples, result.WhatIf.Samples);
        Assert.Equal(then.TakeWhile(s => s.At < result.Parent.Moment), now.TakeWhile(s => s.At < result.Parent.Moment));
    }

    [Fact]
    public async Task A_publication_before_its_facts_were_known_lists_them_as_unverified()
    {
        var recorded = await Retold.Given("expert");
        var published = recorded.Acts.Last(a => a.Told is StatementPublished p && a.Before.Statement(p.Statement)!.Readings.Any(r => r.Verdict == Verdict.States && a.Before.Scenario.Fact(r.Topic)?.OnRequest > ExerciseTime.FromMinutes(25)));
        var paper = published.Before.Statement(((StatementPublished)published.Told).Statement)!;
        var result = await recorded.When(new ShiftAct(published.Version, ExerciseTime.FromMinutes(20) - published.At));
        Assert.NotEmpty(result.Unverified);
        Assert.All(result.Unverified, f => Assert.Contains(f.Fact, paper.Readings.Select(r => r.Topic)));
        Assert.All(result.Unverified, f => Assert.Equal((published.Version, ExerciseTime.FromMinutes(20)), (f.Version, f.At)));
        Assert.Contains(result.Unverified, f => f.TooEarly);
    }

    [Fact]
    public async Task A_return_instead_of_an_approval_stops_what_came_after_it_without_blame()
    {
        var recorded = await Retold.Given("expert");
        var approved = recorded.Act("approve-statement");
        var result = await recorded.When(new ReplaceChoice(approved.Version, "return"));
        var published = recorded.Acts.First(a => a.Command is PublishStatement p && p.Statement == ((ApproveStatement)approved.Command).Statement);
        var stopped = Assert.Single(result.CouldNotHappen, c => c.Version == published.Version);
        Assert.Equal("NotApproved", stopped.Reason.Code);
        // Whoever was entitled then is not accused now of having tried without.
        Assert.DoesNotContain(result.WhatIf.State.Acts, a => a.Refused);
        Assert.Contains(result.WhatIf.State.Acts, a => a.Kind == "return-statement" && a.At == approved.At);
    }

    [Fact]
    public async Task Another_level_and_another_answer()
    {
        var recorded = await Retold.Given("expert");
        var level = recorded.Act("set-level");
        var result = await recorded.When(new ReplaceChoice(level.Version, "red"));
        Assert.Equal("red", result.WhatIf.State.Levels.First(l => l.Decided && l.At == level.At).Level);
        var answer = recorded.Act("answer-order");
        Assert.Equal("refuse", ((AnswerOrder)answer.Command).Choice);
        Assert.Equal("escalate", (await recorded.When(new ReplaceChoice(answer.Version, "escalate"))).WhatIf.State.Acts.Single(a => a.Kind == "answer-order" && a.At == answer.At).Choice);
        await recorded.ThenRefused("WhatIfNoSuchOption", new ReplaceChoice(answer.Version, "shrug"));
        await recorded.ThenRefused("WhatIfNoOptions", new ReplaceChoice(recorded.Act("sign-in").Version, "agree"));
    }

    [Fact]
    public async Task A_seat_handed_to_the_expert_team_acts_by_itself_from_then_on()
    {
        var recorded = await Retold.Given("slow");
        var from = ExerciseTime.FromMinutes(10);
        var result = await recorded.When(new HandSeat("news", "expert", from));
        var own = recorded.Acts.Where(a => a.Seat == "news" && a.At > from).Select(a => a.Version).ToArray();
        Assert.Equal(own, result.CouldNotHappen.Where(c => c.Seat == "news").Select(c => c.Version));
        Assert.All(result.CouldNotHappen.Where(c => c.Seat == "news"), c => Assert.Equal("WhatIfSeatIsBots", c.Reason.Code));
        Assert.Contains(result.WhatIf.State.Acts, a => a.Seat == "news" && a.At > from && a.Person == "bot:expert");
        Assert.Equal(recorded.State.Acts.Where(a => a.At <= from).Select(a => (a.At, a.Seat, a.Kind)), result.WhatIf.State.Acts.Where(a => a.At <= from).Select(a => (a.At, a.Seat, a.Kind)));
        // The leaders decided about the papers that came in the place of the recorded ones.
        Assert.NotEmpty(result.StandIns);
        Assert.Contains(result.WhatIf.State.Statements, s => s.Author == "bot:expert" && s.DecidedAt is not null);
    }

    [Fact]
    public async Task A_seat_of_people_can_be_handed_over_as_well()
    {
        await using var evening = await Evening.Begin();
        await evening.Pass(61.337);
        await evening.Do(new SetLevel("yellow", "有网帖"), Evening.Leading);
        await evening.Pass(700.25);
        await evening.Do(new CheckComms("听得到"), Evening.News);
        var recorded = await evening.End();
        var result = await recorded.When(new HandSeat("news", "silent", ExerciseTime.FromMinutes(2)));
        var stopped = Assert.Single(result.CouldNotHappen);
        Assert.Equal(("news", "check-comms", "WhatIfSeatIsBots"), (stopped.Seat, stopped.Kind, stopped.Reason.Code));
        Assert.Equal(("silent", true), (result.WhatIf.State.Seat("news").Bot, result.WhatIf.State.Seat("news").Members.IsEmpty));
    }

    [Fact]
    public async Task Nothing_forbidden_is_tried_out_by_a_team_that_has_no_script()
    {
        var recorded = await Retold.Given("expert");
        var result = await recorded.When(new HandSeat("police", "random", ExerciseTime.FromMinutes(5)));
        Assert.DoesNotContain(result.WhatIf.State.Acts, a => a.Person == "bot:random" && (a is { Kind: "request-platform", Choice: "delete" } or { Kind: "answer-order", Choice: "agree" } or { Kind: "file-report", Choice: "zero", Known.IsEmpty: false }));
        Assert.Equal(0, result.WhatIf.Lawfulness.Denials);
    }

    [Fact]
    public async Task Deletion_denial_concealment_and_unlawful_orders_are_refused_with_a_reason()
    {
        var expert = await Retold.Given("expert");
        await expert.ThenRefused("WhatIfUnlawfulOrder", new ReplaceChoice(expert.Act("answer-order").Version, "agree"));
        await expert.ThenRefused("WhatIfZeroReport", new ReplaceChoice(expert.Acts.Last(a => a.Command is FileReport { Report: not "zero" }).Version, "zero"));
        await expert.ThenRefused("WhatIfConcealingTeam", new HandSeat("news", "coverup", ExerciseTime.Zero));
        await expert.ThenRefused("WhatIfNoTeam", new HandSeat("news", "heroes", ExerciseTime.Zero));
        await expert.ThenRefused("WhatIfNoSeat", new HandSeat("cook", "expert", ExerciseTime.Zero));
        await expert.ThenRefused("WhatIfTooLate", new HandSeat("news", "expert", expert.State.Now));
        var second = await Retold.Given("coverup", 2);
        await second.ThenRefused("WhatIfDeletion", new ShiftAct(second.Acts.First(a => a.Command is RequestPlatform { What: "delete" }).Version, TimeSpan.FromMinutes(-2)));
        var cover = await Retold.Given("coverup");
        var denial = cover.Acts.First(a => a.Told is StatementPublished && Forbidden.Why(a.Before, a.Seat, a.Command)?.Code == "WhatIfDenial");
        await cover.ThenRefused("WhatIfDenial", new ShiftAct(denial.Version, TimeSpan.FromMinutes(-2)));
        await cover.ThenRefused("WhatIfUnlawfulOrder", new ShiftAct(cover.Acts.First(a => a.Command is AnswerOrder { Choice: "agree" }).Version, TimeSpan.FromMinutes(1)));
        await cover.ThenRefused("WhatIfZeroReport", new ShiftAct(cover.Acts.Last(a => a.Command is FileReport { Report: "zero" }).Version, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Where_something_was_deleted_lawfulness_trust_and_later_exposure_stand_beside_the_curve()
    {
        var cover = await Retold.Given("coverup", 2);
        var deletion = cover.Acts.First(a => a.Command is RequestPlatform { What: "delete" });
        var result = await cover.When(new DropAct(deletion.Version));
        Assert.True(result.ShowsLawfulness);
        Assert.Equal(result.Recorded.Lawfulness.Deletions - 1, result.WhatIf.Lawfulness.Deletions);
        Assert.NotEmpty(result.Recorded.Lawfulness.Vetoes);
        Assert.NotNull(result.Recorded.Lawfulness.Later);
        Assert.Equal(result.Recorded.State.Gauges.Trust, result.Recorded.Lawfulness.TrustAtEnd);
        Assert.False((await (await Retold.Given("expert")).When(new NoChange())).ShowsLawfulness);
    }

    [Fact]
    public async Task An_act_is_not_moved_out_of_its_subject_and_only_acts_of_seats_are_changed()
    {
        var recorded = await Retold.Given("expert");
        var act = recorded.Act("publish-statement");
        await recorded.ThenRefused("WhatIfTooFar", new ShiftAct(act.Version, TimeSpan.FromHours(-2)));
        await recorded.ThenRefused("WhatIfTooFar", new ShiftAct(act.Version, TimeSpan.FromHours(2)));
        await recorded.ThenRefused("WhatIfNoAct", new DropAct(recorded.Inputs.First(i => !i.IsAct).Version));
        await recorded.ThenRefused("WhatIfNoAct", new DropAct(9_999_999));
    }

    [Fact]
    public async Task What_answers_an_inject_that_has_not_come_yet_could_not_happen()
    {
        var recorded = await Retold.Given("expert");
        var answer = recorded.Act("answer-order");
        var result = await recorded.When(new ShiftAct(answer.Version, TimeSpan.FromMinutes(-10)));
        var stopped = Assert.Single(result.CouldNotHappen, c => c.Version == answer.Version);
        Assert.Equal(("WhatIfNoInject", "K1-08"), (stopped.Reason.Code, stopped.Reason.Args[0]));
    }
}
