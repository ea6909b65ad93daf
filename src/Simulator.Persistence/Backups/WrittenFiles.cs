namespace Simulator.Persistence.Backups;

/// <summary>What people wrote into a data folder besides the databases, in a backup: scenarios, and templates of column mappings; which files belong there, under which names.</summary>
internal static class WrittenFiles
{
    private const string Scenarios = "scenarios/", Mappings = "mappings/";

    // ID/draft/media/name.svg is the longest way there is; a version has its number in between.
    private const int MostParts = 6;
    private static readonly string[] Kinds = [".yaml", ".md", ".svg", ".json"];

    /// <summary>Copies them, since somebody may write meanwhile: what is summed up is what is packed. Files that are just being written, or go, are left out.</summary>
    public static IEnumerable<(string Name, string Path)> Make(DataFolder folder, string work)
    {
        foreach (var file in new[] { folder.Scenarios, folder.Mappings }.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)))
        {
            var name = Path.GetRelativePath(folder.Path, file).Replace(Path.DirectorySeparatorChar, '/');
            if (IsOurs(name) && Copied(file, Path.Combine(work, name)) is { } copy) yield return (name, copy);
        }
    }

    /// <summary>Only such names are packed, and taken from a backup: nothing in one chooses where it is written.</summary>
    public static bool IsOurs(string name) => IsScenario(name) || IsMapping(name);

    public static bool IsMapping(string name) => name.StartsWith(Mappings, StringComparison.Ordinal) && MappingNames.OfFile(name[Mappings.Length..]) is not null;

    private static bool IsScenario(string name) => name.StartsWith(Scenarios, StringComparison.Ordinal)
        && name.Split('/') is { Length: <= MostParts } parts && Array.TrueForAll(parts, IsPlain) && Kinds.Contains(Path.GetExtension(name));

    private static bool IsPlain(string part) => part.Length is > 0 and < 200 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
        && !part.Contains("..", StringComparison.Ordinal) && (part[0] != '.' || part == ".rehearsals");

    private static string? Copied(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        try
        {
            File.Copy(file, copy);
            return copy;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
