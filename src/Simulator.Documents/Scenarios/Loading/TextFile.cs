using System.Collections.Immutable;
using Simulator.Documents.Yaml;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads <c>text.LANGUAGE.yaml</c> and <c>text.LANGUAGE.PART.yaml</c>: a flat map from text id to text, and phrase lists under <c>phrases</c>.</summary>
internal static class TextFile
{
    private const string PhrasesKey = "phrases";

    public static void Read(LoadState load, string language, YamlItem root)
    {
        if (!load.Texts.ByLanguage.TryGetValue(language, out var texts)) texts = load.Texts.ByLanguage[language] = new(StringComparer.Ordinal);
        if (root is not YamlMap map)
        {
            load.Error(root.Place, "TextsNotMap");
            return;
        }
        foreach (var (key, value) in map.Entries)
        {
            if (key.Value == PhrasesKey) Phrases(load, language, value);
            else if (value is not YamlWord word) load.Error(value.Place, "TextNotFlat", key.Value);
            else if (word.IsNull || string.IsNullOrWhiteSpace(word.Value)) load.Error(key.Place, "TextEmpty", key.Value);
            else if (!texts.TryAdd(key.Value, (word.Value.TrimEnd('\n'), key.Place))) load.Error(key.Place, "TextTwice", key.Value, texts[key.Value].Place.File, texts[key.Value].Place.Line);
        }
    }

    private static void Phrases(LoadState load, string language, YamlItem item)
    {
        if (item is not YamlMap map)
        {
            load.Error(item.Place, "NeedsMap", PhrasesKey);
            return;
        }
        foreach (var (topic, value) in map.Entries)
        {
            if (value is not YamlMap lists)
            {
                load.Error(value.Place, "NeedsMap", topic.Value);
                continue;
            }
            var block = new Block(load, lists, PhrasesKey);
            var neutral = block.Words("neutral");
            load.Texts.Phrases.Add((topic.Value, new Phrases(language, block.Words("says"), block.Words("denies")) { Neutral = neutral.IsEmpty ? default : neutral }, topic.Place));
            block.Close();
            load.Refer(topic.Value, topic.Place, IdKind.Fact, IdKind.Topic);
        }
    }
}
