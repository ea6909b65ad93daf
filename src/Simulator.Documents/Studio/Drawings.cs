using System.Xml;

namespace Simulator.Documents.Studio;

/// <summary>Looks at a drawn still before it is kept: an SVG picture that runs nothing and fetches nothing.</summary>
public static class Drawings
{
    private const int MostElements = 20_000;
    private static readonly string[] Forbidden = ["script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "audio", "video"];

    public static bool IsHarmless(byte[] bytes)
    {
        try
        {
            using var reader = new XmlTextReader(new MemoryStream(bytes)) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            return IsDrawing(reader);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsDrawing(XmlReader reader)
    {
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction) return false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (elements++ == 0 && reader.LocalName != "svg" || elements > MostElements) return false;
            if (Forbidden.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase) || !AttributesAreHarmless(reader)) return false;
        }
        return elements > 0;
    }

    private static bool AttributesAreHarmless(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
            var value = reader.Value.Trim();
            // References stay inside the drawing; a picture may be carried along.
            if (reader.LocalName is "href" or "src" && !value.StartsWith('#') && !value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)) return false;
            if (value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }
}
