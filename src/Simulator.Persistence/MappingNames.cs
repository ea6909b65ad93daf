namespace Simulator.Persistence;

/// <summary>Names of the column mappings kept as templates: each is a file <c>NAME.json</c> of <see cref="DataFolder.Mappings"/>.</summary>
public static class MappingNames
{
    /// <summary>Letters of a name.</summary>
    public const int Longest = 40;
    private const string Kind = ".json";

    /// <summary>Letters and digits of any script, spaces, hyphens and underscores: safe as a file name everywhere.</summary>
    public static bool IsSound(string name) => name.Length is > 0 and <= Longest && name == name.Trim() && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_');

    public static string FileOf(string name) => name + Kind;

    /// <summary>The name of the template a file holds; null: it holds none.</summary>
    public static string? OfFile(string file) => file.EndsWith(Kind, StringComparison.Ordinal) && file[..^Kind.Length] is var name && IsSound(name) ? name : null;
}
