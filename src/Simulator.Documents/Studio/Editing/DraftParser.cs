using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Reads a YAML file into a tree that knows the characters everything stands on. Lines end with <c>\n</c>.</summary>
public static class DraftParser
{
    private const int MaxDepth = 60;

    /// <summary>The tree; null while the text is no YAML, which it often is while somebody types.</summary>
    public static DraftNode? Parse(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var root = new Reading(text, parser).Node(0);
            return parser.TryConsume<DocumentEnd>(out _) && parser.Current is StreamEnd ? root : null;
        }
        // The parser lets exceptions of the base library through for some broken input; each means "not YAML" here.
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private sealed class Reading(string text, Parser parser)
    {
        public DraftNode Node(int depth)
        {
            if (depth > MaxDepth) throw new InvalidOperationException("too deep");
            if (parser.TryConsume<Scalar>(out var scalar)) return Word(scalar);
            if (parser.TryConsume<SequenceStart>(out var list)) return List(list, depth);
            return Map(parser.Consume<MappingStart>(), depth);
        }

        private DraftWord Word(Scalar scalar)
        {
            var start = (int)scalar.Start.Index;
            var style = scalar.Style switch
            {
                ScalarStyle.SingleQuoted => DraftStyle.Single,
                ScalarStyle.DoubleQuoted => DraftStyle.Double,
                ScalarStyle.Literal or ScalarStyle.Folded => DraftStyle.Block,
                _ => DraftStyle.Plain,
            };
            var end = style == DraftStyle.Block ? Trimmed(start, (int)scalar.End.Index) : (int)scalar.End.Index;
            return new DraftWord(start, end, (int)scalar.Start.Line, scalar.Value, style);
        }

        private DraftList List(SequenceStart begin, int depth)
        {
            var items = ImmutableArray.CreateBuilder<DraftNode>();
            while (parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
            var flow = begin.Style == SequenceStyle.Flow;
            parser.Consume<SequenceEnd>();
            return new DraftList((int)begin.Start.Index, flow ? Closing(']', items.Count > 0 ? items[^1].End : (int)begin.Start.Index + 1) : items.Count > 0 ? items[^1].End : (int)begin.End.Index, (int)begin.Start.Line, items.ToImmutable(), flow);
        }

        private DraftMap Map(MappingStart begin, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<DraftEntry>();
            while (parser.Current is not MappingEnd)
            {
                if (Node(depth + 1) is not DraftWord key) throw new InvalidOperationException("key is no word");
                var value = Node(depth + 1);
                // Nothing after the colon: the parser sets its mark anywhere up to the next token.
                if (value is DraftWord { Value: "", Style: DraftStyle.Plain }) value = new DraftWord(AfterColon(key), AfterColon(key), key.Line, "", DraftStyle.Plain);
                entries.Add(new DraftEntry(key, value));
            }
            var flow = begin.Style == MappingStyle.Flow;
            parser.Consume<MappingEnd>();
            var start = flow || entries.Count == 0 ? (int)begin.Start.Index : entries[0].Key.Start;
            return new DraftMap(start, flow ? Closing('}', entries.Count > 0 ? entries[^1].Value.End : start + 1) : entries.Count > 0 ? entries[^1].Value.End : start, (int)begin.Start.Line, entries.ToImmutable(), flow);
        }

        private int AfterColon(DraftWord key)
        {
            var colon = text.IndexOf(':', key.End);
            return colon < 0 ? key.End : colon + 1;
        }

        // The parser's own mark of the end lies before the bracket. Between the last word and it stand blanks, a comma, and comments.
        private int Closing(char bracket, int at)
        {
            while (at < text.Length && text[at] != bracket) at = text[at] == '#' ? DraftLines.LineEnd(text, at) : at + 1;
            return Math.Min(text.Length, at + 1);
        }

        private int Trimmed(int start, int end)
        {
            end = Math.Min(end, text.Length);
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            return end;
        }
    }
}
