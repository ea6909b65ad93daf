using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Reports;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports;

/// <summary>The watch over reporting: what the rule covers, whose fault it is, what an evaluator changes. The injury (F3) reaches the assessment team at minute 20.</summary>
public sealed class DutyWatchTests
{
    private static readonly ReportingRule Rule = new(["assessment", "news"], ["leading"], TimeSpan.FromMinutes(10), null, []);

    private static Given Play(ReportingRule? rule) => Given.Started(TinyScenario.Whole with { Reporting = rule });
    private static FileReport Report(string text, string kind = "first", string to = "leading") => new(kind, "written", [to], text);
    private static DutyWatch Watch(Given play, double minute) => DutyWatch.Of(play.Until(minute).State, ExerciseTime.FromMinutes(minute));

    [Fact]
    public void Without_a_rule_nothing_has_to_be_reported()
    {
        var watch = Watch(Play(null), 60);
        Assert.Empty(watch.Reportable);
        Assert.Empty(watch.Findings);
        Assert.Empty(watch.Mismatches);
        Assert.Null(watch.Coverage);
    }

    [Fact]
    public void The_rule_covers_what_the_public_must_be_told_or_the_facts_it_names()
    {
        Assert.Equal("F3", Assert.Single(Watch(Play(Rule), 25).Reportable).Fact);
        Assert.Empty(Watch(Play(Rule with { Facts = ["F1"] }), 25).Reportable);
        Assert.Single(Watch(Play(Rule with { Facts = ["F3"] }), 25).Reportable);
        Assert.Empty(Watch(Play(Rule with { Seats = ["news"] }), 25).Reportable);
    }

    [Fact]
    public void The_limit_is_over_only_after_its_last_moment()
    {
        Assert.Empty(Watch(Play(Rule), 30).Findings);
        Assert.Equal(ReportFault.None, Assert.Single(Watch(Play(Rule), 30.01).Findings).Fault);
        Assert.Empty(Watch(Play(Rule).When(Report("一名商户踝部扭伤"), "assessment", 30), 60).Findings);
        Assert.Equal(ReportFault.Late, Assert.Single(Watch(Play(Rule).When(Report("一名商户踝部扭伤"), "assessment", 30.01), 60).Findings).Fault);
    }

    [Fact]
    public void What_was_passed_on_is_still_the_fault_of_whoever_knew_first()
    {
        var passed = Play(Rule).When(new SendMessage(["news"], "转给你们", "T-3"), "assessment", 25);
        Assert.Equal("assessment", Assert.Single(Watch(passed, 40).Findings).Seat);
    }

    [Fact]
    public void Told_to_the_leaders_beside_the_report_it_is_still_to_be_reported()
    {
        var told = Play(Rule).When(new SendMessage(["leading"], "口头说一声", "T-3"), "assessment", 25);
        Assert.Equal(ReportFault.None, Assert.Single(Watch(told, 40).Findings).Fault);
        // A second report in time makes good what a first one left out.
        var second = told.When(Report("一切正常"), "assessment", 26).When(Report("一名商户踝部扭伤", "follow-up"), "assessment", 28);
        Assert.Empty(Watch(second, 40).Findings);
    }

    [Fact]
    public void Every_report_that_kept_silent_is_evidence()
    {
        var silent = Play(Rule).When(Report("一切正常"), "assessment", 21).When(Report("没有新情况", "follow-up"), "assessment", 25).When(Report("一切正常", to: "news"), "assessment", 26);
        var found = Assert.Single(Watch(silent, 40).Findings);
        Assert.Equal(ReportFault.Omitted, found.Fault);
        Assert.Equal(silent.State.Acts.Take(2).Select(a => a.Version), found.Evidence);
    }

    [Fact]
    public void A_denial_an_evaluator_rejects_is_none_and_becomes_an_omission()
    {
        var denied = Play(Rule).When(Report("现场无人受伤"), "assessment", 22);
        Assert.Equal(ReportFault.False, Assert.Single(Watch(denied, 40).Findings).Fault);
        var ruled = denied.Until(40).When(new RuleOnReading(denied.State.Acts[^1].Version, "F3", Verdict.Denies, false), Given.Evaluator, 41);
        Assert.Equal(ReportFault.Omitted, Assert.Single(Watch(ruled, 42).Findings).Fault);
    }

    [Fact]
    public void What_nobody_knew_yet_is_no_fault_of_an_early_report()
    {
        var early = Play(Rule).When(Report("现场无人受伤"), "assessment", 8).When(Report("无情况", "zero"), "assessment", 9);
        Assert.Empty(Watch(early, 25).Findings);
        Assert.Equal(ReportFault.None, Assert.Single(Watch(early, 40).Findings).Fault);
    }
}
