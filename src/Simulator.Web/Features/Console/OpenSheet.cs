using System.Text.Json;

namespace Simulator.Web.Features.Console;

/// <summary>What lies open on a desk, as the browser carries it over a change of language. Comes back from a browser: anything unreadable is nothing.</summary>
public sealed record OpenSheet(string Tab, string? Focus, string? Slip, string Phone, ActRequest? Request)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Write(string tab, string? focus, string? slip, string phone, ActRequest? request) => JsonSerializer.Serialize(new OpenSheet(tab, focus, slip, phone, request), Json);

    public static OpenSheet? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<OpenSheet>(text, Json) is { Tab: not null, Phone: not null, Request: null or { Kind: not null, Text: not null } } open ? open : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
