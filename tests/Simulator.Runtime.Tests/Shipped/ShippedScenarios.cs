using System.Collections.Concurrent;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>The scenarios in the box, and runs of them that several tests look at.</summary>
internal static class ShippedScenarios
{
    private static readonly ConcurrentDictionary<(string, int, string?, long, string), Task<HeadlessResult>> Runs = new();

    public static IEnumerable<string> Ids => Directory.EnumerateDirectories(Folder).Where(d => File.Exists(Path.Combine(d, "scenario.yaml"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);
    public static string Root { get; } = FindRoot();
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "scenarios");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    public static Scenario Load(string id)
    {
        var result = ScenarioFolder.Validate(Path.Combine(Folder, id));
        Assert.DoesNotContain(result.Problems, p => p.Severity == Severity.Error);
        return result.Scenario!;
    }

    public static Task<HeadlessResult> Played(string id, int subject, string? team, long seed = 1, string language = "zh-CN") =>
        Runs.GetOrAdd((id, subject, team, seed, language), key => HeadlessRun.PlayAsync(Load(key.Item1), key.Item2, key.Item4, key.Item5, key.Item3, new BotTeams(), TimeProvider.System, CancellationToken.None));
}
