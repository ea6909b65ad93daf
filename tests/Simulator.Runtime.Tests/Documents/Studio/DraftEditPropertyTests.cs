using System.Text;
using CsCheck;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Runtime.Tests.Documents.Studio;

/// <summary>One change in a file is one change: what is read afterwards differs in that place only, and so do the lines.</summary>
public sealed class DraftEditPropertyTests
{
    private static readonly string[] Texts = [.. Files()];
    private static readonly Gen<string> Word = Gen.OneOf(
        One("K1-02", "T+12:30", "18:40", "true", "null", "~", "5h", "3.5", "带 空格", "冒号: 后面", "# 井号", "a #b", "it's", "\"双引号\"", "- 短横", "[括号]", "{花括号}", "*星", "&和", "@岗", "%", "a, b", "末尾:", "inject:K1-02", "yes", "\\反斜杠", "！！"),
        Gen.Char["abc:#-[]{},'\"|>&*!%@`?\\ 中文，。1+"].Array[1, 12].Select(c => new string(c)).Where(w => w.Trim().Length > 0));
    private static readonly Gen<string> Lines = Gen.Select(Word, Word, (a, b) => $"{a.Trim()}x\n{b.Trim()}");

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static IEnumerable<string> Files()
    {
        var market = Path.Combine(Root(), "scenarios", "liuwan-market");
        yield return File.ReadAllText(Path.Combine(MiniFolder.Source, "scenario.yaml"));
        yield return File.ReadAllText(Path.Combine(MiniFolder.Source, "subject-1.yaml"));
        yield return File.ReadAllText(Path.Combine(MiniFolder.Source, "text.zh-CN.yaml"));
        yield return Commented;
        yield return string.Join('\n', File.ReadLines(Path.Combine(market, "subject-1.yaml")).Take(120)) + "\n";
    }

    private const string Commented = """
        # above all
        title: a.b   # beside
        list: [x, y,  z] # flow
        maps:
          # of the list
          - id: one   # first
            at: T+1
            # inside
            deep: { k: v, l: [1, 2] }   # flow map

          # above two
          - id: two
            words:
              - a   # w1
              # between
              - b
            text: |
              first

              second
          - { id: three, when: { all: [ { time: T+3 }, { not: { board: F1 } } ] } } # whole
        empty:
        last: 'quoted'
        """ + "\n";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    private static List<(DraftPath Path, DraftNode Node)> All(DraftNode node, DraftPath path)
    {
        List<(DraftPath, DraftNode)> all = [(path, node)];
        if (node is DraftMap map) foreach (var e in map.Entries) all.AddRange(All(e.Value, path.Key(e.Key.Value)));
        if (node is DraftList list) for (var i = 0; i < list.Items.Length; i++) all.AddRange(All(list.Items[i], path.Item(i)));
        return all;
    }

    /// <summary>What is read, without places: a text of several lines counts without the line break at its end.</summary>
    private static string Meaning(DraftNode? node, Func<DraftPath, DraftNode, string?>? instead = null, DraftPath? path = null)
    {
        path ??= DraftPath.Root;
        if (node is null) return "nothing";
        if (instead?.Invoke(path, node) is { } other) return other;
        var said = new StringBuilder();
        if (node is DraftWord word) said.Append('"').Append(word.Value.TrimEnd('\n')).Append('"').Append(word.IsNull ? "?" : "");
        if (node is DraftMap map) foreach (var e in map.Entries) said.Append($"<{e.Key.Value}={Meaning(e.Value, instead, path.Key(e.Key.Value))}>");
        if (node is DraftList list) for (var i = 0; i < list.Items.Length; i++) said.Append($"[{Meaning(list.Items[i], instead, path.Item(i))}]");
        return said.ToString();
    }

    private static Gen<Spot> Place(Func<DraftNode, DraftPath, DraftNode, bool> fit) =>
        One(Texts).SelectMany(t =>
        {
            var root = DraftParser.Parse(t)!;
            var fitting = All(root, DraftPath.Root).Where(p => fit(root, p.Path, p.Node)).ToArray();
            return fitting.Length == 0 ? Gen.Const(new Spot(t, root, DraftPath.Root, root)) : One(fitting).Select(p => new Spot(t, root, p.Path, p.Node));
        }).Where(p => p.Path.Steps.Length > 0);

    private sealed record Spot(string Text, DraftNode Root, DraftPath Path, DraftNode Node)
    {
        public override string ToString() => $"{Path} in a file of {Text.Length}: {Text[Math.Max(0, Node.Start - 40)..Math.Min(Text.Length, Node.End + 40)]}";
    }

    [Fact]
    public void The_files_are_read()
    {
        foreach (var text in Texts) Assert.NotNull(DraftParser.Parse(text));
    }

    [Fact]
    public void A_word_set_is_read_back_and_nothing_else_changes()
    {
        Gen.Select(Place((_, _, n) => n is DraftWord), Gen.OneOf(Word, Lines)).Sample((place, word) =>
        {
            var (text, root, path, node) = place;
            var changed = DraftEdit.Set(text, path, DraftValue.Of(word));
            Assert.NotNull(changed);
            Assert.Equal(Meaning(root, (p, _) => p == path ? $"\"{word}\"" : null), Meaning(DraftParser.Parse(changed), (p, n) => p == path ? $"\"{((DraftWord)n).Value.TrimEnd('\n')}\"" : null));
            Assert.StartsWith(text[..node.Start].TrimEnd(), changed, StringComparison.Ordinal);
            Assert.EndsWith(text[node.End..], changed, StringComparison.Ordinal);
        }, iter: 800);
    }

    [Fact]
    public void A_key_added_and_taken_out_again_leaves_the_file_as_it_was()
    {
        Gen.Select(Place((_, _, n) => n is DraftMap { Entries.IsEmpty: false }), Gen.OneOf(Word, Lines)).Sample((place, word) =>
        {
            var (text, root, path, _) = place;
            var added = DraftEdit.Set(text, path.Key("added-key"), DraftValue.Of(word));
            Assert.NotNull(added);
            Assert.Equal(word, (DraftParser.Parse(added)!.At(path.Key("added-key")) as DraftWord)?.Value.TrimEnd('\n'));
            Assert.Equal(text, DraftEdit.Remove(added, path.Key("added-key")));
            AssertComments(text, added);
        }, iter: 600);
    }

    [Fact]
    public void An_item_inserted_and_taken_out_again_leaves_the_file_as_it_was()
    {
        Gen.Select(Place((_, _, n) => n is DraftList { Items.IsEmpty: false }), Word, Gen.Int[0, 6]).Sample((place, word, at) =>
        {
            var (text, _, path, node) = place;
            at = Math.Min(at, ((DraftList)node).Items.Length);
            var value = DraftValue.Map(("id", DraftValue.Of("new")), ("text", DraftValue.Of(word)), ("to", DraftValue.Words(["a", word])));
            var added = DraftEdit.Insert(text, path, at, value);
            Assert.NotNull(added);
            Assert.Equal($"<id=\"new\"><text=\"{word}\"><to=[\"a\"][\"{word}\"]>", Meaning(DraftParser.Parse(added)!.At(path.Item(at))));
            AssertComments(text, added);
            var back = DraftEdit.Remove(added, path.Item(at));
            Assert.Equal(Meaning(DraftParser.Parse(text)), Meaning(DraftParser.Parse(back!)));
        }, iter: 600);
    }

    [Fact]
    public void Whatever_is_taken_out_only_that_goes()
    {
        Place((root, p, n) => p.Steps.Length > 0 && root.At(p.Up) is DraftMap { Entries.Length: > 1 } or DraftList { Items.Length: > 1 }).Sample(place =>
        {
            var (text, root, path, node) = place;
            var without = DraftEdit.Remove(text, path);
            Assert.NotNull(without);
            var left = All(root, DraftPath.Root).Where(p => p.Node is DraftWord w && !p.Path.StartsWith(path)).Select(p => ((DraftWord)p.Node).Value).ToList();
            Assert.Equal(left, All(DraftParser.Parse(without)!, DraftPath.Root).Where(p => p.Node is DraftWord).Select(p => ((DraftWord)p.Node).Value));
        }, iter: 600);
    }

    [Fact]
    public void Two_items_that_change_places_change_back()
    {
        Place((_, _, n) => n is DraftList { Items.Length: > 1 }).SelectMany(p => Gen.Int[0, ((DraftList)p.Node).Items.Length - 2].Select(i => (p, i))).Sample(t =>
        {
            var ((text, root, path, node), at) = t;
            var moved = DraftEdit.Move(text, path.Item(at), 1);
            Assert.NotNull(moved);
            var after = DraftParser.Parse(moved)!;
            Assert.Equal(Meaning(root.At(path.Item(at))), Meaning(after.At(path.Item(at + 1))));
            Assert.Equal(Meaning(root.At(path.Item(at + 1))), Meaning(after.At(path.Item(at))));
            AssertComments(text, moved);
            if (at > 0 || ((DraftList)node).Flow) Assert.Equal(text, DraftEdit.Move(moved, path.Item(at + 1), -1));
        }, iter: 600);
    }

    [Fact]
    public void A_copy_is_the_same_but_for_its_id()
    {
        Place((root, p, n) => p.Index >= 0 && n is DraftMap && n.Word("id") is not null).Sample(place =>
        {
            var (text, root, path, node) = place;
            var id = node.Word("id")!;
            var doubled = DraftEdit.Duplicate(text, path, t => DraftCopy.WithId(t, id, id + "-2"));
            Assert.NotNull(doubled);
            var copy = DraftParser.Parse(doubled)!.At(path.Up.Item(path.Index + 1));
            Assert.Equal(id + "-2", copy!.Word("id"));
            Assert.Equal(Meaning(root.At(path), (p, _) => p == DraftPath.Of("id") ? "" : null), Meaning(copy, (p, _) => p == DraftPath.Of("id") ? "" : null));
        }, iter: 400);
    }

    // Every comment still stands in the file, in whatever order.
    private static void AssertComments(string before, string after)
    {
        static List<string> Comments(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('#')).Order(StringComparer.Ordinal)];
        var left = Comments(after);
        Assert.All(Comments(before), c => Assert.True(left.Remove(c), c));
    }
}
