using System.Collections.Immutable;
using System.Text;
using Simulator.Documents.Scenarios;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulator.Documents.Yaml;

/// <summary>
/// Reads one YAML file into a tree. Bound in size, depth and number of nodes; anchors, aliases and tags are refused,
/// so that no file can grow while it is read. Whatever the bytes are, the answer is a tree or a problem.
/// </summary>
internal sealed class YamlFile
{
    public const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxDepth = 60;
    private const int MaxNodes = 200_000;
    private const int MaxWord = 8_000;

    private readonly string _file;
    private readonly Parser _parser;
    private int _nodes;

    private YamlFile(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    public static YamlItem? Read(string file, byte[] bytes, ICollection<Problem> problems)
    {
        if (bytes.Length > MaxBytes) return Fail(1, "FileTooBig", MaxBytes / 1024 / 1024);
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Fail(1, "NotText");
        }
        if (Control(text) is { } line) return Fail(line, "NotText");
        try
        {
            return new YamlFile(file, text).Document() ?? Fail(1, "EmptyFile");
        }
        catch (RefusedYaml refused)
        {
            return Fail(refused.Line, refused.Code, refused.Args);
        }
        // The parser lets exceptions of the base library through for some broken input; each means "not YAML" here.
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return Fail(e is YamlException yaml ? (int)yaml.Start.Line : 1, "BadYaml", e.Message);
        }

        YamlItem? Fail(int at, string code, params object[] args)
        {
            problems.Add(Problem.Error(new Place(file, Math.Max(1, at)), code, args));
            return null;
        }
    }

    // Control characters never stand in a text somebody wrote; NUL above all marks a binary file.
    private static int? Control(string text)
    {
        var line = 1;
        foreach (var c in text)
        {
            if (c == '\n') line++;
            else if (c < ' ' && c is not ('\t' or '\r') || c == '\uFFFE' || c == '\uFFFF') return line;
        }
        return null;
    }

    private YamlItem? Document()
    {
        Move();
        Move();
        if (_parser.Current is StreamEnd) return null;
        Move();
        var root = Node(0);
        Move();
        if (_parser.MoveNext() && _parser.Current is not StreamEnd) throw Refuse("TwoDocuments");
        return root is YamlWord { IsNull: true } ? null : root;
    }

    private YamlItem Node(int depth)
    {
        if (depth > MaxDepth) throw Refuse("TooDeep", MaxDepth);
        if (++_nodes > MaxNodes) throw Refuse("TooManyNodes", MaxNodes);
        if (_parser.Current is AnchorAlias || _parser.Current is NodeEvent { Anchor.IsEmpty: false }) throw Refuse("NoAnchors");
        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) throw Refuse("NoTags");
        if (_parser.Current is Scalar { Value.Length: > MaxWord }) throw Refuse("WordTooLong", MaxWord);
        var place = new Place(_file, Line());
        return _parser.Current switch
        {
            Scalar scalar => new YamlWord(place, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => List(place, depth),
            MappingStart => Map(place, depth),
            _ => throw Refuse("BadYaml", ""),
        };
    }

    private YamlList List(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlItem>();
        Move();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
            Move();
        }
        return new YamlList(place, items.ToImmutable());
    }

    private YamlMap Map(Place place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlWord, YamlItem)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Move();
        while (_parser.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not YamlWord key) throw Refuse("KeyNotWord");
            if (!keys.Add(key.Value)) throw Refuse("KeyTwice", key.Value);
            Move();
            entries.Add((key, Node(depth + 1)));
            Move();
        }
        return new YamlMap(place, entries.ToImmutable());
    }

    private void Move()
    {
        if (!_parser.MoveNext()) throw Refuse("BadYaml", "");
    }

    private int Line() => _parser.Current is { } e ? (int)e.Start.Line : 1;
    private RefusedYaml Refuse(string code, params object[] args) => new(Line(), code, args);

    private sealed class RefusedYaml(int line, string code, object[] args) : Exception
    {
        public int Line { get; } = line;
        public string Code { get; } = code;
        public object[] Args { get; } = args;
    }
}
