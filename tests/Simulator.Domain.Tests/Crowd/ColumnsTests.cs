using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Tests.Crowd;

/// <summary>Posts and comments are shared by everybody who knows some of them: each finds what he knows, and nothing later.</summary>
public sealed class ColumnsTests
{
    private const int Many = 3000;

    [Fact]
    public void A_reader_finds_what_stands_in_his_prefix()
    {
        var posts = Filled(Many);
        for (var i = 0; i < Many; i++)
        {
            Assert.Equal((i, -1), (posts.Find($"r-{i}", i + 1), posts.Find($"r-{i}", i)));
            Assert.Equal((true, false), (posts.Says($"text {i}", i + 1), posts.Says($"text {i}", i)));
        }
        Assert.Equal(-1, posts.Find("r-none", Many));
    }

    // Ten accounts take turns under seven roots: 0 speaks under K0 first, under K1 as the post 50, and so on.
    [Fact]
    public void An_account_has_spoken_under_a_root_from_its_first_post_there()
    {
        var posts = Filled(Many);
        for (var root = 0; root < 7; root++)
        {
            var first = Enumerable.Range(0, Many).First(i => i % 10 == 0 && i % 7 == root);
            Assert.False(posts.HasSpoken("user0", [$"K{root}"], first));
            Assert.True(posts.HasSpoken("user0", ["K-other", $"K{root}"], first + 1));
        }
        Assert.False(posts.HasSpoken("user0", ["K-other"], Many));
        Assert.False(posts.HasSpoken("nobody", ["K0"], Many));
    }

    [Fact]
    public void A_branch_below_the_tip_leaves_the_others_as_they_were()
    {
        var posts = Filled(Many);
        var branch = posts.Append(100, Row(100) with { Id = "r-other", Text = "something else" });
        Assert.NotSame(posts, branch);
        Assert.Equal((100, -1), (branch.Find("r-other", 101), posts.Find("r-other", Many)));
        Assert.Equal((false, true), (branch.Says("text 100", Many), posts.Says("text 100", Many)));
        Assert.Same(posts, posts.Append(100, Row(100)));
    }

    [Fact]
    public void Of_two_comments_under_a_post_by_one_account_the_first_counts()
    {
        var comments = new CommentColumns();
        for (var i = 0; i < 200; i++) comments.Append(i, new CommentRow(i, $"c-{i}", ExerciseTime.Zero, i % 20, $"user{i % 10}", "某", "web", $"text {i % 50}", Stance.Comment, i));
        Assert.Equal((false, true, false), (comments.HasSpoken("user3", 3, 3), comments.HasSpoken("user3", 3, 4), comments.HasSpoken("user3", 4, 200)));
        Assert.Equal((false, true), (comments.Says("text 49", 49), comments.Says("text 49", 50)));
    }

    private static PostColumns Filled(int count)
    {
        var posts = new PostColumns();
        for (var i = 0; i < count; i++) Assert.Same(posts, posts.Append(i, Row(i)));
        return posts;
    }

    private static PostRow Row(int i) => new(i, $"r-{i}", ExerciseTime.Zero, PostKind.Repost, -1, $"user{i % 10}", "某", "web", $"text {i}", Stance.Comment, $"K{i % 7}", null, 1, null, i);
}
