using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Documents.Studio;

/// <summary>
/// The two lines of <c>scenario.yaml</c> the shelf itself writes: <c>id:</c> and <c>version:</c>. Everything else, comments included, stays byte for byte;
/// it works on files that do not load, too.
/// </summary>
public static partial class ScenarioHead
{
    [GeneratedRegex("""^(?<before>(?<key>id|version):[ \t]*)(?<value>"[^"\r\n]*"|'[^'\r\n]*'|[^\s#"'](?:[ \t]*[^\s#]|(?<=\S)#)*)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<before>.*?)(?<number>\d{1,9})(?<after>\D*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex LastNumber();

    /// <summary>What the scenario in a folder calls itself; null when that cannot be read.</summary>
    public static string? IdIn(string folder)
    {
        try
        {
            return Id(File.ReadAllBytes(Path.Combine(folder, ScenarioFiles.Main)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static string? Id(byte[] main) => Value(main, "id");
    public static string? Version(byte[] main) => Value(main, "version");

    public static byte[] WithId(byte[] main, string id) => With(main, "id", id);
    public static byte[] WithVersion(byte[] main, string version) => With(main, "version", $"\"{version}\"");

    /// <summary>The version after this one: its last number one higher. 0.4 → 0.5, 2026-a → 2027-a, final → final.2.</summary>
    public static string Next(string version) => LastNumber().Match(version) is { Success: true } match
        ? match.Groups["before"].Value + (int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + match.Groups["after"].Value
        : version + ".2";

    private static string? Value(byte[] main, string key) => Find(Encoding.UTF8.GetString(main), key) is { } found ? found.Groups["value"].Value.Trim('"', '\'') : null;

    private static byte[] With(byte[] main, string key, string value)
    {
        var text = Encoding.UTF8.GetString(main);
        if (Find(text, key) is not { } found) return main;
        var old = found.Groups["value"];
        return Encoding.UTF8.GetBytes(text[..old.Index] + value + text[(old.Index + old.Length)..]);
    }

    private static Match? Find(string text, string key) => Line().Matches(text).FirstOrDefault(m => m.Groups["key"].Value == key);
}
