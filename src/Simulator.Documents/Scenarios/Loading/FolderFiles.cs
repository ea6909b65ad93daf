using System.Text.RegularExpressions;
using Simulator.Documents.Yaml;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Files of a scenario folder: only plain names, never a path that leads out of it.</summary>
internal static partial class FolderFiles
{
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$")]
    private static partial Regex PlainName();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z]{2,8})*$")]
    private static partial Regex Language();

    public static bool IsPlainName(string name) => PlainName().IsMatch(name);
    public static bool IsLanguage(string name) => Language().IsMatch(name);

    /// <summary>The bytes of a file, or null and a problem. One byte more than allowed is enough to know that it is too big.</summary>
    public static byte[]? Bytes(LoadState load, string folder, string file, Place? named)
    {
        if (load.Proposed.TryGetValue(file, out var proposed)) return proposed;
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, file));
            var bytes = new byte[Math.Min(stream.Length, YamlFile.MaxBytes + 1)];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            load.Error(named ?? new Place(file, 1), e is FileNotFoundException or DirectoryNotFoundException ? "NoSuchFile" : "FileUnreadable", file, e.Message);
            return null;
        }
    }
}
