using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Simulator.Documents.Studio.Editing;

/// <summary>
/// Where the cursor stands in a YAML text that need not be whole: the keys around it, whether a key or a value is being written, and what stands there already.
/// <c>Path</c>: keys from the root, <c>-</c> for a place in a list. <c>From</c>: where the word begins.
/// </summary>
public sealed partial record YamlSpot(ImmutableArray<string> Path, bool IsKey, string Word, int From)
{
    [GeneratedRegex("""^(?<key>[^\s:#,\[\]{}'"][^:#]*?|'[^']*'|"[^"]*"):(?=\s|$)""")]
    private static partial Regex KeyPattern();

    public static YamlSpot At(string text, int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var reading = new Reading(text, offset);
        return reading.Run();
    }

    private sealed class Reading(string text, int offset)
    {
        // Keys and dashes in lines, with the column they stand in; the column after a dash counts for what follows it.
        private readonly List<(int Column, string Step)> _block = [];
        // Open brackets: true for a mapping; the key whose value is being written.
        private readonly List<(bool Map, string? Key)> _flow = [];
        private int _literal = -1;

        public YamlSpot Run()
        {
            for (var start = 0; ;)
            {
                var end = DraftLines.LineEnd(text, start);
                if (offset <= end) return Last(start);
                Line(text[start..end]);
                start = end + 1;
            }
        }

        private void Line(string line)
        {
            if (_flow.Count > 0) { Flow(line); return; }
            var column = line.Length - line.TrimStart(' ').Length;
            if (line.Trim().Length == 0 || _literal >= 0 && column > _literal) return;
            _literal = -1;
            if (line.TrimStart().StartsWith('#')) return;
            Rest(Dashes(line, ref column), column);
        }

        private string Dashes(string line, ref int column)
        {
            var rest = line[column..];
            Drop(column, rest.StartsWith('-'));
            while (rest == "-" || rest.StartsWith("- ", StringComparison.Ordinal))
            {
                Drop(column, true);
                _block.Add((column, "-"));
                var next = rest[1..].TrimStart(' ');
                column += rest.Length - next.Length;
                rest = next;
            }
            return rest;
        }

        // A dash may stand in the column of the key it belongs to.
        private void Drop(int column, bool dash) => _block.RemoveAll(b => b.Column > column || b.Column == column && !(dash && b.Step != "-"));

        private void Rest(string rest, int column)
        {
            if (KeyPattern().Match(rest) is { Success: true } key)
            {
                _block.RemoveAll(b => b.Column >= column && b.Step != "-" || b.Column > column);
                _block.Add((column, key.Groups["key"].Value.Trim('\'', '"')));
                rest = rest[key.Length..];
            }
            var value = rest.TrimStart();
            if (value is ['|' or '>', ..]) _literal = column;
            else Flow(rest);
        }

        private void Flow(string line)
        {
            for (var at = 0; at < line.Length; at++)
            {
                var c = line[at];
                if (c == '#' && (at == 0 || line[at - 1] == ' ')) return;
                if (c is '\'' or '"' && IsQuote(line, at)) { at = Closing(line, at); continue; }
                if (c == '{') _flow.Add((true, null));
                else if (c == '[' && (_flow.Count > 0 || line[..at].Trim().Length == 0)) _flow.Add((false, null));
                else if (c is '}' or ']' && _flow.Count > 0) _flow.RemoveAt(_flow.Count - 1);
                else if (c == ',' && _flow is [.., (true, _)]) _flow[^1] = (true, null);
                else if (c == ':' && _flow is [.., (true, null)] && (at + 1 == line.Length || line[at + 1] == ' ')) _flow[^1] = (true, Before(line, at));
            }
        }

        private static bool IsQuote(string line, int at) => at == 0 || line[at - 1] is ' ' or '[' or '{' or ',';

        private static int Closing(string line, int at)
        {
            var end = line.IndexOf(line[at], at + 1);
            return end < 0 ? line.Length : end;
        }

        private static string Before(string line, int colon)
        {
            var start = line.LastIndexOfAny(['{', ',', ' '], Math.Max(0, colon - 1)) + 1;
            return line[start..colon].Trim('\'', '"');
        }

        private YamlSpot Last(int start)
        {
            var line = text[start..offset];
            var inFlow = _flow.Count > 0;
            var column = line.Length - line.TrimStart(' ').Length;
            if (!inFlow)
            {
                if (_literal >= 0 && column > _literal) return new YamlSpot([], false, "", offset);
                if (line.TrimStart().StartsWith('#')) return new YamlSpot([], false, "", offset);
                line = Dashes(line, ref column);
                _block.RemoveAll(b => b.Column >= column && b.Step != "-" || b.Column > column);
                if (KeyPattern().Match(line) is { Success: true } key)
                {
                    _block.Add((column, key.Groups["key"].Value.Trim('\'', '"')));
                    line = line[key.Length..];
                }
                else if (line.IndexOfAny(['{', '[']) != 0) return Word(line, isKey: true);
            }
            Flow(line);
            return Word(line, isKey: _flow is [.., (true, null)]);
        }

        private YamlSpot Word(string line, bool isKey)
        {
            var begin = line.Length;
            while (begin > 0 && line[begin - 1] is not (' ' or ',' or '[' or '{' or '\'' or '"')) begin--;
            var word = line[begin..];
            return new YamlSpot([.. _block.Select(b => b.Step), .. FlowPath()], isKey, word, offset - word.Length);
        }

        private IEnumerable<string> FlowPath()
        {
            foreach (var (map, key) in _flow)
                if (!map) yield return "-";
                else if (key is not null) yield return key;
        }
    }
}
