namespace Simulator.Persistence.Backups;

/// <summary>The scenarios of a data folder in a backup: which of its files belong there, and under which names.</summary>
internal static class ScenarioCopies
{
    private const string Prefix = "scenarios/";

    // ID/draft/media/name.svg is the longest way there is; a version has its number in between.
    private const int MostParts = 6;
    private static readonly string[] Kinds = [".yaml", ".md", ".svg", ".json"];

    /// <summary>Copies them, since an editor may write meanwhile: what is summed up is what is packed. Files that are just being written are left out.</summary>
    public static IEnumerable<(string Name, string Path)> Make(DataFolder folder, string work)
    {
        if (!Directory.Exists(folder.Scenarios)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder.Scenarios, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Prefix + Path.GetRelativePath(folder.Scenarios, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!IsOurs(name)) continue;
            var copy = Path.Combine(work, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            yield return (name, copy);
        }
    }

    /// <summary>Only such names are packed, and taken from a backup: nothing in one chooses where it is written.</summary>
    public static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.Split('/') is { Length: <= MostParts } parts && Array.TrueForAll(parts, IsPlain) && Kinds.Contains(Path.GetExtension(name));

    private static bool IsPlain(string part) => part.Length is > 0 and < 200 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
        && !part.Contains("..", StringComparison.Ordinal) && (part[0] != '.' || part == ".rehearsals");
}
