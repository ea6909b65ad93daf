using Simulator.Documents.EventLists;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>A copy of a shipped scenario, and its files as they were.</summary>
internal sealed class ScenarioCopy : IDisposable
{
    private readonly Dictionary<string, byte[]> _files;
    private Scenario? _scenario;

    public ScenarioCopy(string source)
    {
        Path = Directory.CreateTempSubdirectory("list-").FullName;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var to = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        _files = Files();
    }

    public string Path { get; }
    public Scenario Scenario => _scenario ??= Load();
    private Scenario Load()
    {
        var loaded = MiniFolder.In("en", () => ScenarioFolder.Load(Path));
        Assert.True(loaded.Scenario is not null, MiniFolder.Show(loaded.Problems));
        return loaded.Scenario!;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));
    public void Write(string file, string text)
    {
        _scenario = null;
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
    }

    public byte[] Export(string language)
    {
        using var bytes = new MemoryStream();
        EventListXlsx.Write(Scenario, language, bytes);
        return bytes.ToArray();
    }

    public ImportPreview Preview(byte[] sheet, int? subject = null) => MiniFolder.In("en", () => EventListImport.Preview(EventListFile.Read(sheet).Book!, Scenario, subject ?? Scenario.Subjects[0].Number));
    public KeepResult Keep(ImportPreview preview)
    {
        _scenario = null;
        return MiniFolder.In("en", () => EventListKeep.Keep(Path, preview));
    }

    /// <summary>Every file as it was in the beginning.</summary>
    public void Restore()
    {
        _scenario = null;
        foreach (var (file, bytes) in _files) File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
    }

    public IEnumerable<string> ChangedFiles() => Files().Where(f => !_files.TryGetValue(f.Key, out var was) || !was.AsSpan().SequenceEqual(f.Value)).Select(f => f.Key).Order(StringComparer.Ordinal);
    private Dictionary<string, byte[]> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(f => System.IO.Path.GetRelativePath(Path, f), File.ReadAllBytes);
    public void Dispose() => Directory.Delete(Path, true);
}
