using System.Collections.Immutable;
using CsCheck;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Tables in official forms: how they are stored, read, checked and counted.</summary>
public sealed class FormTablesTests
{
    private static readonly TableSpec Items = PaperScenario.Items;

    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.OneOf("", " ", "a", "周三 10:00", "甲|乙", "|", "||", "行一\n行二", "行\r\n尾", "\t", "\u3000", " a ", "\uFF5C", "open", "12"), Gen.String[Gen.Char["ab |\n\r\t，"], 0, 8]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        string[][] rows = [["告知", "值班岗", "3", "09:30", "open"], ["损失", "", "", "", "done"]];
        Assert.Equal(rows, FormTables.Rows(Items, FormTables.Write(rows)).Select(r => r.ToArray()));
    }

    [Fact]
    public void A_bar_in_a_cell_does_not_become_two_cells()
    {
        var rows = FormTables.Rows(Items, FormTables.Write([["甲|乙", "岗", "", "", "open"]]));
        Assert.Equal(["甲\uFF5C乙", "岗", "", "", "open"], Assert.Single(rows));
    }

    [Fact]
    public void A_line_end_in_a_cell_does_not_become_two_rows() =>
        Assert.Equal("行一 行二", Assert.Single(FormTables.Rows(Items, FormTables.Write([["行一\r\n行二"]])))[0]);

    [Fact]
    public void Rows_are_as_long_as_the_table_and_empty_ones_are_none()
    {
        var rows = FormTables.Rows(Items, "只有事项\n\n | | | |\na | b | 1 | 09:00 | open | 多出来的");
        Assert.Equal(2, rows.Length);
        Assert.Equal(["只有事项", "", "", "", ""], rows[0]);
        Assert.Equal("open | 多出来的", rows[1][4]);
        Assert.Equal("", FormTables.Write([["", ""], []]));
        Assert.Empty(FormTables.Rows(Items, ""));
    }

    [Theory]
    [InlineData("a | 岗 | 3 | 09:30 | open", null)]
    [InlineData("a |  |  |  | open", null)]
    [InlineData("a | 岗 | 三 | 09:30 | open", "count")]
    [InlineData("a | 岗 | -3 | 09:30 | open", "count")]
    [InlineData("a | 岗 | 3 | 9点半 | open", "due")]
    [InlineData("a | 岗 | 3 | 24:00 | open", "due")]
    [InlineData("a | 岗 | 3 | 09:30 | 未办", "state")]
    public void A_cell_fits_its_column_or_is_named(string row, string? column) => Assert.Equal(column, FormTables.Misfit(Items, row)?.Column.Id);

    [Fact]
    public void The_first_cell_that_does_not_fit_is_named_with_its_row()
    {
        Assert.Equal((2, "state"), (FormTables.Misfit(Items, "a ||||open\n\nb ||||nie\nc ||x||open")!.Value.Row, FormTables.Misfit(Items, "a ||||open\nb ||||nie")!.Value.Column.Id));
        var refused = PaperScenario.Started().When(PaperScenario.Listed("a ||||open\nb ||||nie"), "assessment", 5).ThenRefused("FormCell");
        Assert.Contains("#2", refused.Rejection!.Args.Single(), StringComparison.Ordinal);
        Assert.Empty(refused.State.Forms);
    }

    [Fact]
    public void Conditions_can_ask_for_rows_for_whole_rows_and_for_choices()
    {
        var measured = FormTables.Measures(PaperScenario.ItemsField, "a | | | | open\n | 岗 | | | done\nb | | | |\nc | | | | open").ToDictionary(m => m.Name, m => m.Value);
        Assert.Equal(("4", "2", "done open"), (measured["items.rows"], measured["items.full"], measured["items.state"]));
        Assert.Equal(3, measured.Count);
        Assert.Equal([("names.rows", "2")], FormTables.Measures(new FormField("names", "岗位", "lines", false, null), "一\n \n二"));
        Assert.Empty(FormTables.Measures(new FormField("note", "说明", "long", false, null), "一\n二"));
    }

    [Theory]
    [InlineData("items.full", "2+", true)]
    [InlineData("items.full", "3+", false)]
    [InlineData("items.rows", "3+", true)]
    [InlineData("items.rows", "4+", false)]
    [InlineData("items.state", "done", true)]
    [InlineData("items.state", "late|done", true)]
    [InlineData("items.state", "late", false)]
    [InlineData("names.rows", "2+", true)]
    [InlineData("items", "2+", false)]
    [InlineData("missing", "0+", false)]
    [InlineData("items.full", "+", false)]
    public void At_least_so_many_is_a_comparison_of_numbers(string field, string wanted, bool holds)
    {
        var filed = PaperScenario.Started().When(PaperScenario.Listed("a | | | | open\nb | | | | done\nc", "一\n二"), "assessment", 5);
        Assert.Equal(holds, Conditions.Holds(new Acted(TinyScenario.Act("file-form") with { Fields = TinyScenario.Fields(field, wanted) }), filed.State, filed.Cursor));
    }

    [Fact]
    public void Ten_is_more_than_nine() => Assert.True(Conditions.Holds(
        new Acted(TinyScenario.Act("file-form") with { Fields = TinyScenario.Fields("items.rows", "9+") }),
        PaperScenario.Started().When(PaperScenario.Listed(string.Join('\n', Enumerable.Range(1, 10).Select(n => $"{n} | | | | open"))), "assessment", 5).State, ExerciseTime.FromMinutes(6)));

    [Fact]
    public void Whatever_is_written_once_is_written_the_same_again() =>
        Gen.Select(Cells.Array[0, 7].Array[0, 5], Gen.Int[1, 5]).Sample((rows, width) =>
        {
            var table = new TableSpec([.. Enumerable.Range(0, width).Select(n => new TableColumn($"c{n}", $"c{n}", "text", true))]);
            var once = FormTables.Write(FormTables.Rows(table, FormTables.Write(rows)).Select(r => r.AsEnumerable()));
            Assert.Equal(once, FormTables.Write(FormTables.Rows(table, once).Select(r => r.AsEnumerable())));
            Assert.All(FormTables.Rows(table, once), r => Assert.Equal(width, r.Length));
            Assert.Equal(once, FormTables.Write(FormTables.Rows(table, once.Trim()).Select(r => r.AsEnumerable())));
        });

    [Fact]
    public void Nothing_written_in_a_cell_is_lost_but_bars_and_line_ends() =>
        Cells.Array[5].Array[0, 4].Sample(rows =>
        {
            var read = FormTables.Rows(Items, FormTables.Write(rows)).Select(r => r.ToArray()).ToArray();
            var kept = rows.Select(r => r.Select(c => c.ReplaceLineEndings(" ").Replace('|', '\uFF5C').Trim()).ToArray()).Where(r => r.Any(c => c.Length > 0));
            Assert.Equal(kept, read);
        });
}
