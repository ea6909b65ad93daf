using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>
/// What was written down after an exercise, as papers (group <c>debrief</c>): 通报表扬, 整改清单, 预案修订清单, questionnaire results. A list without items makes
/// no paper, nor a questionnaire too few have answered.
/// </summary>
public static class DebriefPapers
{
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state) =>
        [.. Commendations(state), .. Rectifications(state), .. Revisions(state), .. QuestionnaireResults.Of(state).Where(r => !r.Groups.IsEmpty).Select(r => Questionnaire(state, r))];

    private static IEnumerable<OfficialPaper> Commendations(ExerciseState s)
    {
        var items = s.Debrief.Of(DebriefList.Commendation);
        if (items.IsEmpty) yield break;
        yield return New(s, DebriefList.Commendation) with
        {
            Parts = [new PaperProse("", Say(s, "CommendationText", s.Text(s.Scenario.Title))),
                new PaperTable("", Columns(s, "unit", "text", "merits", "reason", "grounds", "state"),
                    [.. items.Select(i => (ImmutableArray<string>)[Units.Name(s, i.For), i.Text, Joining.List(s.Language, i.Merits.Select(m => DebriefWords.Merit(m, s.Language))), i.Reason, GroundsWords(s, i.Grounds), DebriefWords.State(i.State, s.Language)])])],
        };
    }

    private static IEnumerable<OfficialPaper> Rectifications(ExerciseState s)
    {
        var items = s.Debrief.Of(DebriefList.Rectification);
        if (items.IsEmpty) yield break;
        yield return New(s, DebriefList.Rectification) with
        {
            Parts = [new PaperFields([new(Say(s, "Column.items"), items.Length.ToString(CultureInfo.InvariantCulture)), new(Say(s, "Column.left"), items.Count(i => !i.Closed).ToString(CultureInfo.InvariantCulture))]),
                new PaperTable("", Columns(s, "no", "problem", "reason", "owner", "due", "state", "remark", "grounds"), [.. items.Select((i, n) => (ImmutableArray<string>)
                    [(n + 1).ToString(CultureInfo.InvariantCulture), i.Text, i.Reason, Units.Name(s, i.For), Day(i.Due), DebriefWords.State(i.State, s.Language), i.Remark, GroundsWords(s, i.Grounds)])]),
                new PaperTable(Say(s, "Column.history"), Columns(s, "no", "day", "by", "step", "remark"), [.. items.SelectMany((i, n) => i.History.Select(h => (ImmutableArray<string>)
                    [(n + 1).ToString(CultureInfo.InvariantCulture), Day(h.On), Say(s, $"By.{h.By}"), h == i.History[0] ? Say(s, "Written") : Step(s, h, s.Language), h.Remark]))])],
        };
    }

    private static IEnumerable<OfficialPaper> Revisions(ExerciseState s)
    {
        var items = s.Debrief.Of(DebriefList.Revision);
        if (items.IsEmpty) yield break;
        yield return New(s, DebriefList.Revision) with
        {
            Parts = [new PaperTable("", Columns(s, "no", "chapter", "change", "reason", "grounds", "state", "remark"), [.. items.Select((i, n) => (ImmutableArray<string>)
                [(n + 1).ToString(CultureInfo.InvariantCulture), i.For, i.Text, i.Reason, GroundsWords(s, i.Grounds), DebriefWords.State(i.State, s.Language), i.Remark])])],
        };
    }

    private static OfficialPaper Questionnaire(ExerciseState s, QuestionnaireResult result) =>
        OfficialPapers.New(s, $"debrief-{result.Form.Id}", "debrief", "questionnaire", result.Form.Title, "", s.Now) with
        {
            Unit = s.Text(s.Scenario.Title),
            Parts = [new PaperProse("", Say(s, "Anonymous", AnswerQuestionnaire.LeastTogether)), .. result.Groups.SelectMany(g => GroupParts(s, result, g))],
        };

    private static IEnumerable<PaperPart> GroupParts(ExerciseState s, QuestionnaireResult result, AnswerGroup group)
    {
        var name = GroupName(s, result, group, s.Language);
        yield return new PaperTable(Say(s, "GroupHead", name, group.Sheets), [Say(s, "Column.question"), .. Questionnaires.Steps, Say(s, "Column.mean")],
            [.. group.Questions.Where(q => q.Question.IsScale).Select(q => (ImmutableArray<string>)[q.Question.Text, .. Questionnaires.Steps.Select((_, i) => q.Counts.IsEmpty ? "" : q.Counts[i].ToString(CultureInfo.InvariantCulture)), q.Mean?.ToString("0.0", CultureInfo.InvariantCulture) ?? Say(s, "TooFew")])]);
        foreach (var question in group.Questions.Where(q => !q.Texts.IsEmpty)) yield return new PaperProse(question.Question.Text, string.Join('\n', question.Texts));
    }

    /// <summary>Whose answers a group holds. Language: of the reader.</summary>
    public static string GroupName(ExerciseState state, QuestionnaireResult result, AnswerGroup group, string language) => !group.Seats.IsEmpty ? Joining.List(language, group.Seats.Select(state.NameOf))
        : DebriefWords.Say(result.Groups.Length > 1 ? "OtherSeats" : "Everybody", language);

    /// <summary>A step of an item's history in words: the state, or what was changed from what to what. Language: of the reader.</summary>
    public static string Step(ExerciseState state, DebriefStep step, string language) => step.Changes.IsEmpty ? DebriefWords.State(step.State, language)
        : Joining.Clauses(language, step.Changes.Select(c => DebriefWords.Say("Changed", language, DebriefWords.Say($"Field.{c.Field}", language), Value(state, c.Field, c.From, language), Value(state, c.Field, c.To, language))));

    private static string Value(ExerciseState s, string field, string value, string language) => value.Length == 0 ? "—" : field switch
    {
        "for" => Units.Name(s, value),
        "merits" => Joining.List(language, value.Split(' ').Select(m => DebriefWords.Merit(m, language))),
        _ => value,
    };

    private static OfficialPaper New(ExerciseState s, DebriefList list)
    {
        var kind = list.ToString().ToLowerInvariant();
        return OfficialPapers.New(s, $"debrief-{kind}", "debrief", kind, DebriefWords.List(list, s.Language), "", s.Now) with
        { Unit = s.Text(s.Scenario.Title), Signatures = [new(PaperNames.Label("sign", s.Language), "")] };
    }

    private static string GroundsWords(ExerciseState s, Grounds grounds) => Joining.List(s.Language,
        grounds.Lines.Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]).Concat(grounds.At is { } at ? [OfficialPapers.Clock(s, at)] : []));

    private static ImmutableArray<string> Columns(ExerciseState s, params ReadOnlySpan<string> ids)
    {
        var columns = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids) columns.Add(Say(s, $"Column.{id}"));
        return columns.ToImmutable();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
    private static string Say(ExerciseState s, string id, params ReadOnlySpan<object> values) => DebriefWords.Say(id, s.Language, values);
}
