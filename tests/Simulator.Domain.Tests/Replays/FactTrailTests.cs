using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Replays;
using Simulator.Domain.Reports;

namespace Simulator.Domain.Tests.Replays;

/// <summary>Who knew what when. In the small scenario the assessment team is told of the injury (F3) at minute 20.</summary>
public sealed class FactTrailTests
{
    private static Given Played => Given.Started().Until(20);

    private static FactTrail Trail(Given given, string fact = "F3") => FactTrails.Of(given.State).Single(t => t.Fact == fact);
    private static SeatTrail Seat(Given given, string seat, string fact = "F3") => Trail(given, fact).Seats.Single(s => s.Seat == seat);
    private static double? Minute(TrailStep? step) => step?.At.Minutes;

    [Fact]
    public void What_nobody_has_learned_is_known_to_no_seat_and_said_to_no_player()
    {
        var early = Given.Started().Until(19);
        Assert.Equal(["F1", "F3"], FactTrails.Of(early.State).Select(t => t.Fact));
        Assert.All(FactTrails.Of(early.State), t => Assert.False(t.Known || t.NeverReported));
        Assert.Empty(FactTrails.Known(early.State, early.State.Now));
        Assert.Empty(FactTrails.Of(ExerciseState.Empty));
    }

    [Fact]
    public void A_fact_is_followed_from_the_slip_to_the_public()
    {
        var told = Played
            .When(new SendMessage(["news"], "转给你们", "T-3"), "assessment", 22)
            .When(new AddBoardFact("T-3", "扭伤一人", "卫健委"), "assessment", 23)
            .When(new FileReport("first", "written", ["leading"], "一名商户踝部扭伤"), "assessment", 25)
            .When(new DraftStatement(null, "notice", "通报", "一名商户踝部扭伤", ["official-account"]), "news", 27)
            .When(new SubmitStatement("paper-1"), "news", 28).When(new ApproveStatement("paper-1", "同意"), "leading", 29).When(new PublishStatement("paper-1", []), "news", 30);
        var (assessment, news, leading) = (Seat(told, "assessment"), Seat(told, "news"), Seat(told, "leading"));
        Assert.Equal((20, 22, 22, 23, 25, null), (Minute(assessment.Delivered), Minute(assessment.WorkedOn), Minute(assessment.Forwarded), Minute(assessment.OnBoard), Minute(assessment.Reported), Minute(assessment.Published)));
        Assert.Equal((22, 27, null, 30), (Minute(news.Delivered), Minute(news.WorkedOn), Minute(news.Forwarded), Minute(news.Published)));
        Assert.Equal(25, Minute(leading.Delivered));
        Assert.Equal(("T-3", "msg-1", "report-1"), (assessment.Delivered!.What, news.Delivered!.What, leading.Delivered!.What));
        Assert.Equal(["news"], assessment.Forwarded!.To);
        Assert.Equal("assessment", Trail(told).First(TrailStage.Delivered)!.Value.Seat.Seat);
        Assert.Equal((true, false, false, false), (Trail(told).Known, Trail(told).NeverReported, Trail(told).PublishedUnverified, assessment.Kept));
        // The leaders had it from the teams: they owe it to nobody.
        Assert.Equal((false, false), (leading.Kept, news.Kept));
        // Every act named proves the step.
        Assert.All(new[] { assessment.WorkedOn!, assessment.Forwarded!, assessment.OnBoard!, assessment.Reported!, news.Published! }, s => Assert.Equal(s.At, told.State.Acts.Single(a => a.Version == s.Act).At));
    }

    [Fact]
    public void What_was_asked_for_comes_from_the_answer_not_from_the_question()
    {
        var asked = Given.Started().When(new RequestVerification("health", "有没有人受伤？", TimeSpan.FromMinutes(10)), "assessment", 10).Until(15);
        var seat = Seat(asked, "assessment");
        Assert.Equal((14, "ask-1", null), (Minute(seat.Delivered), seat.Delivered!.What, Minute(seat.WorkedOn)));
        Assert.True(seat.Kept);
        Assert.True(Trail(asked).NeverReported);
    }

    [Fact]
    public void What_is_said_before_anybody_told_the_seat_is_unverified()
    {
        var early = Given.Started().When(new DraftStatement(null, "notice", "通报", "一名商户踝部扭伤", ["official-account"]), "news", 6).When(new SubmitStatement("paper-1"), "news", 7)
            .When(new ApproveStatement("paper-1", "同意"), "leading", 8).When(new PublishStatement("paper-1", []), "news", 9);
        Assert.True(Trail(early).PublishedUnverified);
        Assert.False(Trail(early).NeverReported);
        // It came to light, although nobody was given it.
        Assert.Equal(["F3"], FactTrails.Known(early.State, early.State.Now).Select(t => t.Fact));
        var act = early.State.Acts.Last(a => a.Kind == "publish-statement");
        var ruled = early.When(new RuleOnReading(act.Version, "F3", Verdict.States, false), Given.Evaluator, 10);
        Assert.Null(Seat(ruled, "news").Published);
        Assert.Contains("published-unverified", KnowledgePapers.Findings(Trail(early)));
    }

    [Fact]
    public void The_board_makes_it_known_to_everybody_who_writes_after()
    {
        var shared = Played.When(new AddBoardFact("T-3", "扭伤一人", "卫健委"), "assessment", 21)
            .When(new DraftStatement(null, "notice", "通报", "一名商户踝部扭伤", ["official-account"]), "news", 22).When(new SubmitStatement("paper-1"), "news", 22)
            .When(new ApproveStatement("paper-1", "同意"), "leading", 23).When(new PublishStatement("paper-1", []), "news", 24);
        Assert.Equal((null, false), (Minute(Seat(shared, "news").Delivered), Trail(shared).PublishedUnverified));
        Assert.True(Trail(shared).NeverReported);
    }

    [Fact]
    public void Whoever_is_told_from_outside_and_tells_nobody_kept_it_unless_the_board_held_it_already()
    {
        Assert.True(Seat(Played, "assessment").Kept);
        var asked = Given.Started().When(new RequestVerification("health", "有没有人受伤？", TimeSpan.FromMinutes(10)), "assessment", 10).Until(14)
            .When(new AddBoardFact("ask-1", "扭伤一人", "卫健委"), "assessment", 15).When(new WriteInject("call", "phone", "医院", "扭伤一人", ["leading"], null, ["F3"]), Given.Control, 16);
        Assert.Equal((false, false), (Seat(asked, "assessment").Kept, Seat(asked, "leading").Kept));
        Assert.NotNull(Seat(asked, "leading").Delivered);
    }

    [Fact]
    public void What_must_not_be_published_and_was_is_a_leak()
    {
        var scenario = TinyScenario.Whole with { Facts = [.. TinyScenario.Whole.Facts.Select(f => f.Id == "F3" ? f with { Publish = "never" } : f)] };
        var told = Given.Started(scenario).Until(20).When(new DraftStatement(null, "notice", "通报", "一名商户踝部扭伤", ["official-account"]), "news", 22).When(new SubmitStatement("paper-1"), "news", 22)
            .When(new ApproveStatement("paper-1", "同意"), "leading", 23);
        Assert.False(Trail(told).Leaked);
        Assert.True(Trail(told.When(new PublishStatement("paper-1", []), "news", 24)).Leaked);
    }

    [Fact]
    public void A_refused_attempt_leaves_no_step()
    {
        var refused = Given.Started().When(new DraftStatement(null, "notice", "通报", "一名商户踝部扭伤", ["official-account"]), "news", 6).When(new PublishStatement("paper-1", []), "news", 7).ThenRefused("NotApproved");
        Assert.Null(Seat(refused, "news").Published);
    }

    [Fact]
    public void They_stand_in_the_order_of_the_story_with_what_the_script_says_of_them()
    {
        var scenario = TinyScenario.Whole with
        {
            Facts = [.. TinyScenario.Whole.Facts.Select(f => f.Id == "F1" ? f with { OnRequest = ExerciseTime.FromMinutes(40), ConfirmedBy = ["fire"] } : f with { OnRequest = ExerciseTime.FromMinutes(12), Public = ExerciseTime.FromMinutes(60) })],
        };
        var given = Given.Started(scenario).Until(30);
        Assert.Equal(["F3", "F1"], FactTrails.Of(given.State).Select(t => t.Fact));
        Assert.Equal(["消防"], Trail(given, "F1").By);
        Assert.Equal(["F3"], FactTrails.Known(given.State, ExerciseTime.FromMinutes(61)).Select(t => t.Fact));
    }

    [Fact]
    public void The_paper_holds_every_fact_and_every_seat_that_had_to_do_with_it()
    {
        var told = Played.When(new SendMessage(["news"], "转给你们", "T-3"), "assessment", 22);
        var paper = Assert.Single(KnowledgePapers.Of(told.State));
        var tables = paper.Parts.OfType<PaperTable>().ToList();
        Assert.Equal([2, 2], tables.Select(t => t.Rows.Length));
        Assert.All(tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length)));
        Assert.Contains("已知未报", tables[0].Rows.Single(r => r[0].StartsWith("F3", StringComparison.Ordinal))[^1]);
        Assert.Empty(KnowledgePapers.Of(ExerciseState.Empty));
    }
}
