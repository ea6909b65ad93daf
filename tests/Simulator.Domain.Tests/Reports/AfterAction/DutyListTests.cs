using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports.AfterAction;

/// <summary>Late, omitted, concealed, and what was stopped. The order T-2 asks the leaders at minute 10 to hold back; a veto stands on agreeing.</summary>
public sealed class DutyListTests
{
    private static readonly ReportingRule Rule = new(["assessment"], ["leading"], TimeSpan.FromMinutes(10), null, []);
    private static readonly Veto Conceal = new("V-2", "同意瞒报", ["leading"], new Acted(TinyScenario.Act("answer-order") with { About = ["T-2"], Choices = ["agree"] }));

    private static Given Play(bool condemned = true, TimeSpan? norm = null)
    {
        var subject = TinyScenario.Subject();
        if (condemned) subject = subject with { Vetoes = subject.Vetoes.Add(Conceal) };
        if (norm is not null) subject = subject with { Criteria = [.. subject.Criteria.Select(c => c.Id == "C-3" ? c with { Norm = "report" } : c)] };
        return Given.Started(TinyScenario.Of(subject) with { Reporting = Rule, Norms = norm is { } limit ? [new Norm("report", "书面报告", limit, "虚构", "check")] : [] });
    }

    private static DutyEntry[] List(Given play, double minute = 40) => [.. DutyList.Of(play.Until(minute).State, ExerciseTime.FromMinutes(minute))];
    private static FileReport Report(string text, string kind = "first") => new(kind, "written", ["leading"], text);

    [Theory]
    [InlineData("refuse"), InlineData("ask-basis"), InlineData("escalate")]
    public void A_demand_that_was_not_met_was_stopped(string choice)
    {
        var play = Play().When(new AnswerOrder("T-2", choice, "不能这样办"), "leading", 12).When(Report("一名商户踝部扭伤"), "assessment", 21);
        var entry = Assert.Single(List(play));
        Assert.Equal((DutyMatter.Stopped, choice, "T-2"), (entry.Matter, entry.Choice, entry.Inject));
        Assert.Equal(play.State.Acts.Single(a => a.Kind == "answer-order").Version, Assert.Single(entry.Evidence));
    }

    [Fact]
    public void A_demand_that_was_met_stands_as_complied_with_and_what_was_said_last_counts()
    {
        var agreed = Play().When(new AnswerOrder("T-2", "agree", ""), "leading", 12);
        Assert.Contains(List(agreed), e => e.Matter == DutyMatter.Agreed);
        Assert.Contains(List(agreed.When(new AnswerOrder("T-2", "refuse", "改主意了"), "leading", 13)), e => e.Matter == DutyMatter.Stopped);
    }

    [Fact]
    public void A_request_nobody_condemns_is_not_on_the_list() =>
        Assert.DoesNotContain(List(Play(condemned: false).When(new AnswerOrder("T-2", "refuse", "不同意"), "leading", 12)), e => e.Matter is DutyMatter.Stopped or DutyMatter.Agreed);

    [Fact]
    public void What_the_duty_watch_found_stands_on_it()
    {
        Assert.Contains(List(Play()), e => e is { Matter: DutyMatter.None, Fact: "F3" });
        Assert.Contains(List(Play().When(Report("一切正常", "zero"), "assessment", 22)), e => e is { Matter: DutyMatter.Concealed, Fact: "F3" });
        Assert.Contains(List(Play().When(Report("一切正常"), "assessment", 22)), e => e is { Matter: DutyMatter.Omitted, Fact: "F3" });
        Assert.Contains(List(Play().When(Report("现场无人受伤"), "assessment", 22)), e => e is { Matter: DutyMatter.False, Fact: "F3" });
    }

    [Fact]
    public void A_late_report_is_one_line_with_how_late_and_whether_the_norm_still_held()
    {
        var late = Play().When(Report("一名商户踝部扭伤"), "assessment", 32.5);
        var entry = Assert.Single(List(late), e => e.Matter == DutyMatter.Late);
        Assert.Equal(TimeSpan.FromMinutes(2.5), entry.Over);
        Assert.Null(entry.WithinNorm);
        // By the sheet alone: the rule of the scenario still had time.
        DutyEntry BySheet(TimeSpan norm) => List(WithLongRule(Play(norm: norm)).When(Report("一名商户踝部扭伤"), "assessment", 32.5)).Single(e => e.Matter == DutyMatter.Late);
        Assert.True(BySheet(TimeSpan.FromHours(1)).WithinNorm);
        Assert.False(BySheet(TimeSpan.FromMinutes(12)).WithinNorm);
    }

    [Fact]
    public void Deductions_for_reporting_stand_on_it_and_others_do_not()
    {
        var entries = List(Play(), 70);
        Assert.Contains(entries, e => e is { Matter: DutyMatter.None, Title: "一小时无声" });
    }

    private static Given WithLongRule(Given play) => play with { State = play.State with { Scenario = play.State.Scenario with { Reporting = Rule with { Limit = TimeSpan.FromHours(1) } } } };
}
