using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulator.Documents.Papers;

namespace Simulator.Documents.Pack;

/// <summary>Whatever people wrote, made harmless: as text or value of an attribute, and as data in a script element that no text can end.</summary>
internal static class Encoded
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Also without what would turn the direction of everything that follows, or could not be seen.</summary>
    public static string Text(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        foreach (var c in Isolated(PaperText.Clean(text)))
            _ = c switch { '<' => to.Append("&lt;"), '>' => to.Append("&gt;"), '&' => to.Append("&amp;"), '"' => to.Append("&quot;"), '\'' => to.Append("&#39;"), _ => to.Append(c) };
        return to.ToString();
    }

    /// <summary>JSON of one line without a &lt; in it: nothing closes the element it stands in, nothing opens a comment.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed)) write(json);
        return Unopened(buffer.WrittenSpan);
    }

    private static byte[] Unopened(ReadOnlySpan<byte> json)
    {
        // Outside of strings JSON has no such character.
        var opened = json.Count((byte)'<');
        if (opened == 0) return json.ToArray();
        var to = new byte[json.Length + opened * 5];
        var at = 0;
        foreach (var b in json)
            if (b == '<') { "\\u003C"u8.CopyTo(to.AsSpan(at)); at += 6; }
            else to[at++] = b;
        return to;
    }

    // Overrides and isolates have no place in a paper: with them a sentence can be made to read backwards.
    private static string Isolated(string text) => text.IndexOfAny(Turning) < 0 ? text : string.Concat(text.Where(c => !Turning.Contains(c)));

    private static readonly char[] Turning = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
}
