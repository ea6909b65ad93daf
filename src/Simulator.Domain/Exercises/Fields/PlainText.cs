using System.Text;

namespace Simulator.Domain.Exercises.Fields;

/// <summary>
/// Text as a person can read it. Control characters, halves of surrogate pairs and characters that turn the direction of writing make a text
/// look other than it is: in a log that is evidence, on a screen somebody decides by.
/// </summary>
public static class PlainText
{
    public static bool IsVisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (IsHidden(text[i])) return false;
        }
        return true;
    }

    /// <summary>The text without what cannot be seen; line ends become one kind.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) visible.Append(text[i]).Append(text[++i]);
            else if (!IsHidden(text[i])) visible.Append(text[i]);
        }
        return visible.ToString();
    }

    /// <summary>A name: one line, visible, not longer than this, and not empty.</summary>
    public static bool IsName(string? text, int longest) =>
        text?.Trim() is { Length: > 0 } name && name.Length <= longest && IsVisible(name) && !name.Any(c => c is '\n' or '\r' or '\t' or '\u2028' or '\u2029');

    private static bool IsHidden(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        // Embeddings, overrides and isolates, the marks that go with them, and the byte order mark.
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' => true,
        '\uFFFE' or '\uFFFF' => true,
        _ => char.IsSurrogate(c),
    };
}
