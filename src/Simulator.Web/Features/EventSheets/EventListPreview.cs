using System.Collections.Immutable;
using Simulator.Documents.EventLists;

namespace Simulator.Web.Features.EventSheets;

/// <summary>What somebody chose of a sheet. <c>Rows</c>: numbers of the rows as the spreadsheet program shows them.</summary>
public sealed record EventListPreview(ImportPreview Import, ImmutableSortedSet<int> Rows)
{
    /// <summary>The preview with nothing but the chosen rows and the new senders they need, ready to be kept.</summary>
    public ImportPreview Chosen
    {
        get
        {
            var injects = Import.Injects.Where(i => Rows.Contains(i.Row)).ToImmutableArray();
            var senders = injects.Select(i => i.Inject.Sender).ToHashSet(StringComparer.Ordinal);
            return Import with { Injects = injects, Personas = [.. Import.Personas.Where(p => senders.Contains(p.Id))] };
        }
    }
}

/// <summary>What would become of a row that can be read. <c>When</c>: its time in words; <c>State</c>: in a word; <c>Why</c>: why it cannot be taken, null when it can.</summary>
public sealed record RowFate(string When, string State, string? Why = null);
