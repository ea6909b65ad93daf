using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Replays.Comparing;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Replays;

/// <summary>Two exercises of one scenario side by side.</summary>
public sealed partial class ComparisonTests
{
    [GeneratedRegex("""new ?(?:Difference)?\((?<codes>[^;{]*)""")]
    private static partial Regex Made();

    [GeneratedRegex("\"(?<code>[A-Z][A-Za-z]+)\"")]
    private static partial Regex Code();

    private static Given Prompt() => Given.Started().When(new RegisterItem("T-1", null, "听说炸了"), "assessment", 6).When(new AnswerOrder("T-2", "refuse", "不合规定"), "leading", 11);
    private static Given Late() => Given.Started().When(new AnswerOrder("T-2", "refuse", "不合规定"), "leading", 11).When(new RegisterItem("T-1", null, "听说炸了"), "assessment", 20);

    private static ExerciseComparison Of(Given a, Given b) => ExerciseComparison.Of(Ended(a), Ended(b)).Comparison!;
    private static SubjectComparison Subject(Given a, Given b) => Assert.Single(Of(a, b).Subjects);
    private static ExerciseState Ended(Given given) => given.When(new EndExercise("control"), Given.Control, 60).State;
    private static IEnumerable<string> Codes(IEnumerable<Difference> differences) => differences.Select(d => d.Code);

    [Fact]
    public void An_exercise_beside_itself_differs_in_nothing()
    {
        var same = Subject(Prompt(), Prompt());
        Assert.All(same.Lines, l => Assert.Equal(0, l.Change));
        Assert.All(same.Responses, r => Assert.Equal(r.A, r.B));
        Assert.Empty(same.OnlyOne);
        Assert.Equal(["NothingInScore"], Codes(same.Words));
        Assert.Empty(Of(Prompt(), Prompt()).Notices);
    }

    [Fact]
    public void What_was_late_costs_points_and_stands_with_both_times()
    {
        var compared = Subject(Prompt(), Late());
        var line = compared.Lines.Single(l => l.Id == "C-1");
        Assert.Equal(-1.5, line.Change);
        var response = compared.Responses.Single(r => r is { Inject: "T-1", Seat: "assessment" });
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15)), (response.A, response.B));
        Assert.False(response.LateInA);
        Assert.True(response.LateInB);
        Assert.Contains("LineLess", Codes(compared.Words));
        Assert.Contains("LateMore", Codes(compared.Words));
    }

    [Fact]
    public void Turned_round_every_difference_changes_its_sign()
    {
        var (there, back) = (Subject(Prompt(), Late()), Subject(Late(), Prompt()));
        Assert.Equal(there.Lines.Select(l => -l.Change), back.Lines.Select(l => l.Change));
        Assert.Equal(there.Responses.Select(r => (r.B, r.A)), back.Responses.Select(r => (r.A, r.B)));
        Assert.Equal(there.A.Total, back.B.Total);
        Assert.Contains("LineMore", Codes(back.Words));
    }

    [Fact]
    public void Another_scenario_is_refused_another_version_told()
    {
        var other = Ended(Given.Started(TinyScenario.Whole with { Id = "other" }));
        Assert.Equal("CompareOtherScenario", ExerciseComparison.Of(Ended(Prompt()), other).Refused?.Code);
        Assert.Equal("CompareNothing", ExerciseComparison.Of(ExerciseState.Empty, other).Refused?.Code);
        Assert.Equal("CompareNoSubject", ExerciseComparison.Of(Given.Lobby().State, Ended(Prompt())).Refused?.Code);
        Assert.Contains("OtherVersion", Codes(Of(Prompt(), Given.Started(TinyScenario.Whole with { Version = "2" })).Notices));
    }

    [Fact]
    public void A_line_of_one_version_only_has_one_side()
    {
        var shorter = Given.Started(TinyScenario.Whole with { Version = "2", Subjects = [TinyScenario.Subject() with { Criteria = TinyScenario.Subject().Criteria[1..] }] });
        var line = Subject(Prompt(), shorter).Lines.Single(l => l.Id == "C-1");
        Assert.NotNull(line.A);
        Assert.Null(line.B);
        Assert.Null(line.Change);
    }

    [Fact]
    public void At_another_speed_no_time_is_held_against_the_other()
    {
        var fast = Given.Started().When(new SetSpeed(4), Given.Control, 1).When(new AnswerOrder("T-2", "refuse", "不合规定"), "leading", 11).When(new RegisterItem("T-1", null, "听说炸了"), "assessment", 20);
        var compared = Of(Prompt(), fast);
        Assert.False(compared.TimesComparable);
        Assert.Contains("TimesNotComparable", Codes(compared.Notices));
        Assert.DoesNotContain("LateMore", Codes(compared.Subjects[0].Words));
        Assert.Contains("LineLess", Codes(compared.Subjects[0].Words));
    }

    [Fact]
    public void Injects_in_one_only_are_told_apart_by_why()
    {
        var branching = TinyScenario.Subject() with { Injects = TinyScenario.Subject().Injects.Add(TinyScenario.Inject("C-9", 0, "web", "xiaomai", "post", "没人登记", 0) with { At = null, Limit = null, When = new AllOf([new TimeReached(ExerciseTime.FromMinutes(15)), new Not(new Acted(TinyScenario.Act("register-item")))]) }) };
        Given Played() => Given.Started(TinyScenario.Of(branching));
        var registered = Played().When(new SkipInject("T-3"), Given.Control, 1).When(new RegisterItem("T-1", null, "听说炸了"), "assessment", 6).Until(15).Until(40);
        var only = Subject(registered, Played().Until(15).Until(40)).OnlyOne;
        Assert.Equal([("C-9", "branch", true), ("T-3", "script", true)], only.Select(i => (i.Inject, i.Kind, i.InB)));
        Assert.Equal(TimeSpan.FromMinutes(15), only[0].At);
    }

    [Fact]
    public void Papers_are_paired_by_kind_and_order_with_their_waiting_times()
    {
        Given Drafted(double approved) => Prompt().When(new DraftStatement(null, "notice", "通报", "现场是疏散演练。", ["official-account"]), "news", 22)
            .When(new SubmitStatement("paper-1"), "news", 23).When(new ApproveStatement("paper-1", "同意"), "leading", approved).When(new PublishStatement("paper-1", []), "news", approved + 1);
        var compared = Subject(Drafted(25), Drafted(38));
        var paper = Assert.Single(compared.Papers);
        Assert.Equal(("statement", "notice", 1), (paper.Group, paper.Kind, paper.Number));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15)), (paper.A!.Waited, paper.B!.Waited));
        Assert.Equal((TimeSpan.FromMinutes(26), TimeSpan.FromMinutes(39)), (compared.A.FirstStatement, compared.B.FirstStatement));
        Assert.Contains("StatementLater", Codes(compared.Words));
        Assert.Contains("ApprovalSlower", Codes(compared.Words));
    }

    [Fact]
    public void Levels_stand_in_the_order_they_were_decided()
    {
        var raised = Prompt().When(new SetLevel("yellow", "传得快"), "leading", 12).When(new SetLevel("orange", "更快了"), "leading", 30);
        var levels = Subject(raised, Prompt().When(new SetLevel("yellow", "传得快"), "leading", 20)).Levels;
        Assert.Equal([("yellow", "yellow"), ("orange", null)], levels.Select(l => (l.A?.Level, l.B?.Level)));
        Assert.Contains(Subject(raised, Prompt()).Words, w => w.Code == "Level" && w.Args.SequenceEqual(["orange", "none"]));
    }

    [Fact]
    public void Gauges_give_peak_end_and_area_over_the_shared_span()
    {
        static GaugesRead Read(double trust, double belief) => new(new Gauges(10, trust, 20, belief));
        var a = Prompt().And(0, Read(60, 0)).And(20, Read(50, 40)).And(40, Read(55, 0));
        // A triangle of 40 minutes and 40 points: 800. What comes after the shared span is left out of the area.
        var b = Prompt().And(0, Read(60, 0)).And(20, Read(30, 20)).And(40, Read(55, 0)).And(59, Read(55, 0));
        var belief = Subject(a, b).Gauges.Single(g => g.Gauge == "falseBelief");
        Assert.Equal((40, TimeSpan.FromMinutes(20), 0, 800), (belief.A.Peak, belief.A.PeakAt, belief.A.End, belief.A.Area));
        Assert.Equal(400, belief.B.Area);
        var trust = Subject(a, b).Gauges.Single(g => g.Gauge == "trust");
        Assert.Equal((50, 30), (trust.A.Peak, trust.B.Peak));
        Assert.Contains("LowLower", Codes(Subject(a, b).Words));
    }

    [Fact]
    public void Every_difference_has_words_in_both_languages()
    {
        var folder = Path.Combine(Sources.Domain, "Replays", "Comparing");
        var codes = Sources.Code(folder).Select(File.ReadAllText).SelectMany(t => Made().Matches(t)).SelectMany(m => Code().Matches(m.Groups["codes"].Value)).Select(m => m.Groups["code"].Value)
            .Where(c => !c.StartsWith("Compare", StringComparison.Ordinal) && c is not ("Bonus" or "Deduction")).Concat(["BonusA", "BonusB", "DeductionA", "DeductionB"]).Distinct().ToList();
        Assert.True(codes.Count > 30, string.Join(' ', codes));
        foreach (var code in codes)
        {
            Assert.True(DifferenceWords.Has(code, CultureInfo.InvariantCulture), $"{code} has no Chinese words");
            Assert.True(DifferenceWords.Has(code, CultureInfo.GetCultureInfo("en")), $"{code} has no English words");
        }
    }
}
