using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads what participants are asked after the end.</summary>
internal static class QuestionnaireReader
{
    private const int MostQuestions = 30;

    public static QuestionnaireSpec Questionnaire(Block b)
    {
        var spec = new QuestionnaireSpec(b.LocalId(), b.OneOf("kind", QuestionnaireSpec.Kinds), b.Wording("title"), b.WordingOr("intro"), b.List("questions", "question", Question, true));
        if (spec.Questions.Length > MostQuestions) b.Load.Error(b.PlaceOf("questions"), "TooManyQuestions", MostQuestions);
        return spec;
    }

    private static QuestionSpec Question(Block b)
    {
        var spec = new QuestionSpec(b.LocalId(), b.OneOf("type", QuestionSpec.Types), b.Wording("text"), b.WordingOr("low"), b.WordingOr("high"));
        // Words at the ends of a scale that is none would never be seen.
        if (spec.Type == "text" && (spec.Low ?? spec.High) is not null) b.Load.Error(b.PlaceOf(spec.Low is null ? "high" : "low"), "NoScale", spec.Id);
        return spec;
    }
}
