using System.Text.RegularExpressions;

namespace Simulator.Documents.Studio;

/// <summary>How large a scenario may become, and what may be in one; the same for the editor, the shelf and a zip that is brought in.</summary>
public static partial class StudioLimits
{
    /// <summary>Bytes: of a text file (as many as the reader takes), of a drawing, of all files together, of a zip file.</summary>
    public const int LargestText = 4 * 1024 * 1024, LargestDrawing = 512 * 1024, LargestScenario = 24 * 1024 * 1024, LargestZip = 8 * 1024 * 1024;

    /// <summary>Files in one scenario.</summary>
    public const int MostFiles = 400;

    /// <summary>Letters of an id; versions kept of one scenario.</summary>
    public const int LongestId = 40, MostVersions = 500;

    /// <summary>Drawn stills are the only kind that is served (see the media of docs/scenario-format.md).</summary>
    public const string Drawing = ".svg";

    /// <summary>The ids a scenario may have on the shelf: they name folders, on systems that do and that do not tell capitals apart.</summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && IdPattern().IsMatch(id);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
