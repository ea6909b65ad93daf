using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Documents.Studio;

/// <summary>One saved version as its <c>version.json</c> tells it.</summary>
/// <param name="Number">1, 2, 3 …, in the order of saving; never given twice.</param>
/// <param name="ContentVersion">What <c>version:</c> in the scenario says; reviews and logs name it.</param>
/// <param name="SavedAt">When, in UTC.</param>
/// <param name="SavedBy">The account's name.</param>
/// <param name="Remark">What changed, in the author's words; may be empty.</param>
/// <param name="Digest">Of the files (see <see cref="ScenarioFiles.Digest(string)"/>).</param>
public sealed record ShelfVersion(int Number, string ContentVersion, DateTimeOffset SavedAt, string SavedBy, string Remark, string Digest)
{
    internal const string FileName = "version.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where its files are.</summary>
    [JsonIgnore] public string Folder { get; init; } = "";

    internal void Write() => File.WriteAllText(Path.Combine(Folder, FileName), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>Null when the folder holds no version, or a note nobody can read.</summary>
    internal static ShelfVersion? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<ShelfVersion>(File.ReadAllBytes(Path.Combine(folder, FileName)), Json) is { Digest.Length: > 0 } read ? read with { Folder = folder } : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
