using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Simulator.Documents.Pack;

/// <summary>Data packed into a script element of the page: gzip, then base64 in one line.</summary>
internal static class PackedBlock
{
    // Three bytes are four letters: nothing is left over between two reads.
    private const int AtOnce = 3 << 14;
    // More than any exercise; a few bytes that unpack to more are an attack on whoever checks them.
    private const int Most = 1 << 30;

    /// <summary>Packs what is written and passes it on as it comes.</summary>
    public static void Write(Stream to, Action<Stream> write)
    {
        using var base64 = new CryptoStream(to, new ToBase64Transform(), CryptoStreamMode.Write, leaveOpen: true);
        using var buffered = new BufferedStream(base64, AtOnce);
        using var zip = new GZipStream(buffered, CompressionLevel.Optimal, leaveOpen: true);
        write(zip);
    }

    /// <summary>What was packed, or null when it is no such block.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> block)
    {
        var packed = new byte[Base64.GetMaxDecodedFromUtf8Length(block.Length)];
        if (block.IndexOfAny("\r\n\t "u8) >= 0 || Base64.DecodeFromUtf8(block, packed, out _, out var length) != System.Buffers.OperationStatus.Done) return null;
        try
        {
            using var zip = new GZipStream(new MemoryStream(packed, 0, length), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            var part = new byte[1 << 16];
            for (int read; (read = zip.Read(part)) > 0 && whole.Length <= Most;) whole.Write(part, 0, read);
            return whole.Length > Most ? null : whole.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
