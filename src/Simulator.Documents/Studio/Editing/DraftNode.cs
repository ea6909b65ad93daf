using System.Collections.Immutable;

namespace Simulator.Documents.Studio.Editing;

/// <summary>A piece of a YAML file and the characters it stands on: <c>Start</c> up to, not including, <c>End</c>; <c>Line</c> counts from 1.</summary>
public abstract record DraftNode(int Start, int End, int Line)
{
    /// <summary>The node at the end of a path of keys and places in lists; null when there is none.</summary>
    public DraftNode? At(DraftPath path)
    {
        var node = this;
        foreach (var step in path.Steps)
        {
            node = node switch
            {
                DraftMap map => map.Entry(step)?.Value,
                DraftList list when int.TryParse(step, out var at) && at >= 0 && at < list.Items.Length => list.Items[at],
                _ => null,
            };
            if (node is null) return null;
        }
        return node;
    }

    /// <summary>The word under a key of this mapping; null when it is missing or no word.</summary>
    public string? Word(string key) => this is DraftMap map && map.Entry(key)?.Value is DraftWord { IsNull: false } word ? word.Value : null;

    public ImmutableArray<DraftNode> List(string key) => this is DraftMap map && map.Entry(key)?.Value is DraftList list ? list.Items : [];
}

/// <summary>How a word is written.</summary>
public enum DraftStyle { Plain, Single, Double, Block }

public sealed record DraftWord(int Start, int End, int Line, string Value, DraftStyle Style) : DraftNode(Start, End, Line)
{
    public bool IsNull => Style == DraftStyle.Plain && Value is "" or "~" or "null";
}

/// <summary><c>Flow</c>: in brackets.</summary>
public sealed record DraftList(int Start, int End, int Line, ImmutableArray<DraftNode> Items, bool Flow) : DraftNode(Start, End, Line);

public sealed record DraftMap(int Start, int End, int Line, ImmutableArray<DraftEntry> Entries, bool Flow) : DraftNode(Start, End, Line)
{
    public DraftEntry? Entry(string key) => Entries.FirstOrDefault(e => e.Key.Value == key);
}

public sealed record DraftEntry(DraftWord Key, DraftNode Value);
