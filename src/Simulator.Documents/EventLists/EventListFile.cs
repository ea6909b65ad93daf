using Simulator.Documents.EventLists.Reading;

namespace Simulator.Documents.EventLists;

/// <summary>Reads event lists people bring: .xlsx and .csv. What is inside decides, not the name. Nothing in a file is ever followed, run or fetched.</summary>
public static class EventListFile
{
    /// <summary>Bytes; more is no event list.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Never throws because of what the bytes are.</summary>
    public static BookResult Read(byte[] bytes)
    {
        try
        {
            if (bytes.Length > MaxBytes) throw new RefusedSheet("FileTooBig", MaxBytes / 1024 / 1024);
            return new BookResult(Book(bytes), null, null);
        }
        catch (RefusedSheet refused)
        {
            return new BookResult(null, ListWords.Get("Refused_" + refused.Code, refused.Args), ListWords.Get("RefusedHint_" + refused.Code));
        }
    }

    private static EventBook Book(byte[] bytes)
    {
        if (bytes.Length == 0) throw new RefusedSheet("Nothing");
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return XlsxBook.Read(bytes);
        // The old binary workbook, and every workbook with a password.
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RefusedSheet("OldOrLocked");
        if (OtherFile.Kind(bytes) is { } kind) throw new RefusedSheet("OtherFile", kind);
        return CsvBook.Read(bytes);
    }
}
