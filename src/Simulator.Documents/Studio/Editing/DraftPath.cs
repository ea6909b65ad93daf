using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Where something stands in a YAML file: keys and places in lists, from the root.</summary>
public sealed record DraftPath(ImmutableArray<string> Steps)
{
    public static readonly DraftPath Root = new([]);

    public static DraftPath Of(params ReadOnlySpan<string> steps) => new([.. steps]);

    public DraftPath Key(string key) => new(Steps.Add(key));
    public DraftPath Item(int at) => new(Steps.Add(at.ToString(CultureInfo.InvariantCulture)));
    public DraftPath Up => new(Steps[..^1]);
    public string Last => Steps[^1];

    /// <summary>The place in the list; -1 where the path does not end at one.</summary>
    public int Index => Steps.Length > 0 && int.TryParse(Last, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;

    public bool StartsWith(DraftPath other) => Steps.Length >= other.Steps.Length && Steps[..other.Steps.Length].SequenceEqual(other.Steps);

    public bool Equals(DraftPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => Steps.Aggregate(17, (hash, step) => HashCode.Combine(hash, step));

    public override string ToString() => string.Join('/', Steps);
}
