using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>What the teams know against what the public was told.</summary>
public sealed class PublicityTests
{
    // At minute 20 the assessment team is told of the injury (F3).
    private static Given Told(string text, string kind = "notice") => Given.Started().Until(20)
        .When(new DraftStatement(null, kind, "通报", text, ["official-account"]), "news", 22).When(new SubmitStatement("paper-1"), "news", 22);

    [Fact]
    public void Whatever_a_seat_was_given_is_unpublished_until_it_is_told()
    {
        Assert.Empty(Publicity.Of(Given.Started().Until(19).State));
        var known = Assert.Single(Publicity.Unpublished(Given.Started().Until(21).State));
        Assert.Equal(("F3", ExerciseTime.FromMinutes(20), null), (known.Fact, known.Since, known.PublishedAt));
        Assert.Equal(["assessment"], known.Seats);
        var approved = Told("一名商户踝部扭伤").When(new ApproveStatement("paper-1", "同意"), "leading", 23);
        Assert.Single(Publicity.Unpublished(approved.State));
        var published = approved.When(new PublishStatement("paper-1", []), "news", 24);
        Assert.Empty(Publicity.Unpublished(published.State));
        Assert.Equal(ExerciseTime.FromMinutes(24), Assert.Single(Publicity.Of(published.State)).PublishedAt);
    }

    [Fact]
    public void Who_knows_it_stands_beside_it_in_the_order_of_the_scenario()
    {
        var shared = Given.Started().Until(20).When(new SendMessage(["news"], "转给你们", "T-3"), "assessment", 25);
        var known = Assert.Single(Publicity.Unpublished(shared.State));
        Assert.Equal(["assessment", "news"], known.Seats);
        Assert.Equal(ExerciseTime.FromMinutes(20), known.Since);
    }

    [Fact]
    public void An_attempt_without_approval_told_nobody() => Assert.Single(Publicity.Unpublished(Told("一名商户踝部扭伤").When(new PublishStatement("paper-1", []), "news", 24).ThenRefused("NotApproved").State));

    [Fact]
    public void A_denial_or_another_matter_does_not_tell_it()
    {
        foreach (var text in new[] { "现场无人受伤", "这是一次疏散演练" })
            Assert.Single(Publicity.Unpublished(Told(text).When(new ApproveStatement("paper-1", "同意"), "leading", 23).When(new PublishStatement("paper-1", []), "news", 24).State));
    }

    [Fact]
    public void A_report_upward_is_not_the_public() =>
        Assert.Single(Publicity.Unpublished(Given.Started().Until(20).When(new FileReport("first", "written", ["leading"], "一名商户踝部扭伤"), "assessment", 22).State), k => k.Seats.SequenceEqual(["assessment", "leading"]));

    [Fact]
    public void What_an_evaluator_says_it_does_not_say_was_not_told()
    {
        var published = Told("一名商户踝部扭伤").When(new ApproveStatement("paper-1", "同意"), "leading", 23).When(new PublishStatement("paper-1", []), "news", 24);
        var act = published.State.Acts.Last(a => a.Kind == "publish-statement");
        var ruled = published.When(new RuleOnReading(act.Version, "F3", Verdict.States, false), Given.Evaluator, 25);
        Assert.Single(Publicity.Unpublished(ruled.State));
    }
}
