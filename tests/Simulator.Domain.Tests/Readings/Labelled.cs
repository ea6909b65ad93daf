using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Readings;

/// <summary>The labelled texts, and the phrases they are read with.</summary>
public static class Labelled
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public sealed record Text(string text, ImmutableArray<string> States, ImmutableArray<string> Denies);
    private sealed record Lists(string Chip, ImmutableArray<string> Says, ImmutableArray<string> Denies);

    public static ImmutableArray<Text> Texts(string language) => Load<ImmutableArray<Text>>($"labelled.{language}.json");

    /// <summary>A scenario whose facts carry the phrases of phrases.json: { language: { fact: { chip, says, denies } } }.</summary>
    public static Scenario Scenario { get; } = WithPhrases(Load<Dictionary<string, Dictionary<string, Lists>>>("phrases.json"));

    public static ImmutableArray<Reading> Read(string language, string text, params ImmutableArray<string> chips) => Reader.Read(Scenario, language, text, chips);

    private static Scenario WithPhrases(Dictionary<string, Dictionary<string, Lists>> phrases)
    {
        var facts = phrases.Values.SelectMany(p => p.Keys).Distinct().Select(id => new Fact
        {
            Id = id,
            Text = id,
            Chip = $"{id}.chip",
            Publish = "must",
            Phrases = [.. phrases.Where(l => l.Value.ContainsKey(id)).Select(l => new Phrases(l.Key, l.Value[id].Says, l.Value[id].Denies))],
        });
        var texts = phrases.ToImmutableSortedDictionary(l => l.Key, l => l.Value.ToImmutableSortedDictionary(f => $"{f.Key}.chip", f => f.Value.Chip));
        return TinyScenario.Whole with { Facts = [.. facts], Texts = new Texts(texts) };
    }

    private static T Load<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Sources.Tests, "Readings", file)), Json)!;
}
