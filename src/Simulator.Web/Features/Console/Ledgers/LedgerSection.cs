using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;

namespace Simulator.Web.Features.Console.Ledgers;

/// <summary>A part of the ledger sheet: rumors; what people ask for or write; hazards.</summary>
public sealed record LedgerSection(string Key, ImmutableArray<string> Kinds)
{
    public static readonly ImmutableArray<LedgerSection> All = [new("rumors", ["rumor"]), new("demands", ["demand", "message"]), new("hazards", ["hazard"])];

    /// <summary>Open ones first, by due time; then the closed ones, newest first.</summary>
    public IReadOnlyList<LedgerEntry> Of(IEnumerable<LedgerEntry> entries) => [.. entries.Where(e => Kinds.Contains(e.Kind))
        .OrderBy(e => e.ClosedAt is not null).ThenBy(e => e.ClosedAt is null ? e.Due?.Ms ?? long.MaxValue : -e.ClosedAt.Value.Ms).ThenBy(e => e.Number)];

    /// <summary>The step after the one an entry stands at; null when it is closed.</summary>
    public static string? Next(LedgerEntry entry) => entry.Status == "closed" ? null : UpdateLedger.Statuses[UpdateLedger.Statuses.IndexOf(entry.Status) + 1];
}
