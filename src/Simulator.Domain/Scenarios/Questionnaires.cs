using System.Collections.Immutable;

namespace Simulator.Domain.Scenarios;

/// <summary>
/// A questionnaire participants fill in after the end, without names. Kind: <c>self-assessment</c> (how the own seat did; results by seat where enough
/// answered) or <c>lessons</c> (what is to be learned from it all). All words are text ids or words.
/// </summary>
public sealed record QuestionnaireSpec(string Id, string Kind, string Title, string? Intro, ImmutableArray<QuestionSpec> Questions)
{
    public static readonly ImmutableArray<string> Kinds = ["self-assessment", "lessons"];
}

/// <summary>Type: <c>scale</c> (five steps from <c>Low</c> to <c>High</c>) or <c>text</c>. No question has to be answered.</summary>
public sealed record QuestionSpec(string Id, string Type, string Text, string? Low, string? High)
{
    public static readonly ImmutableArray<string> Types = ["scale", "text"];
}
