using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Runtime.Tests.Plan.Play;
using static Simulator.Runtime.Tests.Plan.StabilityPapers;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Subject four: the three questions, the risk matrix, the report that has to be approved before any measure.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public async Task S158_TheAssessmentOfStability_RunsAloneWithItsOwnScriptAndScore()
    {
        await using var play = await Open(4);
        await play.At("09:00:01");
        Assert.Equal((4, "09:00", "yellow"), (play.Seat(News).Frame.Subject, play.Seat(News).StoryClock(play.Clock.At), play.Seat(News).Level));
        await play.Came("K4-01", Leading, Assessment, News, Police);
        Assert.Equal(TimeSpan.FromMinutes(120), play.Seat(News).Frame.End - play.State.Began);
        Assert.Equal(100, play.State.Subject.Criteria.Sum(c => c.Points));
        Assert.All(play.Score.Lines, l => Assert.StartsWith("K4-", l.Id, StringComparison.Ordinal));
        var team = await play.Act(Leading, Team(play));
        play.Earns("K4-01", "team", team);
        play.Earns("K4-01", "tasks", team);
    }

    [Theory]
    [InlineData("truth-evidence")]
    [InlineData("affects-evidence")]
    [InlineData("needed-evidence")]
    public async Task S098_EachOfTheThreeQuestions_IsAnsweredWithItsEvidence(string evidence)
    {
        await using var play = await Open(4);
        await play.At("09:03");
        await play.Refused("FormFieldMissing", Assessment, Questions(play, (evidence, " ")));
        await play.Refused("NotYourForm", News, Questions(play));
        foreach (var question in new[] { "true", "affects", "needed" }) play.EarnsNothing("K4-01", question);
        Assert.Empty(play.Seat(Leading).Forms);

        var filed = await play.Act(Assessment, Questions(play));
        foreach (var question in new[] { "true", "affects", "needed" }) play.Earns("K4-01", question, filed);
        Assert.Equal(("partly", "some", "yes"), (Value("truth"), Value("affects"), Value("needed")));
        Assert.True(await play.Logged("form-filed", "three-questions"));

        string Value(string field) => Assert.Single(play.Seat(Leading).Forms).Values[field];
    }

    [Theory]
    [InlineData("truth", "true", "true")]
    [InlineData("affects", "none", "affects")]
    [InlineData("needed", "no", "needed")]
    public async Task S098_AWrongAnswer_EarnsNothingForItsQuestionAlone(string field, string answer, string element)
    {
        await using var play = await Open(4);
        await play.At("09:03");
        var filed = await play.Act(Assessment, Questions(play, (field, answer)));
        Assert.Equal(answer, filed.Fields[field]);
        play.EarnsNothing("K4-01", element);
        foreach (var other in new[] { "true", "affects", "needed" }.Where(e => e != element)) play.Earns("K4-01", other, filed);
    }

    [Fact]
    public async Task S099_MeasureBeforeApproval_IsRefusedLoggedAndScored()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        var early = await play.RefusedOnRecord("NeedsAssessment", Leading, Notice(play));
        Assert.Equal([early.Version], play.Deduction("D4-gated")!.Evidence);
        Assert.Contains(play.Seat(Leading).Done, a => a.Version == early.Version && a.Refused);
        await play.Act(Assessment, Report(play));
        await play.Refused("SeatMayNot", Assessment, new ApproveForm("form-1"));
        // Filed is not approved.
        await play.RefusedOnRecord("NeedsAssessment", Police, Lawful(play, "law-talks", "law"));
        Assert.Equal(FormStatus.InReview, Assert.Single(play.Seat(Leading).Forms).Status);

        var approved = await play.Act(Leading, new ApproveForm("form-1", "同意"));
        play.Earns("K4-07", "approved", approved);
        foreach (var measure in new[] { Notice(play), Support(play) }) await play.Act(Leading, measure);
        // Whoever went ahead gets nothing for the line, though the measures were the right ones.
        Assert.Equal([early.Version], play.Factor("K4-07", "early")!.Evidence);
        Assert.Equal(0, play.Line("K4-07").Earned);
    }

    [Fact]
    public async Task S099_AfterTheApproval_TheMeasuresAreOrderedAndEarn()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        await play.Act(Assessment, Report(play));
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        play.EarnsNothing("K4-07", "ordered");
        var notice = await play.Act(Leading, Notice(play));
        play.EarnsNothing("K4-07", "ordered");
        var talks = await play.Act(Police, Lawful(play, "law-talks", "law"));
        play.Earns("K4-07", "ordered", notice, talks);
        Assert.All(new[] { notice, talks }, m => Assert.Equal("yes", m.Fields["lawful"]));
        Assert.Null(play.Deduction("D4-gated"));
        Assert.Equal(2, play.PreFilled(Assessment, "stability-assessment", "measures").Split('\n').Length);
    }

    [Fact]
    public async Task S099_OnceTheReportIsSentBack_NothingMayBeOrderedAnyMore()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        await play.Act(Assessment, Report(play));
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        await play.Act(Leading, Notice(play));
        await play.Act(Assessment, Report(play, ("advice", "补充后重报")));
        var again = await play.RefusedOnRecord("NeedsAssessment", Leading, Support(play));
        await play.Refused("MissingReason", Leading, new ReturnForm("form-2", " "));
        var returned = await play.Act(Leading, new ReturnForm("form-2", "意见征集记录没有附"));
        Assert.Equal((FormStatus.Returned, "意见征集记录没有附"), (play.Seat(Assessment).Forms[^1].Status, play.Seat(Assessment).Forms[^1].Remark));
        await play.RefusedOnRecord("NeedsAssessment", Leading, Support(play));
        Assert.Equal([again.Version], play.Deduction("D4-gated")!.Evidence);
        Assert.True(play.IsBonus("B4-peer", returned));

        await play.Act(Assessment, Report(play));
        await play.Act(Leading, new ApproveForm("form-3", "同意"));
        var ordered = await play.Act(Leading, Support(play));
        Assert.False(ordered.Refused);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public async Task S101_TheRiskMatrix_CountsFourWholeRows(int rows, bool earns)
    {
        await using var play = await Open(4);
        await play.At("09:12");
        await play.Refused("NotYourForm", Leading, Matrix(play));
        var filed = await play.Act(Assessment, Matrix(play, ("risks", Rows(play, "playbook.4.matrix.risks", rows))));
        Assert.Equal($"{rows}", filed.Fields["risks.full"]);
        if (earns) play.Earns("K4-02", "matrix", filed);
        else play.EarnsNothing("K4-02", "matrix");
        play.Earns("K4-02", "nature", filed);
        Assert.Equal(rows, Table(Paper(play, "risk-matrix")).Rows.Length);
        Assert.Equal(rows, play.Seat(Leading).Forms.Single().Values["risks"].Split('\n').Length);
        // The report begins with what the matrix said.
        Assert.Equal(filed.Fields["risks"], play.PreFilled(Assessment, "stability-assessment", "risks"));
    }

    [Fact]
    public async Task S101_ARiskWithoutAUnitOrATime_IsNoWholeRow_AndLikelihoodAndImpactAreChosen()
    {
        await using var play = await Open(4);
        await play.At("09:12");
        var whole = Rows(play, "playbook.4.matrix.risks", 3);
        await play.Refused("FormCell", Assessment, Matrix(play, ("risks", $"{whole}\n37件 | sometimes | some | medium | 热线 | 逐件办 | 周五")));
        var without = await play.Act(Assessment, Matrix(play, ("risks", $"{whole}\n37件 | medium | some | medium |  | 逐件办 | 周五")));
        Assert.Equal(("4", "3"), (without.Fields["risks.rows"], without.Fields["risks.full"]));
        play.EarnsNothing("K4-02", "matrix");
        var full = await play.Act(Assessment, Matrix(play, ("risks", $"{whole}\n37件 | medium | some | medium | 热线 | 逐件办 | 周五")));
        play.Earns("K4-02", "matrix", full);
        Assert.Contains(Table(Paper(play, "risk-matrix")).Rows, r => r[0] == "37件" && r[1] == play.Words("form.risk-matrix.risks.likelihood.medium"));
        Assert.Equal(2, play.Seat(News).Forms.Length);
    }

    [Theory]
    [InlineData("low")]
    [InlineData("high")]
    public async Task S101_ALevelThatDoesNotFitTheMatrix_EarnsNothing(string level)
    {
        await using var play = await Open(4);
        await play.At("09:12");
        await play.Act(Assessment, Matrix(play, ("level", level)));
        play.EarnsNothing("K4-02", "level");
        var right = await play.Act(Assessment, Matrix(play));
        play.Earns("K4-02", "level", right);
        Assert.Equal("low medium", right.Fields["risks.level"]);
        Assert.Equal([level, "medium"], play.Seat(Leading).Forms.Select(f => f.Values["level"]));
    }

    [Fact]
    public async Task S037_TheAssessmentReport_IsIssuedThroughTheCommandCenterToTheCityLeaders()
    {
        await using var play = await Open(4);
        await play.At("10:06");
        Assert.Equal(Leading, play.State.Scenario.Organisation!.Body("command-center")!.Seat);
        await play.Refused("NotYourForm", Police, Report(play));
        await play.Act(Assessment, Report(play));
        var unsigned = Paper(play, "stability-assessment");
        Assert.Equal([play.Words("org.command-center"), play.Words("org.leading-group"), play.Words("org.government-office")], unsigned.To);
        Assert.DoesNotContain(unsigned.Signatures, s => s.Value.Contains("10:06", StringComparison.Ordinal));
        var approved = await play.Act(Leading, new ApproveForm("form-1", "同意，照此下发"));
        play.Earns("K4-07", "approved", approved);
        var issued = Assert.Single(play.Seat(Assessment).Papers);
        Assert.Equal("LC-SP-001", issued.Archive);
        Assert.Contains(issued.Signatures, s => s.Value.Contains(play.Words("seat.leading"), StringComparison.Ordinal) && s.Value.Contains("10:06", StringComparison.Ordinal));
        Assert.Contains(issued.Signatures, s => s.Value == "同意，照此下发");
        Assert.Empty(play.Seat(News).Papers);
    }
}
