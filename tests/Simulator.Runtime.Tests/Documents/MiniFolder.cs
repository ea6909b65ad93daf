using System.Collections.Immutable;
using System.Globalization;
using Simulator.Documents.Scenarios;

namespace Simulator.Runtime.Tests.Documents;

/// <summary>A copy of the small scenario in a folder of its own, to be changed and read.</summary>
internal sealed class MiniFolder : IDisposable
{
    public static readonly string Source = System.IO.Path.Combine(AppContext.BaseDirectory, "Documents", "data", "mini");

    public MiniFolder()
    {
        Path = Directory.CreateTempSubdirectory("mini-").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "media"));
        foreach (var file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Source, file)));
    }

    public string Path { get; }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));
    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);
    public void Write(string file, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);

    /// <summary>Replaces the first occurrence; the text must be there.</summary>
    public void Change(string file, string from, string to)
    {
        var text = Read(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{from}'");
        Write(file, text[..at] + to + text[(at + from.Length)..]);
    }

    /// <summary>Line of the first occurrence, from 1.</summary>
    public int LineOf(string file, string text)
    {
        var whole = Read(file);
        var at = whole.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{text}'");
        return whole[..at].Count(c => c == '\n') + 1;
    }

    public LoadResult Load(string culture = "en") => In(culture, () => ScenarioFolder.Load(Path));
    public LoadResult Validate(string culture = "en") => In(culture, () => ScenarioFolder.Validate(Path));

    public static T In<T>(string culture, Func<T> read)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public static string Show(ImmutableArray<Problem> problems) => string.Join('\n', problems);

    public void Dispose() => Directory.Delete(Path, true);
}
