using System.Text;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Finds the encoding of a text file: by its mark; else UTF-8 where the bytes are valid; else UTF-16 by its zeros; else Chinese GB18030; else Western.</summary>
internal static class TextEncoding
{
    public static (string Text, string Name) Decode(byte[] bytes)
    {
        var encoding = Of(bytes);
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        // Control characters never stand in a list somebody wrote; NUL above all marks a binary file.
        if (text.Any(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v'))) throw new RefusedSheet("NotText");
        return (text, encoding.WebName.ToUpperInvariant());
    }

    private static Encoding Of(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ when IsValid(new UTF8Encoding(false, true), bytes) && !bytes.Contains((byte)0) => new UTF8Encoding(false),
        [not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => EightBit(bytes),
    };

    // Both bytes of nearly every Chinese character are high; accented Western letters stand alone.
    private static Encoding EightBit(byte[] bytes)
    {
        var chinese = Enumerable.Range(1, bytes.Length - 1).Any(i => bytes[i - 1] >= 0xA1 && bytes[i] >= 0xA1);
        var pages = CodePagesEncodingProvider.Instance;
        return pages.GetEncoding(chinese ? "GB18030" : "windows-1252") ?? throw new InvalidOperationException("no code pages");
    }

    private static bool IsValid(Encoding strict, byte[] bytes)
    {
        try
        {
            strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
