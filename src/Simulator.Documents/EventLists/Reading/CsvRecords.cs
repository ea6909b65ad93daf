using System.Text;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>
/// Records of separated values as people's programs and people themselves write them. A quote that is never closed, or that another cell closes some lines further down, is a
/// slip and taken as a character: it must not swallow the rows below.
/// </summary>
internal sealed class CsvRecords(string text, char delimiter)
{
    private int _at;

    public IEnumerable<(int Number, List<string> Cells)> Read()
    {
        for (var number = 1; _at < text.Length; number++)
        {
            var cells = new List<string>();
            do cells.Add(Quoted() ?? Plain());
            while (Skips(delimiter));
            EndOfLine();
            yield return (number, cells);
        }
    }

    private bool Skips(char c)
    {
        if (_at >= text.Length || text[_at] != c) return false;
        _at++;
        return true;
    }

    private void EndOfLine()
    {
        var wasReturn = Skips('\r');
        if (!Skips('\n') && !wasReturn && _at < text.Length) throw new InvalidOperationException($"no end of record at {_at}");
    }

    private string Plain()
    {
        var from = _at;
        while (_at < text.Length && text[_at] is not ('\r' or '\n') && text[_at] != delimiter) _at++;
        return text[from.._at];
    }

    // Null, and nothing read, when the quote is none that opens a cell.
    private string? Quoted()
    {
        if (_at >= text.Length || text[_at] != '"') return null;
        var words = new StringBuilder();
        var lines = false;
        for (var at = _at + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                lines |= text[at] is '\r' or '\n';
                words.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"') words.Append(text[at++]);
            else if (Closes(at + 1) is { } end)
            {
                _at = end;
                return words.ToString();
            }
            // A quote within the words that nobody doubled, unless it opens the cell of another line.
            else if (lines) return null;
            else words.Append('"');
        }
        return null;
    }

    // Behind a closing quote stand only blanks before the next cell or line.
    private int? Closes(int at)
    {
        while (at < text.Length && text[at] == ' ' && delimiter != ' ') at++;
        return at >= text.Length || text[at] is '\r' or '\n' || text[at] == delimiter ? at : null;
    }
}
