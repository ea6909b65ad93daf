using System.Collections.Immutable;
using System.Globalization;
using Simulator.Runtime.Rehearsals;

namespace Simulator.Cli.Rehearsing;

/// <summary>What <c>rehearse --json</c> prints: these words are the public contract.</summary>
internal sealed record RehearsalSummary(bool Runnable, ImmutableArray<ReasonSummary> Reasons, string Digest, Rehearsal Rehearsal)
{
    public static RehearsalSummary Of(Rehearsal rehearsal, RehearsalVerdict verdict, string digest) =>
        new(verdict.Runnable, [.. verdict.Reasons.Select(r => new ReasonSummary(r.Code, RehearsalWords.Say(r, CultureInfo.CurrentUICulture)))], digest, rehearsal);
}

internal sealed record ReasonSummary(string Code, string Words);
