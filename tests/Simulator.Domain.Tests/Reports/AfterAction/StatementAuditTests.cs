using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports.AfterAction;

/// <summary>Sentence by sentence. The injury (F3) reaches the assessment team at minute 20; nobody is ever told that it was a drill (F1).</summary>
public sealed class StatementAuditTests
{
    private static StatementAudit Audit(Given play, double minute = 60) => StatementAudit.Of(play.Until(minute).State, ExerciseTime.FromMinutes(minute));

    private static Given Published(Given play, string text, double minute, string kind = "notice", int paper = 1) => play
        .When(new DraftStatement(null, kind, "通报", text, ["official-account"]), "news", minute)
        .When(new SubmitStatement($"paper-{paper}"), "news", minute).When(new ApproveStatement($"paper-{paper}", ""), "leading", minute).When(new PublishStatement($"paper-{paper}", []), "news", minute);

    private static SentenceVerdict[] Verdicts(StatementAudit audit) => [.. audit.Texts[0].Sentences.Select(s => s.Verdict)];
    private static FactStanding Standing(AuditedText text, string fact) => text.Facts.Single(f => f.Fact == fact).Standing;

    [Fact]
    public void Every_sentence_has_its_verdict()
    {
        var audit = Audit(Published(Given.Started(), "今天傍晚网上有说法。一名商户踝部扭伤，已送医！现场是演练。", 25));
        Assert.Equal([SentenceVerdict.NoFact, SentenceVerdict.True, SentenceVerdict.Ahead], Verdicts(audit));
        Assert.Equal(["今天傍晚网上有说法。", "一名商户踝部扭伤，已送医！", "现场是演练。"], audit.Texts[0].Sentences.Select(s => s.Text));
        Assert.Equal("F3", audit.Texts[0].Sentences[1].Readings.Single().Topic);
    }

    [Fact]
    public void Said_before_anybody_knew_it_is_ahead_of_verification_and_true_a_moment_later()
    {
        Assert.Equal([SentenceVerdict.Ahead], Verdicts(Audit(Published(Given.Started(), "一名商户踝部扭伤。", 19.9))));
        Assert.Equal([SentenceVerdict.True], Verdicts(Audit(Published(Given.Started(), "一名商户踝部扭伤。", 20.1))));
    }

    [Fact]
    public void A_denial_of_what_is_so_is_false_and_beside_something_true_partly_true()
    {
        Assert.Equal([SentenceVerdict.False], Verdicts(Audit(Published(Given.Started(), "现场无人受伤。", 25))));
        Assert.Equal([SentenceVerdict.Partly], Verdicts(Audit(Published(Given.Started(), "现场是演练，无人受伤。", 25))));
    }

    [Fact]
    public void Personal_data_and_what_must_not_be_published_weigh_more_than_being_true()
    {
        Assert.Equal([SentenceVerdict.Private], Verdicts(Audit(Published(Given.Started(), "商户王某某踝部扭伤。", 25))));
        var secret = TinyScenario.Whole with { Facts = [.. TinyScenario.Whole.Facts.Select(f => f.Id == "F3" ? f with { Publish = "never" } : f)] };
        var audit = Audit(Published(Given.Started(secret), "一名商户踝部扭伤。", 25));
        Assert.Equal([SentenceVerdict.Withheld], Verdicts(audit));
        Assert.Equal(FactStanding.Disclosed, audit.Facts.Single(f => f.Fact == "F3").Standing);
    }

    [Fact]
    public void Nobody_is_blamed_for_leaving_out_what_could_not_be_known_yet()
    {
        var early = Audit(Published(Given.Started(), "正在核实情况。", 15)).Texts[0];
        Assert.Equal(FactStanding.NotYet, Standing(early, "F3"));
        var late = Audit(Published(Given.Started(), "正在核实情况。", 25)).Texts[0];
        Assert.Equal(FactStanding.Omitted, Standing(late, "F3"));
        // Nobody asked, but somebody who had asked would have known.
        var askable = TinyScenario.Whole with { Facts = [.. TinyScenario.Whole.Facts.Select(f => f.Id == "F1" ? f with { OnRequest = ExerciseTime.FromMinutes(10) } : f)] };
        var unasked = Audit(Published(Given.Started(askable), "正在核实情况。", 15)).Texts[0];
        Assert.Equal(FactStanding.Omitted, Standing(unasked, "F1"));
        Assert.Null(unasked.Facts.Single(f => f.Fact == "F1").KnownAt);
    }

    [Fact]
    public void What_an_earlier_text_said_need_not_be_said_again_and_a_holding_line_owes_no_facts()
    {
        var play = Published(Published(Given.Started(), "一名商户踝部扭伤。", 25), "后续情况：一切正常。", 40, "clarification", 2);
        Assert.Equal(FactStanding.Told, Standing(Audit(play).Texts[1], "F3"));
        var owed = TinyScenario.Whole with { Approvals = [.. TinyScenario.Whole.Approvals, new ApprovalRule("holding", "leading", TimeSpan.FromMinutes(5))] };
        Assert.Empty(Audit(Published(Given.Started(owed), "正在核实，稍后发布。", 25, "holding")).Texts[0].Facts);
    }

    [Fact]
    public void What_may_be_published_may_be_left_out()
    {
        var free = TinyScenario.Whole with { Facts = [.. TinyScenario.Whole.Facts.Select(f => f.Id == "F3" ? f with { Publish = "may" } : f)] };
        Assert.Equal(FactStanding.Optional, Standing(Audit(Published(Given.Started(free), "正在核实情况。", 25)).Texts[0], "F3"));
    }

    [Fact]
    public void A_proposed_reading_is_marked_until_an_evaluator_has_ruled()
    {
        var play = Published(Given.Started(), "现场有商户扭伤。", 25);
        Assert.True(Audit(play).Texts[0].Sentences[0].Provisional);
        var version = play.State.Acts.Single(a => a.Kind == "publish-statement").Version;
        var confirmed = Audit(play.When(new RuleOnReading(version, "F3", Verdict.States, true), Given.Evaluator, 30));
        Assert.Equal((SentenceVerdict.True, false), (confirmed.Texts[0].Sentences[0].Verdict, confirmed.Texts[0].Sentences[0].Provisional));
        var rejected = Audit(play.When(new RuleOnReading(version, "F3", Verdict.States, false), Given.Evaluator, 30));
        Assert.Equal(SentenceVerdict.NoFact, rejected.Texts[0].Sentences[0].Verdict);
        Assert.Equal(FactStanding.Omitted, Standing(rejected.Texts[0], "F3"));
    }

    [Fact]
    public void Replies_notices_and_briefing_answers_are_audited_too()
    {
        var play = Given.Started().When(new ReplyPost("T-1", "这是演练。"), "news", 21).When(new PostNotice("没有人受伤。", "poster"), "news", 22)
            .When(new AnswerQuestion("Q-1", "有一名商户扭伤。", "typed"), "news", 23);
        var audit = Audit(play);
        Assert.Equal(["reply-post", "post-notice", "answer-question"], audit.Texts.Select(t => t.Act));
        // A reply is about what was asked: it owes no facts.
        Assert.DoesNotContain(audit.Texts[0].Facts, f => f.Standing == FactStanding.Omitted);
    }

    [Fact]
    public void The_facts_of_the_subject_stand_as_all_texts_together_leave_them()
    {
        var silent = Audit(Given.Started());
        Assert.Empty(silent.Texts);
        Assert.Null(silent.First);
        Assert.Equal([FactStanding.NotYet, FactStanding.Omitted], silent.Facts.Select(f => f.Standing));
        var contradicted = Audit(Published(Published(Given.Started(), "现场无人受伤。", 25), "更正：一名商户踝部扭伤。", 40, "clarification", 2)).Facts.Single(f => f.Fact == "F3");
        Assert.Equal(FactStanding.Contradicted, contradicted.Standing);
        Assert.Equal((ExerciseTime.FromMinutes(40), ExerciseTime.FromMinutes(25)), (contradicted.StatedAt, contradicted.DeniedAt));
        Assert.Equal(2, contradicted.Evidence.Length);
    }

    [Theory]
    [InlineData("一。二。", 2), InlineData("“没有起火。”他说。", 2), InlineData("真的吗？！是的", 2), InlineData("……\n\n", 0), InlineData("At 17.20 a drill took place. Nobody was hurt.", 2), InlineData("没有句号", 1)]
    public void A_text_is_cut_into_sentences_and_nothing_of_it_is_lost(string text, int sentences)
    {
        var cut = Domain.Readings.Sentences.Split(text).ToList();
        Assert.Equal(sentences, cut.Count);
        var words = string.Concat(cut.Select(c => text[c.Start..c.End])).Where(char.IsLetterOrDigit);
        Assert.Equal(text.Where(char.IsLetterOrDigit), words);
    }
}
