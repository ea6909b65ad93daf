using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Simulator.Documents.Papers;

/// <summary>An office file whose bytes depend on its contents alone: parts in order of their names, all of the same date.</summary>
internal static class FixedPackage
{
    // The first moment a zip file can name.
    private static readonly DateTimeOffset Start = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Lets the file be built in memory, since the library stamps its parts with the wall clock, and writes it with its parts in order.</summary>
    public static void Write(Stream to, Action<Stream> build)
    {
        using var built = new MemoryStream();
        build(built);
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(built, ZipArchiveMode.Read))
        using (var into = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            // "[Content_Types].xml" and "_rels/" come before every lower-case name, as readers of streams expect.
            foreach (var part in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
                Copy(part, into.CreateEntry(part.FullName, CompressionLevel.Optimal));
        packed.Position = 0;
        packed.CopyTo(to);
    }

    /// <summary>Fills a part that is the same in every file, such as the styles, from a file beside this one.</summary>
    public static void Fill(OpenXmlPart part, string name)
    {
        using var contents = typeof(FixedPackage).Assembly.GetManifestResourceStream("Simulator.Documents.Papers." + name) ?? throw new InvalidOperationException($"no resource {name}");
        part.FeedData(contents);
    }

    private static void Copy(ZipArchiveEntry part, ZipArchiveEntry into)
    {
        into.LastWriteTime = Start;
        using var read = part.Open();
        using var write = into.Open();
        read.CopyTo(write);
    }
}
