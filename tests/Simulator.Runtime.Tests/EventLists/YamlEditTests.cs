using Simulator.Documents.EventLists.Keeping;
using YamlDotNet.RepresentationModel;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Changes in a scenario file touch their own characters only, whatever way the file is written in.</summary>
public sealed class YamlEditTests
{
    private static (YamlEdit File, YamlMappingNode First) Of(string text)
    {
        var file = new YamlEdit(text);
        return (file, (YamlMappingNode)((YamlSequenceNode)YamlEdit.Value(file.Root, "list")!).Children[0]);
    }

    [Theory]
    [InlineData("list:\n  - id: a # first\n    at: T+1   # soon\n    to: [x, y] # two\nmore: 1\n", "list:\n  - id: a # first\n    at: T+9   # soon\n    to: [z] # two\n    limit: 5m\nmore: 1\n")]
    [InlineData("list:\n  - { id: a, at: T+1, to: [x, y] } # one\n", "list:\n  - { id: a, at: T+9, to: [z], limit: 5m } # one\n")]
    [InlineData("list:\n- id: a\n  at: T+1\n  to:\n    - x\n    - y\n\n# end\n", "list:\n- id: a\n  at: T+9\n  to: [z]\n  limit: 5m\n\n# end\n")]
    [InlineData("list:\r\n  - id: a\r\n    at: T+1\r\n    to: [x,\r\n      y # why\r\n      ]\r\n", "list:\r\n  - id: a\r\n    at: T+9\r\n    to: [z]\r\n    limit: 5m\r\n")]
    public void Values_are_set_and_added(string before, string after)
    {
        var (file, first) = Of(before);
        file.Set(first, "at", "T+9");
        file.Set(first, "to", "[z]");
        file.Set(first, "limit", "5m");
        Assert.Equal(after, file.Changed());
    }

    [Theory]
    [InlineData("list:\n  - id: a\n    at: T+1 # soon\n    when:\n      all: [ { x: 1 } ]\n    to: [x]\n", "list:\n  - id: a\n    to: [x]\n")]
    [InlineData("list:\n  - { id: a, to: [x], at: T+1, when: { x: 1 } }\n", "list:\n  - { id: a, to: [x] }\n")]
    [InlineData("list:\n  - { id: a, at: T+1, when: { x: 1 }, to: [x] }\n", "list:\n  - { id: a, to: [x] }\n")]
    public void Keys_are_taken_out(string before, string after)
    {
        var (file, first) = Of(before);
        file.Remove(first, "at");
        file.Remove(first, "when");
        file.Remove(first, "not-there");
        Assert.Equal(after, file.Changed());
    }

    [Theory]
    [InlineData("list:\n  - id: a\n    text: x # last\n\nmore: 1\n", "list:\n  - id: a\n    text: x # last\n  - id: b\n    at: T+1\n  - id: c\n\nmore: 1\n")]
    [InlineData("list: [ { id: a } ]\n", "list: [ { id: a }, { id: b, at: T+1 }, { id: c } ]\n")]
    [InlineData("list:\n- id: a", "list:\n- id: a\n- id: b\n  at: T+1\n- id: c")]
    public void Entries_are_added_at_the_end(string before, string after)
    {
        var (file, _) = Of(before);
        file.Append((YamlSequenceNode)YamlEdit.Value(file.Root, "list")!, [["id: b", "at: T+1"], ["id: c"]]);
        Assert.Equal(after, file.Changed());
    }

    [Theory]
    [InlineData("t: plain\n", "'don''t': yes", "t: '''don''''t'': yes'\n"), InlineData("t: plain\n", "也是平常的话", "t: 也是平常的话\n"), InlineData("t: 'it''s'\n", "it's \"so\"", "t: 'it''s \"so\"'\n")]
    [InlineData("t: \"a\"\n", "a\n\\b", "t: \"a\\n\\\\b\"\n"), InlineData("t: |\n  one\n  two\nu: 1\n", "three\n\n four", "t: |\n  three\n\n   four\nu: 1\n"), InlineData("t: 'one'\n", "one\ntwo", "t: \"one\\ntwo\"\n")]
    public void Words_keep_their_way_of_being_written(string before, string words, string after)
    {
        var file = new YamlEdit(before);
        file.Rewrite((YamlScalarNode)YamlEdit.Value(file.Root, "t")!, words);
        Assert.Equal(after, file.Changed());
        Assert.Equal(words, YamlEdit.Word(new YamlEdit(file.Changed()).Root, "t")!.TrimEnd('\n'));
    }
}
