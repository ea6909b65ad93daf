using System.Collections.Immutable;
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

    private readonly Repertoire _repertoire = grammar.RepertoireOf(voice);
    private readonly Draft _text = new();
    private readonly List<Line> _used = new(MostLines);

    /// <summary>The text stands until the next one is written.</summary>
    public ReadOnlySpan<char> Write(DrawKey key)
    {
        _text.Clear();
        var target = Measures.Length(key.With("length").Uniform(), grammar.Spaced);
        if (key.With("bare").Uniform() < Bare)
        {
            AddEmoticons(key, moody: true);
            return _text.Text;
        }
        var called = key.With("@").Uniform() < Measures.At;
        var decorated = key.With("emoticon").Uniform() < (Measures.Emoticon - Bare) / (1 - Bare);
        // What is added counts in the length of a post.
        AddBody(key, Math.Max(1, target - (called ? CallLength : 0) - (decorated ? EmoticonLength : 0)));
        if (called) Call(key);
        if (!grammar.Spaced && !voice.Names.Topics.IsEmpty && key.With("#").Uniform() < Measures.Hashtag) AddTopic(key);
        if (decorated)
        {
            if (grammar.Spaced) _text.Append(" ");
            AddEmoticons(key, _used.Exists(l => l.Moody));
        }
        return _text.Text;
    }

    private Stance Stance => voice.Manner.Stance;

    // Emoticons alone say too little where a stance has to be read.
    private double Bare => Stance != Stance.Comment ? 0 : grammar.Spaced ? Measures.EmoticonOnly / 4 : Measures.EmoticonOnly;

    private void AddBody(DrawKey key, int target)
    {
        _used.Clear();
        for (var part = 0; part < MostLines; part++)
        {
            var draw = key.With(part);
            var left = target - _text.Length;
            if (part > 0 && left < Shortest) break;
            var tail = part > 0 && Stance == Stance.Comment && draw.With("tail").Uniform() < TailShare;
            var line = Pick(draw, tail ? _repertoire.Tails : _repertoire.Lines, left);
            // A word or two stands alone, it continues nothing.
            if (_used.Contains(line) || (part > 0 && !tail && line.Length < Shortest)) break;
            _used.Add(line);
            if (part > 0) _text.Append(IsClosed(_text.Last) ? Gap : Stance == Stance.Question ? Asked : Joint(key));
            Fill(draw, line);
        }
        Close(key);
    }

    private int Shortest => grammar.Spaced ? 12 : 5;
    private string Gap => grammar.Spaced ? " " : "";

    // Among the lines that fill at least half of what is left; when none does, the longest that fits, or the shortest there is.
    private static Line Pick(DrawKey key, Lines lines, int left)
    {
        var from = lines.CountUpTo(left / 2 - 1);
        var to = lines.CountUpTo(left);
        if (from < to) return lines[from + key.Below(to - from)];
        if (to > 0) return lines[Math.Max(0, to - 1 - key.Below(Math.Min(to, 12)))];
        return lines[key.Below(lines.CountUpTo(lines[0].Length + 1))];
    }

    private void Fill(DrawKey key, Line line)
    {
        for (var i = 0; i < line.Slots.Length; i++)
        {
            var slot = line.Slots[i];
            var choices = slot.Name switch { "matter" => voice.Names.Matters, "place" => voice.Names.Places, _ => slot.Words };
            _text.Append(line.Pieces[i]);
            // Two people of one line are two people.
            _text.Append(choices[(key.With(slot.Name).Below(choices.Length) + i) % choices.Length]);
        }
        _text.Append(line.Pieces[^1]);
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

    private void Close(DrawKey key)
    {
        if (!IsClosed(_text.Last)) _text.Append(Ending(key.With("close").Uniform()));
    }

    private string Ending(double draw)
    {
        if (Stance == Stance.Question) return draw < 0.8 && Asks ? grammar.Spaced ? "?" : "？" : "";
        var loud = voice.Manner.Mood switch { Mood.Anger => 0.35, Mood.Worry => 0.28, Mood.Calm => 0.1, _ => 0.15 };
        return (grammar.Spaced, draw) switch
        {
            (false, _) when draw < loud / 6 => "！！！",
            (true, _) when draw < loud / 6 => "!!!",
            (false, _) when draw < loud => "！",
            (true, _) when draw < loud => "!",
            (false, > 0.9) => "…",
            (true, > 0.9) => "...",
            (false, > 0.75) => "。",
            (true, > 0.75) => ".",
            _ => "",
        };
    }

    private string Asked => (Asks, grammar.Spaced) switch { (true, true) => "? ", (true, false) => "？", (false, true) => ", ", _ => "，" };

    // 求个准信, 回一声: the last clause may beg instead of ask.
    private bool Asks => grammar.Asks(_text.Text[(_text.Text.LastIndexOfAny('，', ',', '。') + 1)..]);

    private void Call(DrawKey key)
    {
        var name = mention(key.With("whom"));
        if (key.With("order").Uniform() < 0.5)
        {
            _text.Append(" @");
            _text.Append(name);
            return;
        }
        var call = _repertoire.Calls[key.With("call").Below(_repertoire.Calls.Length)];
        _text.Prepend($"@{name} {call}{(grammar.Spaced ? IsClosed(call[^1]) ? " " : ": " : "，")}");
    }

    private void AddTopic(DrawKey key) => _text.Prepend($"#{voice.Names.Topics[key.With("topic").Below(voice.Names.Topics.Length)].Trim('#')}#");

    private void AddEmoticons(DrawKey key, bool moody)
    {
        var draw = key.With("codes");
        var codes = _repertoire.Emoticons(moody);
        if (grammar.Spaced)
        {
            _text.Append(codes[draw.Below(codes.Length)]);
            return;
        }
        var count = draw.With("count").Uniform() switch { < 0.55 => 1, < 0.75 => 2, _ => 3 };
        var same = draw.With("same").Uniform() < 0.5;
        for (var n = 0; n < count; n++) _text.Append(codes[draw.With(same ? 0 : n).Below(codes.Length)]);
    }

    private static bool IsClosed(char last) => last is '？' or '！' or '…' or '。' or '?' or '!' or '.' or ')';
}
