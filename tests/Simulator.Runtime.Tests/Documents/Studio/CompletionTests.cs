using Simulator.Documents.Studio.Editing;

namespace Simulator.Runtime.Tests.Documents.Studio;

/// <summary>What may be written where the cursor stands (<c>|</c>), also in a file that is not whole.</summary>
public sealed class CompletionTests
{
    private static readonly Dictionary<string, string> Texts = Directory.EnumerateFiles(MiniFolder.Source, "*.yaml").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
    private static readonly DraftIndex Index = DraftIndex.Of(Texts);

    private static Completion At(string text, string file = "subject-1.yaml")
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        return Completion.At(file, text.Remove(offset, 1), offset, Index, "zh-CN");
    }

    private static string[] Words(string text, string file = "subject-1.yaml") => [.. At(text, file).Candidates.Select(c => c.Word)];

    [Fact]
    public void Keys_of_the_mapping_the_required_ones_first()
    {
        var keys = At("injects:\n  - id: K1-09\n    |").Candidates;
        Assert.Equal(["id", "channel", "sender", "text", "kind"], keys.Where(k => k.Required).Select(k => k.Word).Order(StringComparer.Ordinal).Order(Comparer<string>.Create((a, b) => Array.IndexOf(Order, a) - Array.IndexOf(Order, b))));
        Assert.Contains(keys, k => k is { Word: "limit", Required: false });
        Assert.All(keys.Take(5), k => Assert.True(k.Required));
    }

    private static readonly string[] Order = ["id", "channel", "sender", "text", "kind"];

    [Theory]
    [InlineData("|", "injects")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - id: e\n        po|", "points")]
    [InlineData("injects:\n  - id: K1-09\n    root: { na|", "narrative")]
    [InlineData("injects:\n  - { id: K1-09, at: T+1, |", "channel")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - { id: e, when: { act: { |", "kinds")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - id: e\n        when:\n          all:\n            - |", "delivered")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - id: e\n        when:\n          all:\n            - not: { |", "gauge")]
    public void A_key(string text, string key) => Assert.Contains(key, Words(text));

    [Theory]
    [InlineData("injects:\n  - id: K1-09\n    channel: |", "phone")]
    [InlineData("injects:\n  - id: K1-09\n    kind: |", "walk-in")]
    [InlineData("injects:\n  - id: K1-09\n    to: [assessment, |", "news")]
    [InlineData("injects:\n  - id: K1-09\n    to:\n      - |", "news")]
    [InlineData("injects:\n  - id: K1-09\n    facts: [|]", "F1")]
    [InlineData("injects:\n  - id: K1-09\n    text: inject.K|", "inject.K1-01")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - { id: e, when: { act: { kind: |", "register-item")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - { id: e, when: { act: { about: [|", "K1-01")]
    [InlineData("criteria:\n  - id: C\n    elements:\n      - { id: e, when: { not: { board: |", "F1")]
    [InlineData("playbooks:\n  - team: expert\n    steps:\n      - { id: s, on: |", "inject:K1-01")]
    [InlineData("playbooks:\n  - team: expert\n    steps:\n      - { id: s, fields: { department: |", "fire")]
    [InlineData("criteria:\n  - id: C\n    dimension: |", "timeliness")]
    public void A_value(string text, string word) => Assert.Contains(word, Words(text));

    [Fact]
    public void Ids_come_with_their_names() => Assert.Equal("信息研判组", At("injects:\n  - to: [|").Candidates.Single(c => c.Word == "assessment").Detail);

    [Fact]
    public void The_word_begun_is_replaced()
    {
        const string text = "injects:\n  - id: K1-09\n    channel: ph|";
        Assert.Equal(text.IndexOf("ph|", StringComparison.Ordinal), At(text).From);
    }

    [Fact]
    public void Within_a_text_of_several_lines_nothing_is_offered() => Assert.Empty(Words("a: |\n  x|\n".Replace("a: |", "a: >", StringComparison.Ordinal), "text.zh-CN.yaml"));

    [Fact]
    public void The_scenario_file_has_keys_of_its_own() => Assert.Contains("personas", Words("format: 1\n|", "scenario.yaml"));

    [Fact]
    public void No_place_in_a_real_file_makes_it_fail()
    {
        foreach (var (file, text) in Texts)
            for (var at = 0; at <= text.Length; at++) Assert.NotNull(Completion.At(file, text, at, Index, "zh-CN"));
    }

    [Fact]
    public void The_place_of_the_cursor_is_that_of_the_tree()
    {
        var text = Texts["subject-1.yaml"];
        var tree = DraftParser.Parse(text)!;
        Check(tree, []);

        void Check(DraftNode node, List<string> path)
        {
            if (node is DraftWord { Style: not DraftStyle.Block } word && path.Count > 0 && word.End > word.Start)
            {
                var spot = YamlSpot.At(text, word.End);
                Assert.Equal(string.Join('/', path), string.Join('/', spot.Path));
                Assert.False(spot.IsKey);
            }
            if (node is DraftMap map) foreach (var e in map.Entries) Check(e.Value, [.. path, e.Key.Value]);
            if (node is DraftList list) foreach (var i in list.Items) Check(i, [.. path, "-"]);
        }
    }
}
