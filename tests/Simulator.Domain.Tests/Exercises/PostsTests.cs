using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Posts within a seat, what only their holders decide, and the box for those who watch.</summary>
public sealed class PostsTests
{
    private static readonly Actor Observer = new("guest", Office.Observer), Head = new("chief", Office.Player, "leading", "head"), Deputy = Given.Seat("leading") with { SubRole = "deputy" };

    private static Given Two() => PaperScenario.Started().When(new JoinExercise("chief", Office.Player), new Actor("chief", Office.Player), 1).When(new TakeSeat("chief", "leading"), Given.Control, 1);

    private static Given InReview(Given given) => given.When(new DraftStatement(null, "notice", "t", "正文", ["official-account"]), "news", 2).When(new SubmitStatement("paper-1"), "news", 2);

    [Fact]
    public void A_post_is_taken_by_its_holder_or_given_by_control()
    {
        Two().When(new TakePost("chief", "head"), Head with { SubRole = null }, 2).Then<PostTaken>(p => Assert.Equal(("chief", "head"), (p.Person, p.Post)));
        var given = Two().When(new TakePost("chief", "head"), Given.Control, 2);
        Assert.Equal("head", given.State.Participants["chief"].SubRole);
        given.When(new TakePost("chief", "head"), Given.Control, 3).Then();
        Assert.Null(given.When(new TakePost("chief", null), Head, 3).State.Participants["chief"].SubRole);
    }

    [Fact]
    public void Nobody_gives_a_post_to_somebody_else_or_takes_one_there_is_not()
    {
        Two().When(new TakePost("chief", "head"), Deputy, 2).ThenRefused("NotYourSeat");
        Two().When(new TakePost("chief", "mayor"), Given.Control, 2).ThenRefused("NoSuchSeat");
        Two().When(new TakePost("stranger", "head"), Given.Control, 2).ThenRefused("NoSuchPerson");
        Two().When(new TakePost("chief", "head"), Observer, 2).ThenRefused("OfficeMayNot");
        Given.Started(PaperScenario.Whole).When(new JoinExercise("ann", Office.Player), new Actor("ann", Office.Player), 1).When(new TakePost("ann", "head"), Given.Control, 2).ThenRefused("NoSuchPerson");
    }

    [Fact]
    public void Whoever_leaves_the_seat_leaves_the_post()
    {
        var left = Two().When(new TakePost("chief", "head"), Given.Control, 2).When(new TakeSeat("chief", "news"), Given.Control, 3);
        Assert.Equal(("news", null), (left.State.Participants["chief"].Seat, left.State.Participants["chief"].SubRole));
    }

    [Fact]
    public void A_paper_of_a_post_is_decided_by_its_holder_alone_while_there_is_one()
    {
        InReview(Two()).When(new ApproveStatement("paper-1", "同意"), Deputy, 3).Then<StatementApproved>();
        var held = InReview(Two().When(new TakePost("chief", "head"), Given.Control, 2));
        Assert.Equal("组长", Assert.Single(held.When(new ApproveStatement("paper-1", "同意"), Deputy, 3).ThenRefused("NotYourTier").Rejection!.Args));
        held.When(new ReturnStatement("paper-1", "再改"), Deputy, 3).ThenRefused("NotYourTier");
        held.When(new ApproveStatement("paper-1", "同意"), Head, 3).Then<StatementApproved>();
        // The holder gone, the seat decides again.
        held.When(new LeaveSeat("chief"), Given.Control, 3).When(new ApproveStatement("paper-1", "同意"), Deputy, 4).Then<StatementApproved>();
    }

    [Fact]
    public void Papers_without_a_post_are_the_whole_seats()
    {
        var held = Two().When(new TakePost("chief", "head"), Given.Control, 2);
        held.When(PaperScenario.Proposed("第三条"), "news", 3).When(new ApproveForm("form-1"), Deputy, 4).Then<FormDecided>();
        held.When(new DraftStatement(null, "clarification", "t", "正文", ["official-account"]), "news", 3).When(new SubmitStatement("paper-1"), "news", 3).When(new ApproveStatement("paper-1", "同意"), Deputy, 4).Then<StatementApproved>();
    }

    [Fact]
    public void Those_who_watch_comment_and_do_nothing_else()
    {
        var said = Given.Started().When(new CommentAsObserver(" 专家甲 ", " 首发偏慢 "), Observer, 12);
        Assert.Equal(new ObserverComment(ExerciseTime.FromMinutes(12), "专家甲", "首发偏慢"), Assert.Single(said.State.ObserverComments));
        said.When(new CommentAsObserver("专家甲", " "), Observer, 13).ThenRefused("MissingText");
        said.When(new CommentAsObserver("专家甲", new string('长', 5000)), Observer, 13).ThenRefused("TooLong");
        foreach (var other in new[] { Given.Seat("news"), Given.Control, Given.Evaluator }) said.When(new CommentAsObserver("甲", "不错"), other, 13).ThenRefused("OfficeMayNot");
        Given.Lobby().When(new CommentAsObserver("", "还没有开始"), Observer, 0).Then<ObserverCommented>();
    }

    [Fact]
    public void The_box_has_an_end()
    {
        var full = Given.Started().And(1, [.. Enumerable.Range(1, CommentAsObserver.Most - 1).Select(n => new ObserverCommented(ExerciseTime.FromMinutes(1), "甲", $"第{n}条"))]);
        var last = full.When(new CommentAsObserver("甲", "最后一条"), Observer, 2).Then<ObserverCommented>();
        Assert.Equal(["500"], last.When(new CommentAsObserver("甲", "又一条"), Observer, 3).ThenRefused("TooManyComments").Rejection!.Args);
        Assert.Equal(CommentAsObserver.Most, last.State.ObserverComments.Count);
    }
}
