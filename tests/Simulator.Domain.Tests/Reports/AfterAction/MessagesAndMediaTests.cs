using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports.AfterAction;

public sealed class MessagesAndMediaTests
{
    private static MessageGroup Group(Given play, string kind) => MessageHandling.Of(play.State).Groups.Single(g => g.Kind == kind);

    [Fact]
    public void What_came_in_is_answered_in_time_late_or_open()
    {
        var play = Given.Started().When(new RegisterItem(null, "T-1", "帖子"), "assessment", 8).When(new AnswerOrder("T-2", "refuse", "不行"), "leading", 18).Until(60);
        Assert.Equal((1, 1, 1, TimeSpan.FromMinutes(3)), (Group(play, "post").Received, Group(play, "post").Answered, Group(play, "post").InTime, Group(play, "post").Median));
        Assert.Equal((1, 0, 1.0), (Group(play, "order").Answered, Group(play, "order").InTime, Group(play, "order").Rate));
        Assert.Equal((0, 1), (Group(play, "question").Answered, Group(play, "question").Open));
        Assert.Contains(MessageHandling.Of(play.State).Open, o => o is { Kind: "question", Id: "Q-1", Due: not null });
    }

    [Fact]
    public void Citizens_messages_in_the_ledger_count_once_answered()
    {
        var entered = Given.Started().When(new EnterLedger("message", "问家人在哪", "热线", "值班长", TimeSpan.FromMinutes(10)), "assessment", 20).When(new EnterLedger("demand", "退费", "市场", "经理"), "assessment", 21)
            .When(new EnterLedger("rumor", "说炸了", "热线", ""), "assessment", 22);
        Assert.Equal((2, 0), (Group(entered, "ledger").Received, Group(entered, "ledger").Answered));
        var answered = entered.When(new UpdateLedger("entry-1", "answered", "已找到"), "assessment", 31);
        Assert.Equal((1, 0, 1), (Group(answered, "ledger").Answered, Group(answered, "ledger").InTime, Group(answered, "ledger").Open));
    }

    [Fact]
    public void Questions_to_departments_count_with_their_own_due_time()
    {
        var asked = Given.Started().When(new RequestVerification("health", "有人受伤吗", TimeSpan.FromMinutes(10)), "assessment", 12).When(new RequestVerification("fire", "起火了吗", null), "assessment", 12);
        Assert.Equal((2, 1, 1), (Group(asked.Until(30), "verification").Received, Group(asked.Until(30), "verification").Answered, Group(asked.Until(30), "verification").InTime));
    }

    [Fact]
    public void The_same_told_again_is_a_duplicate()
    {
        var play = Given.Started().When(new RegisterItem(null, "T-1", "帖子"), "assessment", 8).When(new RegisterItem(null, "T-3", "又说一遍", "item-1"), "assessment", 22);
        Assert.Equal(1, MessageHandling.Of(play.State).Duplicates);
    }

    [Fact]
    public void Nothing_in_nothing_out()
    {
        var handled = MessageHandling.Of(Given.Started().State);
        Assert.Empty(handled.Groups);
        Assert.Empty(handled.Open);
    }

    [Fact]
    public void Only_what_media_reported_by_themselves_counts_against_the_target()
    {
        var subject = TinyScenario.Subject();
        Coverage Of(string level, int pieces, bool critical = false) => new(level, pieces, critical);
        subject = subject with
        {
            Injects = [.. subject.Injects, TinyScenario.Inject("M-1", 30, "web", "xiaomai", "post", "报道一", 0) with { Coverage = Of("central", 2), Limit = null }, TinyScenario.Inject("M-2", 40, "web", "xiaomai", "post", "报道二", 0) with { Coverage = Of("city", 3, true), Limit = null }],
        };
        var play = Given.Started(TinyScenario.Of(subject) with { MediaTarget = new MediaTarget(5, 2) });
        var half = MediaTally.Of(play.Until(35).State);
        Assert.Equal((2, 2, 0, false), (half.Total, half.Of("central"), half.Critical, half.Met));
        var whole = MediaTally.Of(play.Until(45).State);
        Assert.Equal((5, 3, true), (whole.Total, whole.Critical, whole.Met));
        var published = play.When(new PostNotice("各位街坊", "poster"), "news", 46);
        Assert.Equal(5, MediaTally.Of(published.State).Total);
        Assert.Null(MediaTally.Of(Given.Started().State).Met);
    }
}
