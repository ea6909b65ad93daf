using System.Text;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>
/// Finds the encoding of a text file: by its mark; UTF-16 by its zeros; UTF-8 where the bytes are valid, or all but a few; else Chinese GB18030 or Big5, whichever makes
/// common characters of the bytes; else Western.
/// </summary>
internal static class TextEncoding
{
    public static (string Text, string Name) Decode(byte[] bytes)
    {
        var encoding = Of(bytes);
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        // Control characters never stand in a list somebody wrote; NUL above all marks a binary file.
        if (text.Any(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v'))) throw new RefusedSheet("NotText");
        if (OtherFile.IsMarkup(text)) throw new RefusedSheet("Markup");
        if (OtherFile.IsJson(text)) throw new RefusedSheet("OtherFile", "JSON");
        return (text, encoding.WebName.ToUpperInvariant());
    }

    private static Encoding Of(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ when bytes.Contains((byte)0) => Wide(bytes),
        _ when IsUtf8(bytes) => new UTF8Encoding(false),
        _ => EightBit(bytes),
    };

    // The high byte of a Western letter, a comma or a line end is zero, and no text has the other one zero.
    private static Encoding Wide(byte[] bytes)
    {
        var odd = bytes.Where((b, i) => b == 0 && i % 2 == 1).Count();
        return odd * 2 > bytes.Count(b => b == 0) ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    // A program that cut a file or put in a byte of its own spoiled some characters, not the encoding.
    private static bool IsUtf8(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.Count(c => c == '\uFFFD');
        return broken == 0 || broken * 50 < text.Count(c => c > 0x7F);
    }

    private static Encoding EightBit(byte[] bytes)
    {
        var (simplified, traditional) = (Common(bytes, 0xB0, 0xD7, 0xA1), Common(bytes, 0xA4, 0xC6, 0x40));
        var name = Math.Max(simplified, traditional) < 0.75 ? "windows-1252" : simplified >= traditional ? "GB18030" : "big5";
        return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new InvalidOperationException("no code pages");
    }

    // Both encodings keep common characters between two lead bytes, and punctuation from A1 to A3. Which share of all pairs of bytes stands there? Accented Western
    // letters stand alone and elsewhere.
    private static double Common(byte[] bytes, byte first, byte last, byte leastTrail)
    {
        var (common, all) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            var trail = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            all++;
            if (trail is < 0x40 or 0x7F) continue;
            if (trail >= leastTrail && (bytes[i] >= first && bytes[i] <= last || bytes[i] is >= 0xA1 and <= 0xA3)) common++;
            i++;
        }
        return all == 0 ? 0 : common / (double)all;
    }
}
