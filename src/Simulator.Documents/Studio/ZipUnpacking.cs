using System.Collections.Immutable;
using System.IO.Compression;

namespace Simulator.Documents.Studio;

/// <summary>Takes one zip file apart, in memory, with every limit.</summary>
internal sealed class ZipUnpacking(ZipArchive zip)
{
    private const int LinkKind = 0xA000, KindBits = 0xF000;
    private const int LongestShown = 80;

    // Folders and marks of the export come on top of the files themselves.
    private const int MostEntries = StudioLimits.MostFiles + 50;

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _leftOut = [];
    private long _bytes;

    public ZipContents Read()
    {
        if (zip.Entries.Count > MostEntries) return ZipContents.Refused("ZipTooMany", StudioLimits.MostFiles.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var entry in zip.Entries)
            if (IsUnsafe(entry)) return ZipContents.Refused("ZipBadName", Shown(entry.FullName));
        var top = Top();
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            if (Take(entry, entry.FullName[top.Length..]) is { } refused) return refused;
        if (!_files.ContainsKey(ScenarioFiles.Main)) return ZipContents.Refused("ZipNoScenario", ScenarioFiles.Main);
        return new ZipContents(_files.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. _leftOut], null);
    }

    private ZipContents? Take(ZipArchiveEntry entry, string name)
    {
        if (IsLeftover(entry.FullName))
        {
            _leftOut.Add(Shown(entry.FullName));
            return null;
        }
        if (!ScenarioFiles.IsPart(name)) return ZipContents.Refused("ZipForeign", Shown(entry.FullName));
        if (!_names.Add(name)) return ZipContents.Refused("ZipTwice", Shown(name));
        if (_files.Count >= StudioLimits.MostFiles) return ZipContents.Refused("ZipTooMany", StudioLimits.MostFiles.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var most = ScenarioFiles.IsDrawing(name) ? StudioLimits.LargestDrawing : StudioLimits.LargestText;
        // What the archive says of sizes is not believed: reading stops where the limit is.
        if (Bytes(entry, most) is not { } bytes) return ZipContents.Refused("ZipFileTooBig", name, most < 1024 * 1024 ? $"{most / 1024} KB" : ScenarioZip.Megabytes(most));
        if (Crc32(bytes) != entry.Crc32) return ZipContents.Refused("ZipUnreadable");
        if ((_bytes += bytes.Length) > StudioLimits.LargestScenario) return ZipContents.Refused("ZipTooBigUnpacked", ScenarioZip.Megabytes(StudioLimits.LargestScenario));
        if (ScenarioFiles.IsDrawing(name) && !Drawings.IsHarmless(bytes)) return ZipContents.Refused("ZipBadDrawing", name);
        _files[name] = bytes;
        return null;
    }

    private static byte[]? Bytes(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        using var held = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (held.Length + read > most) return null;
            held.Write(buffer, 0, read);
        }
        return held.ToArray();
    }

    // The reader of the base library does not check it: a part that was cut off would pass as whole.
    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
        }
        return ~crc;
    }

    // One folder around everything, as an export has it, or none.
    private string Top()
    {
        var names = zip.Entries.Select(e => e.FullName).Where(n => !IsLeftover(n)).ToList();
        if (names.Count == 0 || names[0].IndexOf('/') is var slash && slash < 0) return "";
        var top = names[0][..(slash + 1)];
        return names.TrueForAll(n => n.StartsWith(top, StringComparison.Ordinal)) && top != ScenarioFiles.MediaFolder + "/" ? top : "";
    }

    private static bool IsLeftover(string name) => name.Split('/') is var parts
        && (parts[0] == "__MACOSX" || parts[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini" or ScenarioZip.MarkName);

    // A name that leads elsewhere, a link, a colon or a backslash: no scenario needs one.
    private static bool IsUnsafe(ZipArchiveEntry entry) =>
        entry.FullName.Length is 0 or > 200 || entry.FullName[0] == '/' || entry.FullName.Any(c => char.IsControl(c) || c is '\\' or ':')
        || entry.FullName.Split('/').Any(p => p is "." or "..") || ((entry.ExternalAttributes >> 16) & KindBits) == LinkKind;

    private static string Shown(string name) => new([.. name.Take(LongestShown).Select(c => char.IsControl(c) ? '?' : c)]);
}
