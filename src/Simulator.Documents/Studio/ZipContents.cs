using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Documents.Studio;

/// <summary>What a zip file brought, or why it was refused. Nothing of it has been written anywhere.</summary>
/// <param name="Files">The scenario's files; empty when refused.</param>
/// <param name="LeftOut">Leftovers of operating systems, and the mark of an export: not taken, and no harm.</param>
/// <param name="Problem">Why it was refused.</param>
public sealed record ZipContents(ImmutableSortedDictionary<string, byte[]> Files, ImmutableArray<string> LeftOut, Rejection? Problem)
{
    /// <summary>The id its scenario gives itself, as written; null when there is none.</summary>
    public string? Id => Files.TryGetValue(ScenarioFiles.Main, out var main) ? ScenarioHead.Id(main) : null;

    internal static ZipContents Refused(string code, params ImmutableArray<string> args) => new(ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal), [], new Rejection(code, args));
}
