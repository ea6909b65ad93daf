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
        using var anywhere = new MadeAnywhere(buffered);
        using var zip = new GZipStream(anywhere, CompressionLevel.Optimal, leaveOpen: true);
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

    /// <summary>
    /// Whether a few letters of a block were changed, though what is packed stayed the same: its head, or the bits that fill up the last byte.
    /// Another compressor packs the same in other bytes throughout; the same one, with little changed, was changed.
    /// </summary>
    /// <param name="found">The block of the page.</param>
    /// <param name="expected">As this program packs it.</param>
    /// <param name="older">Made by another version, which may have named its system.</param>
    public static bool IsTouched(ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected, bool older)
    {
        if (found.Length != expected.Length || found.SequenceEqual(expected)) return false;
        var differ = 0;
        for (var i = 0; i < found.Length; i++)
            if (found[i] != expected[i]) differ++;
        return differ * MostTouched <= found.Length && !(older && MadeAnywhere.Named(found) is { } named && named.AsSpan().SequenceEqual(expected));
    }

    // Between two compressors at least every other letter differs.
    private const int MostTouched = 20;
}
