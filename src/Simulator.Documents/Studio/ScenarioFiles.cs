using System.Security.Cryptography;
using System.Text;
using Simulator.Documents.Scenarios.Loading;

namespace Simulator.Documents.Studio;

/// <summary>
/// The files a scenario consists of, by their name in the folder, in a fixed order: <c>*.yaml</c>, <c>README.md</c> and <c>media/*.svg</c>.
/// Whatever else lies in a folder (notes of the shelf, files an editor left) is no part of the scenario and not of its digest.
/// </summary>
public static class ScenarioFiles
{
    public const string Main = "scenario.yaml", Readme = "README.md", MediaFolder = "media";

    /// <summary>Whether a name, with <c>/</c>, can be part of a scenario: never a path that leads anywhere else.</summary>
    public static bool IsPart(string name) => name == Readme
        || name.EndsWith(".yaml", StringComparison.Ordinal) && FolderFiles.IsPlainName(name)
        || IsDrawing(name);

    public static bool IsDrawing(string name) => name.StartsWith(MediaFolder + "/", StringComparison.Ordinal)
        && name.EndsWith(StudioLimits.Drawing, StringComparison.Ordinal) && FolderFiles.IsPlainName(name[(MediaFolder.Length + 1)..]);

    /// <summary>The name of a drawing within its folder; scenarios may write it with the folder or without.</summary>
    public static string DrawingName(string file) => file.StartsWith(MediaFolder + "/", StringComparison.Ordinal) ? file[(MediaFolder.Length + 1)..] : file;

    /// <summary>The files of a folder with their bytes; none when there is no folder.</summary>
    public static SortedDictionary<string, byte[]> Read(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Names(folder)) files[name] = File.ReadAllBytes(Path.Combine(folder, name));
        return files;
    }

    public static IReadOnlyList<string> Names(string folder) => Directory.Exists(folder)
        ? [.. Listed(folder, "").Concat(Listed(Path.Combine(folder, MediaFolder), MediaFolder + "/")).Where(IsPart).Order(StringComparer.Ordinal)] : [];

    /// <summary>Writes them into a folder that is made for them.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
        {
            if (!IsPart(name)) throw new ArgumentException($"{name} is no part of a scenario", nameof(files));
            if (IsDrawing(name)) Directory.CreateDirectory(Path.Combine(folder, MediaFolder));
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    /// <summary>SHA-256 over names and contents, hexadecimal: two folders with the same one hold the same scenario, byte for byte.</summary>
    public static string Digest(string folder) => Digest(Read(folder));

    public static string Digest(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            // Length before content: no two sets of files run together into the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// What a rehearsal is tied to: as <see cref="Digest(string)"/>, the word behind <c>version:</c> aside. It is counted on when a version is saved,
    /// and no team can notice it; any other byte makes another scenario.
    /// </summary>
    public static string PlayDigest(string folder)
    {
        var files = Read(folder);
        if (files.TryGetValue(Main, out var main)) files[Main] = ScenarioHead.WithVersion(main, "");
        return Digest(files);
    }

    private static IEnumerable<string> Listed(string folder, string prefix) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => prefix + Path.GetFileName(f)) : [];
}
