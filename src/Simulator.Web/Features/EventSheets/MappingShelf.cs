using Simulator.Documents.EventLists;
using Simulator.Persistence;

namespace Simulator.Web.Features.EventSheets;

/// <summary>Mappings kept as templates for sheets of the same make: one JSON file each, the same form the command line reads, below the data folder.</summary>
public sealed class MappingShelf(string folder)
{
    /// <summary>How many an installation keeps, how long a name may be, and how large a file.</summary>
    public const int Most = 100, LongestName = MappingNames.Longest, LargestFile = 256 * 1024;

    private readonly Lock _writing = new();

    /// <summary>Names of the templates, in order.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(f => MappingNames.OfFile(Path.GetFileName(f))).OfType<string>().Order(StringComparer.CurrentCulture)] : [];

    /// <summary>A template, or why it cannot be used, in words; neither when there is none of that name.</summary>
    public MappingResult? Read(string name)
    {
        if (!MappingNames.IsSound(name) || new FileInfo(PathOf(name)) is not { Exists: true, Length: <= LargestFile } file) return null;
        return MappingFile.Read(File.ReadAllBytes(file.FullName));
    }

    /// <summary>Keeps a mapping under a name; what was there under it is replaced. Null when kept, else the key of the reason.</summary>
    public string? Keep(string name, ColumnMapping mapping)
    {
        name = name.Trim();
        if (!MappingNames.IsSound(name)) return "BadTemplateName";
        lock (_writing)
        {
            var names = Names();
            if (names.Count >= Most && !names.Contains(name)) return "TooManyTemplates";
            Directory.CreateDirectory(folder);
            // Written beside and put in place: nobody reads half a file.
            var beside = PathOf(name) + ".new";
            File.WriteAllBytes(beside, MappingFile.Write(mapping));
            File.Move(beside, PathOf(name), overwrite: true);
        }
        return null;
    }

    public void Remove(string name)
    {
        if (MappingNames.IsSound(name)) File.Delete(PathOf(name));
    }

    private string PathOf(string name) => Path.Combine(folder, MappingNames.FileOf(name));
}
