using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Simulator.Documents.Studio;

/// <summary>A picture made ready for a scenario, or why it was not taken (a name of a text).</summary>
public sealed record Still(byte[]? Drawing, string? Refused);

/// <summary>
/// Makes a picture somebody brings into a still of a scenario: a drawing that runs and fetches nothing, with the mark of the exercise baked in. A photograph is wrapped
/// into one. See <see cref="StudioLimits"/> for how large it may be.
/// </summary>
public static partial class Stills
{
    /// <summary>Bytes of a picture as it is brought, and its longest side in pixels.</summary>
    public const int LargestPicture = 360 * 1024, LongestSide = 4096;
    private const string Font = "Noto Sans SC Variable,Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,sans-serif";

    [GeneratedRegex("</svg\\s*>\\s*$")]
    private static partial Regex End();

    public static Still Of(byte[] bytes)
    {
        if (bytes.Length > LargestPicture) return new Still(null, "StillTooLarge");
        if (Png(bytes) is { } png) return Wrapped(bytes, "image/png", png);
        if (Jpeg(bytes) is { } jpeg) return Wrapped(bytes, "image/jpeg", jpeg);
        return Drawings.IsHarmless(bytes) ? Drawn(bytes) : new Still(null, LooksLikeSvg(bytes) ? "StillHarmful" : "StillUnknown");
    }

    private static bool LooksLikeSvg(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 2000))).Contains("<svg", StringComparison.Ordinal);

    private static Still Drawn(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        if (Box(bytes) is not var (x, y, width, height)) return new Still(null, "StillNoSize");
        if (text.Contains("\u6F14\u7EC3 EXERCISE", StringComparison.Ordinal)) return new Still(bytes, null);
        return new Still(Encoding.UTF8.GetBytes(End().Replace(text, Mark(x, y, width, height) + "</svg>\n")), null);
    }

    private static Still Wrapped(byte[] bytes, string type, (int Width, int Height) size)
    {
        if (size.Width is < 16 or > LongestSide || size.Height is < 16 or > LongestSide) return new Still(null, "StillSides");
        var drawing = string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size.Width} {size.Height}\" width=\"{size.Width}\" height=\"{size.Height}\" role=\"img\">\n<image width=\"{size.Width}\" height=\"{size.Height}\" href=\"data:{type};base64,{Convert.ToBase64String(bytes)}\"/>\n{Mark(0, 0, size.Width, size.Height)}</svg>\n");
        return new Still(Encoding.UTF8.GetBytes(drawing), null);
    }

    // As on the stills that come with the program: across the picture and on a band at its foot.
    private static string Mark(double x, double y, double width, double height)
    {
        var (size, band) = (Math.Max(width, height) / 40, Math.Max(width, height) / 18);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<g fill=\"#B9A0F3\" fill-opacity=\".34\" font-family=\"{Font}\" font-size=\"{size * 1.4:0.##}\" transform=\"rotate(-24 {x + width / 2:0.##} {y + height / 2:0.##})\">");
        for (var row = 1; row <= 3; row++)
            for (var column = 0; column < 3; column++)
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + width * (column - 0.1) / 2.4:0.##}\" y=\"{y + height * row / 4:0.##}\">\u6F14\u7EC3 EXERCISE</text>");
        text.Append(CultureInfo.InvariantCulture, $"</g>\n<rect x=\"{x:0.##}\" y=\"{y + height - band:0.##}\" width=\"{width:0.##}\" height=\"{band:0.##}\" fill=\"#241C38\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + size * 0.7:0.##}\" y=\"{y + height - band / 3:0.##}\" fill=\"#B9A0F3\" font-family=\"{Font}\" font-size=\"{size:0.##}\">\u6F14\u7EC3 EXERCISE \u00B7 \u5408\u6210</text>\n");
        return text.ToString();
    }

    private static (double X, double Y, double Width, double Height)? Box(byte[] bytes)
    {
        // Already known to be harmless: no document type, nothing that would be fetched.
        if (XDocument.Load(new MemoryStream(bytes)).Root is not { } root) return null;
        var numbers = (root.Attribute("viewBox")?.Value ?? $"0 0 {root.Attribute("width")?.Value} {root.Attribute("height")?.Value}").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.TryParse(n.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : double.NaN).ToArray();
        return numbers is [var x, var y, > 0 and < 100_000 and var width, > 0 and < 100_000 and var height] && double.IsFinite(x) && double.IsFinite(y) ? (x, y, width, height) : null;
    }

    private static (int, int)? Png(byte[] b) =>
        b.Length > 24 && b.AsSpan(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? (BinaryPrimitives.ReadInt32BigEndian(b.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(b.AsSpan(20))) : null;

    // The size stands in the frame header, behind any number of other segments.
    private static (int, int)? Jpeg(byte[] b)
    {
        if (b.Length < 4 || b[0] != 0xFF || b[1] != 0xD8) return null;
        for (var at = 2; at + 9 < b.Length && b[at] == 0xFF;)
        {
            var marker = b[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return (BinaryPrimitives.ReadUInt16BigEndian(b.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(b.AsSpan(at + 5)));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(b.AsSpan(at + 2));
        }
        return null;
    }
}
