using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Feeds;

/// <summary>The scenario's own lines for the crowd, by stance.</summary>
internal sealed class CrowdLines
{
    // The table keeps them beside the subject so that they are sorted out once.
    private static readonly ConditionalWeakTable<Subject, CrowdLines> Known = [];

    private readonly ImmutableArray<string>[] _texts;

    private CrowdLines(Subject subject) => _texts = [.. Enum.GetValues<Stance>().Select(stance => TextsFor(subject, CrowdTexts.Name(stance)))];

    public static CrowdLines Of(ExerciseState state) => Known.GetValue(state.Subject, static subject => new CrowdLines(subject));

    /// <summary>Text ids.</summary>
    public ImmutableArray<string> For(Stance stance) => _texts[(int)stance];

    private static ImmutableArray<string> TextsFor(Subject subject, string stance) => [.. subject.Crowd.Where(c => c.Stance == stance).Select(c => c.Text)];
}
