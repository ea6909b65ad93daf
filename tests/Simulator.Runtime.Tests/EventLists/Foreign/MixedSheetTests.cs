using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Simulator.Domain;

namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>Cells of all foreign sheets thrown together: whatever comes of it, nothing breaks and every row is told.</summary>
public sealed class MixedSheetTests
{
    private static readonly ImmutableArray<string> Cells =
        [.. ForeignSheets.All.SelectMany(s => s.Grid.Split('\n', '|')).Select(c => c.Trim()).Where(c => c.Length is > 0 and < 60 && c[0] is not ('{' or '~')).Distinct(StringComparer.Ordinal)];

    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 6)];

    [Theory, MemberData(nameof(Tens))]
    public void Every_row_is_told_whatever_stands_in_it(int ten)
    {
        for (var i = 0; i < 10; i++)
        {
            var key = DrawKey.Root(7).With("mixed").With(ten * 10 + i);
            var width = 1 + key.With("width").Below(9);
            var heads = ForeignHeads.All.Select(s => s.Grid.Trim('\n').Split('\n')).Select(g => g[Math.Min(g.Length - 1, key.With("line").Below(4))]).ToList();
            var text = new StringBuilder(key.With("head").Below(3) == 0 ? "" : heads[key.With("which").Below(heads.Count)] + "\n");
            for (var r = 0; r < 12; r++) text.AppendJoin('|', Enumerable.Range(0, width).Select(c => Cell(key.With(r).With(c)))).Append('\n');
            var preview = Lists.Preview(Encoding.UTF8.GetBytes("sep=|\n" + text));
            var last = preview.Report.Taken.Select(t => t.Row).Concat(preview.Report.Rejected.Select(r => r.Row)).Concat(preview.Report.Skipped.Select(s => s.To)).DefaultIfEmpty(0).Max();
            Lists.EveryRowIsAccountedFor(preview.Report, last);
            Assert.Equal(preview.Report.Imported, preview.Injects.Select(p => p.Inject.Id).Distinct().Count());
            Assert.All(preview.Injects, p => Assert.True(p.Inject.At is not { } at || at.Span <= TimeSpan.FromHours(2), p.Row.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static string Cell(DrawKey key) => key.With("empty").Below(4) == 0 ? "" : Cells[key.With("cell").Below(Cells.Length)].Replace("⏎", " ", StringComparison.Ordinal);
}
