using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Reports.Debriefs;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Debriefs;

/// <summary>Questionnaires: nothing in the log points at who answered, and nothing is shown from which he could be told.</summary>
public sealed class QuestionnaireTests
{
    // Three at one desk, two at another, one at the third.
    private static Given Ended()
    {
        var given = Given.Lobby();
        foreach (var (person, seat) in new[] { ("a-2", "assessment"), ("a-3", "assessment"), ("n-2", "news") })
            given = given.When(new JoinExercise(person, Office.Player), new Actor(person, Office.Player), 0).When(new TakeSeat(person, seat), Given.Control, 0);
        return given.When(new StartExercise(), Given.Control, 0).When(new EndExercise("control"), Given.Control, 5);
    }

    private static Given Answer(Given given, string? seat, string scale = "4", string text = "", string form = "self-assessment") =>
        given.When(new AnswerQuestionnaire(form, seat, Ordinal.Map<string>().Add(form == "lessons" ? "goal" : "duty", scale).Add(form == "lessons" ? "keep" : "well", text)), AnswerQuestionnaire.Nobody, 5);

    private static QuestionnaireResult Self(Given given) => QuestionnaireResults.Of(given.State).Single(r => r.Form.Id == "self-assessment");

    [Fact]
    public void A_row_of_the_log_holds_nothing_of_the_person()
    {
        var given = Answer(Answer(Ended(), "assessment", text: "分工清楚"), "leading");
        foreach (var recorded in given.Log.Where(r => r.Event is QuestionnaireAnswered))
        {
            Assert.Equal(new Cause("answer-questionnaire", "anonymous", Office.System, null), recorded.Cause);
            var payload = Encoding.UTF8.GetString(LogCodec.Payload(recorded.Event));
            Assert.All(given.State.Participants.Keys, person => Assert.DoesNotContain(person, payload, StringComparison.Ordinal));
        }
        Assert.Equal(2, given.State.Debrief.Sheets.Count);
    }

    [Fact]
    public void A_seat_is_recorded_only_where_at_least_three_sit()
    {
        var given = Answer(Answer(Answer(Ended(), "assessment"), "news"), "leading");
        Assert.Equal(["assessment", null, null], given.State.Debrief.Sheets.Select(s => s.Seat));
        Assert.Null(Answer(Ended(), "assessment", form: "lessons").State.Debrief.Sheets[0].Seat);
    }

    [Fact]
    public void Nobody_answers_by_himself_nor_before_the_end()
    {
        var sheet = new AnswerQuestionnaire("lessons", null, Ordinal.Map<string>().Add("goal", "5"));
        foreach (var actor in new[] { Given.Seat("news"), Given.Control, Given.Evaluator, new Actor("o", Office.Observer) }) Ended().When(sheet, actor, 5).ThenRefused("OfficeMayNot");
        Given.Started().When(sheet, AnswerQuestionnaire.Nobody, 5).ThenRefused("NotNowRunning");
    }

    [Theory]
    [InlineData("x", "goal", "3", "NoSuchQuestionnaire")]
    [InlineData("lessons", "goal", "6", "BadChoice")]
    [InlineData("lessons", "x", "3", "BadChoice")]
    [InlineData("lessons", "keep", " ", "AnswersNothing")]
    public void A_sheet_that_cannot_be_read_is_refused(string form, string question, string value, string code) =>
        Ended().When(new AnswerQuestionnaire(form, null, Ordinal.Map<string>().Add(question, value)), AnswerQuestionnaire.Nobody, 5).ThenRefused(code);

    [Fact]
    public void A_remark_has_an_end() => Ended().When(new AnswerQuestionnaire("lessons", null, Ordinal.Map<string>().Add("keep", new string('长', 1001))), AnswerQuestionnaire.Nobody, 5).ThenRefused("TooLong");

    [Fact]
    public void Under_three_nothing_is_shown_not_even_how_many()
    {
        var given = Answer(Answer(Ended(), "assessment"), "assessment");
        Assert.Empty(Self(given).Groups);
        Assert.DoesNotContain(DebriefPapers.Of(given.State), p => p.Kind == "questionnaire");
        var third = Answer(given, "assessment", "1");
        var group = Assert.Single(Self(third).Groups);
        Assert.Equal(("assessment", 3), (Assert.Single(group.Seats), group.Sheets));
        Assert.Equal([1, 0, 0, 2, 0], group.Questions.Single(q => q.Question.Id == "duty").Counts);
        Assert.Equal(3, group.Questions.Single(q => q.Question.Id == "duty").Mean);
        // A question fewer than three answered is not shown either.
        Assert.Empty(group.Questions.Single(q => q.Question.Id == "speed").Counts);
    }

    [Fact]
    public void One_or_two_more_never_stand_beside_a_group_they_could_be_subtracted_from()
    {
        var three = Enumerable.Range(0, 3).Aggregate(Ended(), (g, _) => Answer(g, "assessment"));
        var four = Answer(three, "leading", "1");
        var merged = Assert.Single(Self(four).Groups);
        Assert.Equal((true, 4), (merged.Seats.IsEmpty, merged.Sheets));
        var six = Answer(Answer(four, "news"), "news");
        Assert.Equal([(1, 3), (0, 3)], Self(six).Groups.Select(g => (g.Seats.Length, g.Sheets)));
        Assert.Contains("其余席位合并", DebriefPapers.GroupName(six.State, Self(six), Self(six).Groups[1], "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_stand_in_an_order_that_has_nothing_to_do_with_the_order_of_answering()
    {
        string[] texts = ["甲", "乙", "丙", "丁", "戊"];
        ImmutableArray<string> Shown(IEnumerable<string> order) => [.. Self(order.Aggregate(Ended(), (g, t) => Answer(g, null, text: t))).Groups[0].Questions.Single(q => q.Question.Id == "well").Texts];
        Assert.Equal(Shown(texts), Shown(texts.Reverse()));
        Assert.NotEqual(texts, Shown(texts));
    }

    [Fact]
    public void Whoever_answers_in_whatever_order_no_group_is_smaller_than_three_and_none_can_be_computed()
    {
        Gen.OneOf("assessment", "news", "leading").Array[0, 12].Sample(seats =>
        {
            var given = seats.Aggregate(Ended(), (g, s) => Answer(g, s));
            var groups = Self(given).Groups;
            Assert.All(groups, g => Assert.True(g.Sheets >= 3));
            // Either nothing is shown, or every sheet stands in exactly one group: what is missing is never one or two.
            Assert.Equal(seats.Length < 3 ? 0 : seats.Length, groups.Sum(g => g.Sheets));
        }, iter: 100);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void A_scenario_without_questionnaires_gets_two_in_its_language(string language)
    {
        var forms = Questionnaires.Of(TinyScenario.Whole, language);
        Assert.Equal(["self-assessment", "lessons"], forms.Select(f => f.Id));
        Assert.All(forms.SelectMany(f => f.Questions), q => Assert.DoesNotContain('.', q.Text));
        Assert.Equal(language == "en" ? "Lessons of the exercise" : "演练总结问卷", forms[1].Title);
    }

    [Fact]
    public void A_scenario_brings_its_own()
    {
        var own = TinyScenario.Whole with { Questionnaires = [new QuestionnaireSpec("mine", "self-assessment", "本席位", null, [new QuestionSpec("q", "scale", "好不好", "不好", null), new QuestionSpec("t", "text", "为什么", null, null)])] };
        var form = Assert.Single(Questionnaires.Of(own, "zh-CN"));
        Assert.Equal(("mine", true, "不好", "完全做到"), (form.Id, form.BySeat, form.Questions[0].Low, form.Questions[0].High));
    }

    [Fact]
    public void A_scenario_without_any_is_stored_with_the_bytes_it_always_had() =>
        Assert.DoesNotContain("questionnaires", System.Text.Json.JsonSerializer.Serialize(TinyScenario.Whole, LogJson.Options), StringComparison.Ordinal);
}
