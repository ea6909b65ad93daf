using Simulator.Domain.Exercises;
using Simulator.Domain.Reports;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>What the after-action tables make of the five teams in the shipped scenario.</summary>
public sealed class AfterActionTests
{
    private static async Task<ExerciseState> StateAsync(string team, int subject = 1, string language = "zh-CN") =>
        (await ShippedScenarios.Played("liuwan-market", subject, team, language: language)).State;

    private static StatementAudit Audit(ExerciseState state) => StatementAudit.Of(state, state.Now);
    private static IEnumerable<AuditedSentence> Sentences(ExerciseState state) => Audit(state).Texts.SelectMany(t => t.Sentences);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task The_expert_team_omits_contradicts_and_discloses_nothing(int subject)
    {
        var state = await StateAsync("expert", subject);
        Assert.NotEmpty(Audit(state).Texts);
        Assert.DoesNotContain(Audit(state).Facts, f => f.Standing is FactStanding.Omitted or FactStanding.Contradicted or FactStanding.Disclosed);
        Assert.DoesNotContain(Sentences(state), s => s.Verdict is SentenceVerdict.False or SentenceVerdict.Partly or SentenceVerdict.Private or SentenceVerdict.Withheld);
        var duty = DutyList.Of(state, state.Now);
        Assert.DoesNotContain(duty, e => e.Matter is DutyMatter.Concealed or DutyMatter.False or DutyMatter.Omitted or DutyMatter.Agreed);
        Assert.Contains(duty, e => e.Matter == DutyMatter.Stopped);
        Assert.DoesNotContain(Dispositions.Of(state), d => d.Kind is DispositionKind.Omitted or DispositionKind.Disclosed);
        Assert.DoesNotContain(ApprovalChains.Of(state, state.Now).Papers, p => p.Late || p.Open);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task The_cover_up_contradicts_facts_and_complies_with_what_it_should_refuse(int subject)
    {
        var state = await StateAsync("coverup", subject);
        Assert.Contains(Sentences(state), s => s.Verdict is SentenceVerdict.False or SentenceVerdict.Partly);
        Assert.Contains(Audit(state).Texts.SelectMany(t => t.Facts), f => f.Standing == FactStanding.Contradicted);
        var duty = DutyList.Of(state, state.Now);
        Assert.Contains(duty, e => e.Matter == DutyMatter.Agreed);
        Assert.Contains(duty, e => e.Matter is DutyMatter.Concealed or DutyMatter.False);
        Assert.DoesNotContain(duty, e => e.Matter == DutyMatter.Stopped);
    }

    [Fact]
    public async Task Personal_data_told_to_the_public_is_found() =>
        Assert.Contains(Sentences(await StateAsync("coverup", 2)), s => s.Verdict == SentenceVerdict.Private);

    [Fact]
    public async Task The_silent_team_is_blamed_for_what_it_could_have_known_and_for_nothing_else()
    {
        var state = await StateAsync("silent");
        Assert.Empty(Audit(state).Texts);
        Assert.All(Audit(state).Facts, f => Assert.Equal(f.Publish == "must" ? FactStanding.Omitted : FactStanding.Optional, f.Standing));
        var times = ResponseTimes.Of(state, state.Now);
        Assert.All(times.Rows, r => Assert.Null(r.First));
        Assert.All(times.Seats.Where(s => s.Count > 0), s => Assert.Equal((0, null, s.Count), (s.Answered, s.Median, s.Late)));
        Assert.Null(RumorCorrection.Of(state, state.Now, true).FirstStatement);
        Assert.Equal(0, MessageHandling.Of(state).Groups.Sum(g => g.Answered));
    }

    [Fact]
    public async Task Times_and_belief_stand_in_the_order_of_the_teams()
    {
        var (expert, slow, silent, coverup) = (await StateAsync("expert"), await StateAsync("slow"), await StateAsync("silent"), await StateAsync("coverup"));
        static int Late(ExerciseState s) => ResponseTimes.Of(s, s.Now).Rows.Count(r => r.Late);
        Assert.Equal(0, Late(expert));
        Assert.True(Late(expert) < Late(slow) && Late(slow) < Late(silent));
        static TimeSpan Waited(ExerciseState s) => TimeSpan.FromTicks(ApprovalChains.Of(s, s.Now).Papers.Sum(p => p.Waiting.Ticks) / Math.Max(1, ApprovalChains.Of(s, s.Now).Papers.Length));
        Assert.True(Waited(expert) < Waited(slow));
        static RumorCorrection Rumor(ExerciseState s) => RumorCorrection.Of(s, s.Now, true);
        Assert.True(Rumor(expert).Exposures < Rumor(coverup).Exposures);
        Assert.True(Rumor(expert).Belief!.BeliefOver < Rumor(silent).Belief!.BeliefOver);
        Assert.True(Rumor(expert).PostsBefore < Rumor(slow).PostsBefore);
        // A denial that is a lie corrects nothing.
        Assert.True(Rumor(coverup).FirstCorrection is null || Rumor(coverup).CorrectionReach < Rumor(expert).CorrectionReach);
    }

    [Fact]
    public async Task Counters_of_posts_are_counted_once()
    {
        var figures = RumorCorrection.Of(await StateAsync("slow"), (await StateAsync("slow")).Now, false);
        Assert.Equal(figures.PostsBefore + figures.PostsAfter, figures.ByMinute.Sum());
        Assert.Null(figures.Belief);
    }

    [Theory]
    [InlineData("random", 1), InlineData("slow", 2), InlineData("coverup", 3), InlineData("expert", 4)]
    public async Task The_papers_print_in_both_languages_without_a_missing_word(string team, int subject)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var papers = AfterActionPapers.Of(await StateAsync(team, subject, language), truth: true);
            Assert.Equal(8, papers.Length);
            Assert.All(papers.SelectMany(p => p.Parts).OfType<PaperTable>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length)));
            Assert.DoesNotContain(papers.SelectMany(p => p.Parts).OfType<PaperTable>().SelectMany(t => t.Columns.Concat(t.Rows.SelectMany(r => r))), w => System.Text.RegularExpressions.Regex.IsMatch(w, @"(?:^|[ ·])(?:Col|Head|Verdict|Standing|Duty|DutyWhy|Stage|Move|Message|Level|Rumor|Disposition|Publish|State|Say|Choice|Norm|Group|Act|Passed)\.[A-Za-z-]+"));
        }
    }
}
