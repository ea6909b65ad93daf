using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulator.Documents.Pack;
using Simulator.Documents.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.E2E.Tests.Packs;

/// <summary>Packs made from exercises that a bot team played, as files to open.</summary>
internal static class PackFile
{
    private static readonly Lazy<Task<HeadlessResult>> One = new(() => PlayAsync([1], "zh-CN")), English = new(() => PlayAsync([1, 2], "en"));

    public static Task<HeadlessResult> PlayedAsync() => One.Value;
    public static Task<HeadlessResult> InEnglishAsync() => English.Value;

    public static string Write(IReadOnlyList<StoredEvent> log, string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Shots.Root(), "artifacts", "packs")).FullName, name + ".html");
        using var to = File.Create(file);
        HtmlPack.Write(log, to);
        return file;
    }

    /// <summary>The exercise as it stood at a moment.</summary>
    public static ExerciseState At(IEnumerable<StoredEvent> log, ExerciseTime at) =>
        log.TakeWhile(row => row.AtMs <= at.Ms).Aggregate(ExerciseState.Empty, (state, row) => Exercise.Evolve(state, LogCodec.Read(row)));

    /// <summary>The log with other words in it, as if it had been played so.</summary>
    public static List<StoredEvent> Reworded(IEnumerable<StoredEvent> log, string word, string other)
    {
        var (from, to) = (JsonSerializer.Serialize(word, LogJson.Options)[1..^1], JsonSerializer.Serialize(other, LogJson.Options)[1..^1]);
        var (rows, chain) = (new List<StoredEvent>(), Chain.Start);
        foreach (var row in log)
        {
            var payload = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(row.Payload).Replace(from, to, StringComparison.Ordinal));
            var changed = row with { Payload = payload, PayloadHash = Convert.ToHexStringLower(SHA256.HashData(payload)) };
            chain = Chain.Link(chain, changed);
            rows.Add(changed with { Chain = chain });
        }
        return rows;
    }

    private static Task<HeadlessResult> PlayAsync(System.Collections.Immutable.ImmutableArray<int> subjects, string language)
    {
        var scenario = ScenarioFolder.Load(Path.Combine(Shots.Root(), "scenarios", "liuwan-market")).Scenario ?? throw new InvalidOperationException("The shipped scenario does not load.");
        return HeadlessRun.PlayAsync(scenario, subjects, 1, language, "slow", new BotTeams(), TimeProvider.System);
    }
}
