using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>
/// Texts of one person that could not be written into the folder (somebody else wrote there, or the disk is full): beside it, under names no scenario has,
/// so that they outlive the server. With them what they began from, or they would be written over what came in between.
/// </summary>
internal sealed class UnsavedTexts(string folder, string person)
{
    private readonly string _suffix = "." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)))[..12] + ".unsaved";

    private sealed record Kept(string Text, string Known);

    public void Keep(IEnumerable<DraftFile> files)
    {
        foreach (var file in files) File.WriteAllText(Place(file.Name), JsonSerializer.Serialize(new Kept(file.Text, file.Known)));
    }

    public void Forget(string file) => File.Delete(Place(file));

    /// <summary>The file as this person left it.</summary>
    public DraftFile On(DraftFile file)
    {
        try
        {
            return File.Exists(Place(file.Name)) && JsonSerializer.Deserialize<Kept>(File.ReadAllText(Place(file.Name))) is { Text: { } text, Known: { } known } ? file with { Text = text, Known = known } : file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return file;
        }
    }

    private string Place(string file) => Path.Combine(folder, "." + file + _suffix);
}
