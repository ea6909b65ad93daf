using System.Text;
using System.Text.Json;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Changes as the text editor of the browser tells them: how many characters stay, and what is exchanged between.</summary>
public static class YamlChanges
{
    /// <summary>The text after the changes; null when they do not fit it.</summary>
    public static string? Apply(string text, string json)
    {
        try
        {
            using var changes = JsonDocument.Parse(json);
            var (result, at) = (new StringBuilder(text.Length + 256), 0);
            foreach (var part in changes.RootElement.EnumerateArray())
            {
                if (part.ValueKind == JsonValueKind.Number)
                {
                    result.Append(text, at, part.GetInt32());
                    at += part.GetInt32();
                    continue;
                }
                at += part[0].GetInt32();
                result.AppendJoin('\n', part.EnumerateArray().Skip(1).Select(l => l.GetString()));
            }
            return at == text.Length ? result.ToString() : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentOutOfRangeException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }
}
