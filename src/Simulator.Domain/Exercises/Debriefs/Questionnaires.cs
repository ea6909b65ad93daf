using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Debriefs;

/// <summary>A questionnaire with its words in the language of the exercise. BySeat: answers are put together seat by seat where enough sit there.</summary>
public sealed record Questionnaire(string Id, string Title, string Intro, bool BySeat, ImmutableArray<Question> Questions);

/// <summary>IsScale: five steps from Low to High; else free text.</summary>
public sealed record Question(string Id, bool IsScale, string Text, string Low, string High);

/// <summary>The questionnaires of an exercise: those of its scenario, or the ones that come with the program where it has none.</summary>
public static class Questionnaires
{
    /// <summary>The steps of a scale, worst first.</summary>
    public static readonly ImmutableArray<string> Steps = ["1", "2", "3", "4", "5"];
    private static readonly ResourceManager Words = new("Simulator.Domain.Exercises.Debriefs.QuestionnaireWords", typeof(Questionnaires).Assembly);
    private static readonly (string Id, ImmutableArray<string> Scales, ImmutableArray<string> Texts)[] Own =
    [
        ("self-assessment", ["duty", "speed", "facts", "lawful", "together"], ["well", "better"]),
        ("lessons", ["goal", "real", "load", "useful"], ["keep", "change", "plan", "exercise"]),
    ];

    public static ImmutableArray<Questionnaire> Of(ExerciseState state) => Of(state.Scenario, state.Language);

    public static ImmutableArray<Questionnaire> Of(Scenario scenario, string language) => scenario.Questionnaires.IsDefaultOrEmpty
        ? [.. Own.Select(q => Default(q.Id, q.Scales, q.Texts, language))]
        : [.. scenario.Questionnaires.Select(q => Written(q, id => scenario.Texts.Get(id, language), language))];

    private static Questionnaire Written(QuestionnaireSpec spec, Func<string, string> text, string language) => new(spec.Id, text(spec.Title), spec.Intro is { } intro ? text(intro) : "", spec.Kind == "self-assessment",
        [.. spec.Questions.Select(q => new Question(q.Id, q.Type == "scale", text(q.Text), q.Low is { } low ? text(low) : Say("low", language), q.High is { } high ? text(high) : Say("high", language)))]);

    private static Questionnaire Default(string id, ImmutableArray<string> scales, ImmutableArray<string> texts, string language) => new(id, Say(id, language), Say($"{id}.intro", language), id == "self-assessment",
        [.. scales.Select(q => new Question(q, true, Say($"{id}.{q}", language), Say("low", language), Say("high", language))), .. texts.Select(q => new Question(q, false, Say($"{id}.{q}", language), "", ""))]);

    private static string Say(string id, string language) => Words.GetString(id, CultureInfo.GetCultureInfo(language)) ?? id;
}
