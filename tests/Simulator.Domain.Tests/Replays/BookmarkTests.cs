using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Replaying;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays;

namespace Simulator.Domain.Tests.Replays;

/// <summary>Bookmarks people set, and the marks the log sets by itself.</summary>
public sealed class BookmarkTests
{
    private static ExerciseTime At(double minute) => ExerciseTime.FromMinutes(minute);

    [Fact]
    public void Control_and_evaluators_mark_a_moment_and_take_the_mark_away()
    {
        var marked = Given.Started().When(new AddBookmark(At(6), " 首帖 "), Given.Control, 8).Then(typeof(ReplayBookmarked)).When(new AddBookmark(At(7), "第二处"), Given.Evaluator, 9);
        Assert.Equal([("mark-1", At(6), "首帖", "c"), ("mark-2", At(7), "第二处", "e")], marked.State.Bookmarks.Select(b => (b.Id, b.At, b.Text, b.Person)));
        var removed = marked.When(new RemoveBookmark("mark-2"), Given.Control, 10).Then(typeof(ReplayBookmarkRemoved)).When(new AddBookmark(At(8), "第三处"), Given.Control, 11);
        // A number is never used again: nobody removes another one than he sees.
        Assert.Equal(["mark-1", "mark-3"], removed.State.Bookmarks.Select(b => b.Id));
        removed.When(new RemoveBookmark("mark-2"), Given.Control, 12).ThenRefused("NoSuchBookmark");
    }

    [Fact]
    public void A_bookmark_needs_words_a_moment_that_has_come_and_somebody_who_may()
    {
        var given = Given.Started().Until(10);
        given.When(new AddBookmark(At(5), " "), Given.Control, 10).ThenRefused("MissingText");
        given.When(new AddBookmark(At(5), new string('长', AddBookmark.Longest + 1)), Given.Control, 10).ThenRefused("TooLong");
        given.When(new AddBookmark(At(11), "还没到"), Given.Control, 10).ThenRefused("NotYetPlayed");
        given.When(new AddBookmark(At(5), "不许"), Given.Seat("news"), 10).ThenRefused("OfficeMayNot");
        Given.Lobby().When(new AddBookmark(At(0), "太早"), Given.Control, 0).ThenRefused("NotNowLobby");
    }

    [Fact]
    public void There_is_an_end_to_them()
    {
        var given = Given.Started();
        for (var i = 0; i < AddBookmark.Most; i++) given = given.When(new AddBookmark(At(0), $"第{i}处"), Given.Control, 1);
        given.When(new AddBookmark(At(0), "再一处"), Given.Control, 1).ThenRefused("TooManyBookmarks");
    }

    [Fact]
    public void They_are_of_the_chain_and_not_of_what_happened()
    {
        Assert.False(new ReplayBookmarked("mark-1", At(1), "一处").InDigest);
        Assert.False(new ReplayBookmarkRemoved("mark-1").InDigest);
        Assert.Equal(("replay-bookmarked", "replay-bookmark-removed"), (EventTypes.NameOf(typeof(ReplayBookmarked)), EventTypes.NameOf(typeof(ReplayBookmarkRemoved))));
    }

    [Fact]
    public void After_the_end_they_can_still_be_set_also_on_the_last_moment()
    {
        var ended = Given.Started().When(new EndExercise("control"), Given.Control, 30);
        ended.When(new AddBookmark(At(30), "结束"), Given.Evaluator, 30).Then(typeof(ReplayBookmarked));
    }

    [Fact]
    public void The_log_marks_what_mattered_by_itself()
    {
        var given = Given.Started().Until(10).When(new AnswerOrder("T-2", "refuse", "没有依据"), "leading", 12)
            .When(new DraftStatement(null, "notice", "通报一", "这是一次疏散演练", ["official-account"]), "news", 13).When(new PublishStatement("paper-1", []), "news", 13)
            .When(new SubmitStatement("paper-1"), "news", 14).When(new ApproveStatement("paper-1", "同意"), "leading", 15).When(new PublishStatement("paper-1", []), "news", 16)
            .When(new SetLevel("yellow", "扩散"), "leading", 17)
            .When(new DraftStatement(null, "correction", "更正", "时间应为18:30", ["official-account"], Corrects: "paper-1"), "news", 18).When(new SubmitStatement("paper-2"), "news", 18)
            .When(new AddBookmark(At(3), "开头"), Given.Control, 19).When(new TakeNote(At(4), "好"), Given.Evaluator, 19);
        Assert.Equal(["bookmark", "note", "order", "refused", "first", "level"], ReplayMarks.Of(given.State, At(20), truth: true).Select(m => m.Kind));
        Assert.DoesNotContain(ReplayMarks.Of(given.State, At(20), truth: false), m => m.Kind == "note");
        Assert.Equal(["bookmark", "order"], ReplayMarks.Of(given.State, At(12), truth: false).Select(m => m.Kind));
        var order = ReplayMarks.Of(given.State, At(20), true).Single(m => m.Kind == "order");
        Assert.Equal(("refuse", "T-2"), (order.Choice, order.About));
    }

    [Fact]
    public void Agreeing_is_no_mark() =>
        Assert.Empty(ReplayMarks.Of(Given.Started().Until(10).When(new AnswerOrder("T-2", "agree", ""), "leading", 12).State, At(20), true));
}
