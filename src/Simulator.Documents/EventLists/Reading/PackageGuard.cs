using System.IO.Compression;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Looks into a workbook before it is opened: unpacks it once, counting, so that nothing can grow without bound afterwards, and refuses what an event list never needs.</summary>
internal static class PackageGuard
{
    private const int Prolog = 4096;

    public static void Check(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > SheetLimits.Parts) throw new RefusedSheet("Bomb");
            Kind(zip);
            long all = 0;
            var buffer = new byte[64 * 1024];
            foreach (var part in zip.Entries) Part(part, buffer, ref all);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new RefusedSheet("Broken");
        }
    }

    private static void Kind(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName.TrimStart('/')).ToList();
        if (names.Contains("mimetype") || names.Contains("content.xml")) throw new RefusedSheet("OtherOffice");
        if (!names.Any(n => n.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)) || names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) throw new RefusedSheet("OtherOffice");
        if (names.Any(n => n.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase))) throw new RefusedSheet("OtherFile", "xlsb");
        if (names.Any(n => n.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase))) throw new RefusedSheet("ExternalLinks");
    }

    // What a part says about its own size is not believed.
    private static void Part(ZipArchiveEntry part, byte[] buffer, ref long all)
    {
        using var stream = part.Open();
        var first = true;
        for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; first = false)
        {
            all += read;
            if (all > SheetLimits.Unpacked) throw new RefusedSheet("Bomb");
            // A document type can only stand before the root element; in any other encoding the reader itself refuses it.
            if (first && IsMarkup(part) && buffer.AsSpan(0, Math.Min(read, Prolog)).IndexOf("<!DOCTYPE"u8) >= 0) throw new RefusedSheet("DocumentType");
        }
    }

    private static bool IsMarkup(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
