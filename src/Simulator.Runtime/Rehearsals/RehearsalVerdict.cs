using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Simulator.Runtime.Rehearsals;

/// <summary>Why a scenario may not be played yet; the words are in <see cref="RehearsalWords"/>.</summary>
public sealed record RehearsalReason(string Code, params ImmutableArray<string> Args);

/// <summary>
/// Whether people may play a scenario: the lint has found no error, and in every subject the expert team came out above the silent one, with every seed.
/// </summary>
public sealed record RehearsalVerdict(ImmutableArray<RehearsalReason> Reasons)
{
    public bool Runnable => Reasons.IsEmpty;

    /// <param name="errors">Errors the lint found.</param>
    /// <param name="rehearsal">Of exactly this scenario; null: it was not rehearsed, or has changed since.</param>
    public static RehearsalVerdict Of(int errors, Rehearsal? rehearsal)
    {
        var reasons = ImmutableArray.CreateBuilder<RehearsalReason>();
        if (errors > 0) reasons.Add(new RehearsalReason("Errors", Number(errors)));
        if (rehearsal is null) reasons.Add(new RehearsalReason("NotRehearsed"));
        else if (!rehearsal.IsCurrent) reasons.Add(new RehearsalReason("OtherRules"));
        else foreach (var subject in rehearsal.Subjects) reasons.AddRange(Of(subject));
        return new RehearsalVerdict(reasons.ToImmutable());
    }

    private static IEnumerable<RehearsalReason> Of(RehearsedSubject subject)
    {
        if (!subject.SeatsWithoutPlaybook.IsEmpty) yield return new RehearsalReason("NoPlaybook", Number(subject.Number), string.Join(' ', subject.SeatsWithoutPlaybook));
        if (subject.Team("expert") is not { } expert || subject.Team("silent") is not { } silent) yield break;
        if (expert.Lowest <= silent.Highest) yield return new RehearsalReason("NotAbove", Number(subject.Number), Score(expert.Lowest), Score(silent.Highest));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    private static string Score(double score) => score.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>Words of <c>RehearsalWords.resx</c>: reasons and names of the teams, in both languages.</summary>
public static class RehearsalWords
{
    private static readonly ResourceManager Words = new("Simulator.Runtime.Rehearsals.RehearsalWords", typeof(RehearsalWords).Assembly);

    public static string Say(RehearsalReason reason, CultureInfo culture) =>
        string.Format(culture, Get("Reason_" + reason.Code, culture), [.. reason.Args.IsDefault ? [] : reason.Args]);

    public static string Team(string team, CultureInfo culture) => Get("Team_" + team, culture);

    private static string Get(string name, CultureInfo culture) => Words.GetString(name, culture) ?? throw new InvalidOperationException($"RehearsalWords.resx has no '{name}'.");
}
