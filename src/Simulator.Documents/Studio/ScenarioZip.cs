using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Simulator.Documents.Studio;

/// <summary>
/// A scenario as one zip file. Written with fixed times and order, so that the same scenario gives the same bytes, and with the mark of an exercise.
/// Read with suspicion: no name in it chooses where anything is written, nothing is believed about sizes, and what does not belong is refused with words.
/// </summary>
public static class ScenarioZip
{
    /// <summary>The first file of every export.</summary>
    public const string MarkName = "EXERCISE.txt";

    private static readonly byte[] Mark = ReadMark();

    // The first moment a zip file can name.
    private static readonly DateTimeOffset Start = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Everything in one folder named after the scenario.</summary>
    public static void Write(Stream to, string id, IReadOnlyDictionary<string, byte[]> files)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        zip.Comment = "EXERCISE";
        Add(zip, $"{id}/{MarkName}", Mark);
        foreach (var (name, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal)) Add(zip, $"{id}/{name}", bytes);
    }

    /// <summary>Reads no more than is allowed of a stream, and looks at every byte of what is in it.</summary>
    public static async Task<ZipContents> ReadAsync(Stream from, CancellationToken cancel = default)
    {
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            held.Write(buffer, 0, read);
            if (held.Length > StudioLimits.LargestZip) return ZipContents.Refused("ZipTooBig", Megabytes(StudioLimits.LargestZip));
        }
        held.Position = 0;
        return Read(held);
    }

    private static ZipContents Read(MemoryStream held)
    {
        try
        {
            using var zip = new ZipArchive(held, ZipArchiveMode.Read);
            return new ZipUnpacking(zip).Read();
        }
        // Damaged, encrypted, of a method nobody knows, or no zip file at all.
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return ZipContents.Refused("ZipUnreadable");
        }
    }

    internal static string Megabytes(int bytes) => (bytes / 1024 / 1024).ToString(System.Globalization.CultureInfo.InvariantCulture) + " MB";

    private static byte[] ReadMark()
    {
        using var stream = typeof(ScenarioZip).Assembly.GetManifestResourceStream("Simulator.Documents.Studio.Mark.txt") ?? throw new InvalidOperationException("no resource Mark.txt");
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Start;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
