using Simulator.Documents.Yaml;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Steps that lift an older format by one, keyed by the format they start from. Format 1 is the first, so there is none yet.</summary>
internal static class Upgrades
{
    public static readonly IReadOnlyDictionary<int, Func<YamlMap, YamlMap>> From = new Dictionary<int, Func<YamlMap, YamlMap>>();

    /// <summary>The same scenario in the current format; null (and a problem) when there is no way.</summary>
    public static YamlMap? ToCurrent(LoadState load, YamlMap root)
    {
        var written = root.Entries.FirstOrDefault(e => e.Key.Value == "format").Value;
        if (written is not YamlWord { IsNull: false } word || !int.TryParse(word.Value, out var format))
        {
            load.Error(written?.Place ?? root.Place, "FormatMissing", Scenario.CurrentFormat);
            return null;
        }
        for (; format < Scenario.CurrentFormat; format++)
        {
            if (From.TryGetValue(format, out var upgrade)) root = upgrade(root);
            else return Refuse(load, written, "FormatTooOld", format);
        }
        return format > Scenario.CurrentFormat ? Refuse(load, written, "FormatTooNew", format) : root;
    }

    private static YamlMap? Refuse(LoadState load, YamlItem at, string code, int format)
    {
        load.Error(at.Place, code, format, Scenario.CurrentFormat);
        return null;
    }
}
