using System.Resources;
using System.Text.Json;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Runtime.Tests.Documents;

public sealed class SchemaTests
{
    private static readonly string[] NotShapes = ["actKind", "duration", "textId", "texts", "time"];

    private static JsonElement Definitions()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "scenarios", "schema", "scenario-1.schema.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("$defs");
    }

    [Fact]
    public void Loader_and_schema_know_the_same_keys()
    {
        using var mini = new MiniFolder();
        var shapes = ScenarioFolder.Read(mini.Path).Load.Shapes;
        var schema = Definitions().EnumerateObject().Where(d => !NotShapes.Contains(d.Name)).ToDictionary(
            d => d.Name, d => d.Value.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(schema.Keys.Order(StringComparer.Ordinal), shapes.Keys);
        foreach (var (shape, keys) in shapes) Assert.Equal(schema[shape], keys);
    }

    [Fact]
    public void Schema_refuses_unknown_keys_and_explains_every_shape()
    {
        foreach (var definition in Definitions().EnumerateObject().Where(d => !NotShapes.Contains(d.Name)))
        {
            Assert.False(definition.Value.GetProperty("additionalProperties").GetBoolean(), definition.Name);
            Assert.NotEmpty(definition.Value.GetProperty("description").GetString()!);
        }
    }

    [Fact]
    public void Acts_of_schema_and_tables_are_the_acts_of_the_engine()
    {
        var engine = CommandTypes.ByKind.Where(p => p.Value.IsSubclassOf(typeof(Act))).Select(p => p.Key).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(engine, Definitions().GetProperty("actKind").GetProperty("enum").EnumerateArray().Select(e => e.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(engine, ActKinds.All);
        Assert.Empty(ActKinds.Choices.Keys.Except(engine));
        Assert.Empty(ActKinds.RuleFields.Keys.Except(engine));
    }

    [Fact]
    public void Problems_have_the_same_words_in_both_languages()
    {
        var resources = new ResourceManager("Simulator.Documents.Scenarios.Problems", typeof(ScenarioFolder).Assembly);
        var chinese = Keys(resources, "");
        var english = Keys(resources, "en");
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in chinese) Assert.Equal(Places(text), Places(english[key]));
    }

    private static Dictionary<string, string> Keys(ResourceManager resources, string culture) =>
        resources.GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(culture), true, false)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Places(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"(?<!\{)\{[0-9]\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
}
