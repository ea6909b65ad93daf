using System.Collections.Immutable;
using System.Text;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds.Wording;

/// <summary>
/// Writes one post: a length is drawn first, then lines that fit it are joined. The same key gives the same text on any machine.
/// </summary>
internal sealed class Composer(Grammar grammar, Voice voice, Func<DrawKey, string> mention)
{
    private const int MostLines = 3;
    private const double TailShare = 0.4;
    private const int CallLength = 9, EmoticonLength = 6;

    public string Write(DrawKey key)
    {
        var target = Measures.Length(key.With("length").Uniform(), grammar.Spaced);
        if (key.With("bare").Uniform() < Bare) return Emoticons(key, moody: true);
        var called = key.With("@").Uniform() < Measures.At;
        var decorated = key.With("emoticon").Uniform() < (Measures.Emoticon - Bare) / (1 - Bare);
        // What is added counts in the length of a post.
        var (text, moody) = Body(key, Math.Max(1, target - (called ? CallLength : 0) - (decorated ? EmoticonLength : 0)));
        if (called) text = Call(key, text);
        if (!grammar.Spaced && !voice.Topics.IsEmpty && key.With("#").Uniform() < Measures.Hashtag) text = $"#{voice.Topics[key.With("topic").Below(voice.Topics.Length)].Trim('#')}#{text}";
        if (decorated) text += (grammar.Spaced ? " " : "") + Emoticons(key, moody);
        return text;
    }

    // Emoticons alone say too little where a stance has to be read.
    private double Bare => voice.Stance != Stance.Comment ? 0 : grammar.Spaced ? Measures.EmoticonOnly / 4 : Measures.EmoticonOnly;

    private (string Text, bool Moody) Body(DrawKey key, int target)
    {
        var lines = grammar.Fitting(voice.Tags, !voice.Matters.IsEmpty, !voice.Places.IsEmpty);
        var tails = grammar.Fitting("tail " + Voice.Name(voice.Mood), matter: false, place: false);
        var text = new StringBuilder();
        var used = new List<Line>();
        var joint = Joint(key);
        for (var part = 0; part < MostLines; part++)
        {
            var draw = key.With(part);
            var left = target - text.Length;
            if (part > 0 && left < Shortest) break;
            var tail = part > 0 && voice.Stance == Stance.Comment && draw.With("tail").Uniform() < TailShare;
            var line = Pick(draw, tail ? tails : lines, left);
            // A word or two stands alone, it continues nothing.
            if (used.Contains(line) || (part > 0 && !tail && line.Length < Shortest)) break;
            used.Add(line);
            if (part > 0) text.Append(IsClosed(text[^1]) ? Gap : voice.Stance == Stance.Question ? Asked(text.ToString()) : joint);
            text.Append(Fill(draw, line));
        }
        return (Close(key, text.ToString()), used.Exists(l => l.Moody));
    }

    private int Shortest => grammar.Spaced ? 12 : 5;
    private string Gap => grammar.Spaced ? " " : "";

    // Among the lines that fill at least half of what is left; when none does, the longest that fits, or the shortest there is.
    private static Line Pick(DrawKey key, ImmutableArray<Line> lines, int left)
    {
        var from = Line.CountUpTo(lines, left / 2 - 1);
        var to = Line.CountUpTo(lines, left);
        if (from < to) return lines[from + key.Below(to - from)];
        if (to > 0) return lines[Math.Max(0, to - 1 - key.Below(Math.Min(to, 12)))];
        return lines[key.Below(Line.CountUpTo(lines, lines[0].Length + 1))];
    }

    private string Fill(DrawKey key, Line line)
    {
        var text = line.Text;
        for (var i = 0; i < line.Slots.Length; i++)
        {
            var slot = line.Slots[i];
            var choices = slot switch { "matter" => voice.Matters, "place" => voice.Places, _ => grammar.Words(slot) };
            var at = text.IndexOf('{' + slot + '}', StringComparison.Ordinal);
            // Two people of one line are two people.
            var word = choices[(key.With(slot).Below(choices.Length) + i) % choices.Length];
            text = string.Concat(text.AsSpan(0, at), word, text.AsSpan(at + slot.Length + 2));
        }
        return text;
    }

    private string Joint(DrawKey key) => (grammar.Spaced, key.With("joint").Uniform()) switch
    {
        (false, < 0.6) => "，",
        (false, < 0.85) => " ",
        (false, _) => "。",
        (true, < 0.6) => ". ",
        (true, < 0.8) => " - ",
        (true, _) => ", ",
    };

    private string Close(DrawKey key, string text)
    {
        if (IsClosed(text[^1])) return text;
        var draw = key.With("close").Uniform();
        if (voice.Stance == Stance.Question) return draw < 0.8 && Asks(text) ? text + (grammar.Spaced ? "?" : "？") : text;
        var loud = voice.Mood switch { Mood.Anger => 0.35, Mood.Worry => 0.28, Mood.Calm => 0.1, _ => 0.15 };
        if (draw < loud) return text + new string(grammar.Spaced ? '!' : '！', draw < loud / 6 ? 3 : 1);
        if (draw > 0.9) return text + (grammar.Spaced ? "..." : "…");
        return draw > 0.75 ? text + (grammar.Spaced ? "." : "。") : text;
    }

    private string Asked(string text) => (Asks(text), grammar.Spaced) switch { (true, true) => "? ", (true, false) => "？", (false, true) => ", ", _ => "，" };

    // 求个准信, 回一声: the last clause may beg instead of ask.
    private bool Asks(string text) => grammar.Words("asking").Any(text[(text.LastIndexOfAny(['，', ',', '。']) + 1)..].Contains);

    private string Call(DrawKey key, string text)
    {
        var calls = grammar.Words("call").AddRange(grammar.Words("call-" + Voice.Name(voice.Stance)));
        var name = "@" + mention(key.With("whom"));
        if (key.With("order").Uniform() < 0.5) return $"{text} {name}";
        var call = calls[key.With("call").Below(calls.Length)];
        return $"{name} {call}{(grammar.Spaced ? IsClosed(call[^1]) ? " " : ": " : "，")}{text}";
    }

    // A line that shows no mood gets no tears.
    private string Emoticons(DrawKey key, bool moody)
    {
        var draw = key.With("codes");
        var own = grammar.Words("emoticon-" + Voice.Name(voice.Stance));
        var codes = !own.IsEmpty ? own : grammar.Words("emoticon-" + (moody || voice.Stance == Stance.Backlash ? Voice.Name(voice.Mood) : "plain"));
        var count = draw.With("count").Uniform() switch { < 0.55 => 1, < 0.75 => 2, _ => 3 };
        var same = draw.With("same").Uniform() < 0.5;
        if (grammar.Spaced) return codes[draw.Below(codes.Length)];
        return string.Concat(Enumerable.Range(0, count).Select(n => codes[draw.With(same ? 0 : n).Below(codes.Length)]));
    }

    private static bool IsClosed(char last) => last is '？' or '！' or '…' or '。' or '?' or '!' or '.' or ')';
}
