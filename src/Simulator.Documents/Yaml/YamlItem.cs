using System.Collections.Immutable;

namespace Simulator.Documents.Yaml;

/// <summary>Where something stands: file name relative to the scenario folder, line from 1.</summary>
internal readonly record struct Place(string File, int Line);

/// <summary>A YAML file as a plain tree of mappings, lists and words; every node knows its place.</summary>
internal abstract record YamlItem(Place Place);

/// <summary><c>Plain</c>: written without quotes, so that an empty or <c>null</c> word means "not given".</summary>
internal sealed record YamlWord(Place Place, string Value, bool Plain) : YamlItem(Place)
{
    public bool IsNull => Plain && Value is "" or "~" or "null";
}

internal sealed record YamlList(Place Place, ImmutableArray<YamlItem> Items) : YamlItem(Place);

internal sealed record YamlMap(Place Place, ImmutableArray<(YamlWord Key, YamlItem Value)> Entries) : YamlItem(Place);
