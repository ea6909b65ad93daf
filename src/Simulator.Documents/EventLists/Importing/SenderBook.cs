using System.Collections.Immutable;
using System.Globalization;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Matching;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Who speaks. Somebody the scenario does not know becomes a new persona, one for each name.</summary>
internal sealed class SenderBook(ScenarioNames names)
{
    private const int Longest = 60;
    private static readonly ImmutableArray<string> Press = ["记者", "报", "新闻", "电视", "电台", "媒体", "news", "press", "reporter", "journalist", "times", "post", "tv", "radio", "media"];
    private readonly Dictionary<string, NewPersona> _new = new(StringComparer.Ordinal);

    public ImmutableArray<NewPersona> New => [.. _new.Values];

    public string Of(ListedRow row, ChannelSpec channel)
    {
        var cell = row[EventField.Sender];
        if (cell.IsEmpty) return names.UsualSender(channel.Id);
        var name = string.Join(' ', cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length > Longest) throw new CellFault("SenderTooLong", EventField.Sender, Longest);
        // Only personas post; departments speak on other channels.
        if (names.Senders.Match(name) is { } known && (channel.Kind != "public" || names.Scenario.Persona(known) is not null))
        {
            if (names.Senders.Exact(name) is null) row.Note("SenderAs", EventField.Sender, name, known);
            return known;
        }
        if (!_new.TryGetValue(name, out var persona))
        {
            _new[name] = persona = new NewPersona(NextId(), name, Kind(name, channel));
            row.Note("NewSender", EventField.Sender, name, persona.Id);
        }
        return persona.Id;
    }

    /// <summary>Keeps only those that rows which were taken speak as.</summary>
    public void Keep(IReadOnlySet<string> used)
    {
        foreach (var name in _new.Where(p => !used.Contains(p.Value.Id)).Select(p => p.Key).ToList()) _new.Remove(name);
    }

    private string NextId()
    {
        for (var n = _new.Count + 1; ; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"guest-{n}");
            if (names.Scenario.Persona(id) is null && names.Scenario.Department(id) is null) return id;
        }
    }

    private static string Kind(string name, ChannelSpec channel)
    {
        var folded = HeadWords.Folded(name);
        return Press.Any(p => folded.Contains(p, StringComparison.Ordinal)) ? "media" : channel.Kind == "public" ? "citizen" : "caller";
    }
}
