using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Simulator.Documents.Yaml;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios;

public enum Severity { Warning, Error }

/// <summary>
/// Something wrong with a scenario file, in words for the trainer who wrote it: what is wrong and what to write instead.
/// <c>File</c> is relative to the scenario folder; <c>Line</c> counts from 1. The language is that of the thread when the problem was found.
/// </summary>
public sealed record Problem(string File, int Line, Severity Severity, string Message)
{
    /// <summary>What to write instead, where the program can tell.</summary>
    public Repair? Repair { get; init; }

    internal static Problem Error(Place place, string code, params object[] args) => new(place.File, place.Line, Severity.Error, Words.Get(code, args)) { Repair = Repair.Of(code, args) };
    internal static Problem Warning(Place place, string code, params object[] args) => new(place.File, place.Line, Severity.Warning, Words.Get(code, args)) { Repair = Repair.Of(code, args) };

    /// <summary>As <c>simulator validate</c> prints it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {(Severity == Severity.Warning ? Words.Get("Warning") : "")}{Message}");
}

/// <summary>The scenario, unless there are errors, and everything that was found.</summary>
public sealed record LoadResult(Scenario? Scenario, ImmutableArray<Problem> Problems)
{
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}

/// <summary>What a draft says so far, errors or not, and everything that was found.</summary>
public sealed record DraftResult(Scenario? Scenario, ImmutableArray<Problem> Problems)
{
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}

/// <summary>Texts of <c>Problems.resx</c> in the language of the thread.</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new("Simulator.Documents.Scenarios.Problems", typeof(Words).Assembly);

    public static string Get(string code, params object[] args)
    {
        var text = Resources.GetString(code, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"Problems.resx has no '{code}'.");
        return args.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, args);
    }
}
