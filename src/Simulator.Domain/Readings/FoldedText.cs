using System.Text;

namespace Simulator.Domain.Readings;

/// <summary>
/// A text as phrases are compared: half width, lower case, numerals as digits, "1名" and "1个人" as "1人", no spaces and no punctuation within a sentence.
/// Every folded character knows where it came from.
/// </summary>
internal sealed class FoldedText
{
    private const char Break = '\n';
    // Every place costs a look around it: a text that repeats one phrase thousands of times says nothing more.
    private const int MostPlaces = 50;
    private const string Numerals = "零一二三四五六七八九";
    private const string Units = "十百千";
    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly StringBuilder _folded = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly string _text;
    private string? _result;

    private FoldedText(string text) => _text = text;

    public string Folded => _result ??= _folded.ToString();

    public static string Phrase(string phrase) => Of(phrase).Folded.Trim(Break);

    public static FoldedText Of(string text)
    {
        var folded = new FoldedText(Normal(text));
        for (var at = 0; at < text.Length;) at = folded.Take(at);
        return folded;
    }

    /// <summary>Half width and lower case, character by character: positions stay.</summary>
    public static string Normal(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = from[i];
            if (c is >= '！' and <= '～') c = (char)(c - 0xFEE0);
            else if (c == '　') c = ' ';
            span[i] = char.ToLowerInvariant(c);
        }
    });

    /// <summary>The first places of a folded phrase, as positions in the text itself. Latin words match whole words only.</summary>
    public IEnumerable<(int Start, int End)> Find(string phrase) => All(phrase).Take(MostPlaces);

    private IEnumerable<(int Start, int End)> All(string phrase)
    {
        if (phrase.Length == 0) yield break;
        for (var at = Folded.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = Folded.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (_starts[at], _ends[at + phrase.Length - 1]);
            if (!Splits(start) && !Splits(end)) yield return (start, end);
        }
    }

    private bool Splits(int at) => at > 0 && at < _text.Length && Latin(_text[at - 1]) && Latin(_text[at]);
    private static bool Latin(char c) => char.IsAsciiLetterOrDigit(c);

    private int Take(int at)
    {
        var c = _text[at];
        if (Number(c) >= 0 || Units.Contains(c)) return TakeNumber(at);
        if (char.IsAsciiLetter(c)) return TakeWord(at);
        if (char.IsAsciiDigit(c)) return TakeDigits(at);
        if (Sentences.Ends(_text, at)) Add(Break, at, at + 1);
        else if (char.IsLetterOrDigit(c)) Add(c, at, at + 1);
        return at + 1;
    }

    private int TakeWord(int at)
    {
        var end = at;
        // "isn't" is one word, whichever apostrophe it is written with.
        while (end < _text.Length && (char.IsAsciiLetter(_text[end]) || (_text[end] is '\'' or '’' && end + 1 < _text.Length && char.IsAsciiLetter(_text[end + 1])))) end++;
        var word = _text[at..end];
        var number = Array.IndexOf(NumberWords, word);
        if (number >= 0) AddAll(number.ToString(System.Globalization.CultureInfo.InvariantCulture), at, end);
        else for (var i = at; i < end; i++) if (char.IsAsciiLetter(_text[i])) Add(_text[i], i, i + 1);
        return end;
    }

    private int TakeDigits(int at)
    {
        var end = at;
        for (; end < _text.Length && char.IsAsciiDigit(_text[end]); end++) Add(_text[end], end, end + 1);
        return TakeCounter(end);
    }

    private int TakeNumber(int at)
    {
        var end = at;
        while (end < _text.Length && (Number(_text[end]) >= 0 || Units.Contains(_text[end]))) end++;
        AddAll(Value(_text.AsSpan(at, end - at)), at, end);
        return TakeCounter(end);
    }

    // One person is 一人, 一名, 一位 or 一个人.
    private int TakeCounter(int at)
    {
        if (at >= _text.Length) return at;
        var counter = _text[at] is '名' or '位' ? 1 : _text[at] == '个' && at + 1 < _text.Length && _text[at + 1] == '人' ? 1 : 0;
        if (counter == 0) return at;
        var end = at + 1 < _text.Length && _text[at + 1] == '人' ? at + 2 : at + 1;
        Add('人', at, end);
        return end;
    }

    private static int Number(char c) => c switch { '〇' => 0, '两' => 2, _ => Numerals.IndexOf(c) };

    private static string Value(ReadOnlySpan<char> run)
    {
        if (run.IndexOfAny(Units) < 0)
        {
            var digits = new StringBuilder();
            foreach (var c in run) digits.Append(Number(c));
            return digits.ToString();
        }
        var (total, digit) = (0L, 0L);
        foreach (var c in run)
        {
            if (Number(c) is >= 0 and var d) { digit = d; continue; }
            total += Math.Max(1, digit) * (c switch { '十' => 10, '百' => 100, _ => 1000 });
            digit = 0;
        }
        return (total + digit).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void AddAll(string text, int start, int end)
    {
        foreach (var c in text) Add(c, start, end);
    }

    private void Add(char c, int start, int end)
    {
        _folded.Append(c);
        _starts.Add(start);
        _ends.Add(end);
    }
}
