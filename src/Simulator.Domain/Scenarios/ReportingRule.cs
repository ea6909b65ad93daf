using System.Collections.Immutable;

namespace Simulator.Domain.Scenarios;

/// <summary>
/// Who has to report what upward, and how fast: the duty watch finds 不报, 迟报, 漏报, 瞒报 and 谎报 by it.
/// Limit: from the moment a seat learns a fact. Facts: what has to be reported; empty: every fact the public must be told.
/// </summary>
public sealed record ReportingRule(ImmutableArray<string> Seats, ImmutableArray<string> To, TimeSpan Limit, string? Norm, ImmutableArray<string> Facts)
{
    public bool Covers(Fact fact) => Facts.IsEmpty ? fact.Publish == "must" : Facts.Contains(fact.Id);
}
