using Simulator.Documents.Scenarios;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Benchmarks;

/// <summary>What is measured on: the shipped scenario, and the expert team's run of its first subject.</summary>
internal static class Played
{
    public static readonly DateTime Wall = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Scenario Scenario() => ScenarioFolder.Load(Path.Combine(Root(), "scenarios", "liuwan-market")).Scenario
        ?? throw new InvalidOperationException("The shipped scenario does not load.");

    public static Task<HeadlessResult> ExpertAsync(Scenario scenario) =>
        HeadlessRun.PlayAsync(scenario, 1, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System);

    public static HeadlessResult Expert() => ExpertAsync(Scenario()).GetAwaiter().GetResult();

    public static StoredEvent[] ExpertLog() => [.. Expert().Log];

    // The runner starts each benchmark from a folder of its own, below this one.
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Simulator.sln above the program.");
        return folder.FullName;
    }
}
