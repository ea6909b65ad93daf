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
    public Scenario Scenario => _scenario ??= ScenarioFolder.Load(Path).Scenario!;
    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));
    public byte[] Export(string language)
    {
        using var bytes = new MemoryStream();
        EventListXlsx.Write(Scenario, language, bytes);
        return bytes.ToArray();
    }

    public ImportPreview Preview(byte[] sheet) => MiniFolder.In("en", () => EventListImport.Preview(EventListFile.Read(sheet).Book!, Scenario, Scenario.Subjects[0].Number));
    public KeepResult Keep(ImportPreview preview)
    {
        _scenario = null;
        return MiniFolder.In("en", () => EventListKeep.Keep(Path, preview));
    }

    public IEnumerable<string> ChangedFiles() => Files().Where(f => !_files.TryGetValue(f.Key, out var was) || !was.AsSpan().SequenceEqual(f.Value)).Select(f => f.Key).Order(StringComparer.Ordinal);
    private Dictionary<string, byte[]> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(f => System.IO.Path.GetRelativePath(Path, f), File.ReadAllBytes);
    public void Dispose() => Directory.Delete(Path, true);
}
