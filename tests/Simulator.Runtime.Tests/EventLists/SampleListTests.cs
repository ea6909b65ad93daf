using System.Text.Json;
using Simulator.Documents.EventLists;
using Simulator.Domain;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Lists written elsewhere, as their programs left them.</summary>
public sealed class SampleListTests
{
    [Fact]
    public async Task Blueprints_list_is_taken_whole_and_its_start_is_found()
    {
        var preview = Lists.Preview(await File.ReadAllBytesAsync(Lists.Sample("blueprint-newcode.xlsx"), TestContext.Current.CancellationToken));
        var report = preview.Report;
        Lists.EveryRowIsAccountedFor(report, 12);
        Assert.Equal((11, 11, 11, 0), (report.Rows, report.Imported, report.Added, report.Rejected.Length));
        Assert.Equal(["time", "phase", "number", "title", "text", null], report.Columns.Select(c => c.MappedTo));
        Assert.Equal(["Time", "Move", "Inject", "Title", "Inject Description", "bonus"], report.Columns.Select(c => c.Header));
        Assert.Contains("T+0 is 10:00, the row that says the exercise starts", report.Times);
        Assert.Equal(["E1-0-0", "E1-1-0", "E1-1-1", "E1-1-2", "E1-1-3", "E1-1-4", "E1-1-5", "E1-1-6", "E1-2-1", "E1-2-2", "E1-2-3"], preview.Injects.Select(i => i.Inject.Id));
        Assert.Equal([null, 0, 0, 15, 15, 15, 15, 15, 30, 45, 55], preview.Injects.Select(i => i.Inject.At?.Minutes));
        Assert.Equal("en", preview.Language);
        Assert.Equal("Exercise Start", preview.Injects[1].Words);
        Assert.Equal("STARTEX", preview.Injects[1].Inject.Plan?.Title);
        var note = Assert.Single(report.Notes, n => n.Row == 2);
        Assert.Equal(("A2", "0900"), (note.Cell, note.Value));
        Assert.StartsWith("T-60 lies before the start", note.Reason);
    }

    [Fact]
    public async Task A_list_without_a_head_is_read_by_its_contents_and_the_broken_row_is_told()
    {
        var preview = Lists.Preview(await File.ReadAllBytesAsync(Lists.Sample("openaev-injects-1.xlsx"), TestContext.Current.CancellationToken));
        var report = preview.Report;
        Lists.EveryRowIsAccountedFor(report, 3);
        Assert.Equal((3, 2, 0), (report.Rows, report.Imported, report.HeadRow));
        Assert.Equal(["channel", "time", null, null, "text"], report.Columns.Take(5).Select(c => c.MappedTo));
        Assert.Equal("D", report.Columns.Single(c => c.Note!= null && c.Note.Contains("receiver", StringComparison.Ordinal)).Column);
        Assert.Equal(["message1", "message2"], preview.Injects.Select(i => i.Words));
        Assert.Equal(["message", "letter"], preview.Injects.Select(i => i.Inject.Channel));
        // Sixty and thirty days before the exercise: control's to release, and told.
        Assert.All(preview.Injects, i => Assert.Null(i.Inject.At));
        Assert.Equal(["J-60", "J-30"], report.Notes.Where(n => n.Row > 0).Select(n => n.Value));
        var rejected = Assert.Single(report.Rejected);
        Assert.Equal((3, "there is no text", "write what is to be delivered"), (rejected.Row, rejected.Reason, rejected.Hint));
    }

    [Fact]
    public async Task Teams_of_another_exercise_are_seats_once_a_mapping_says_so()
    {
        var bytes = await File.ReadAllBytesAsync(Lists.Sample("openaev-injects-1.xlsx"), TestContext.Current.CancellationToken);
        var guessed = Lists.Preview(bytes).Mapping;
        var corrected = guessed with { Seats = guessed.Seats.Add("team1", "news").Add("team2", "police") };
        var preview = Lists.Preview(bytes, corrected);
        Assert.Equal([["news"], ["police"]], preview.Injects.Select(i => i.Inject.To.ToArray()));
        Assert.Equal("receiver", preview.Report.Columns.Single(c => c.Column == "D").MappedTo);
    }

    [Fact]
    public async Task The_report_is_the_agreed_json()
    {
        var report = Lists.Preview(await File.ReadAllBytesAsync(Lists.Sample("openaev-injects-1.xlsx"), TestContext.Current.CancellationToken)).Report;
        var json = JsonDocument.Parse(report.ToJson()).RootElement;
        Assert.Equal(3, json.GetProperty("rows").GetInt32());
        Assert.Equal(2, json.GetProperty("imported").GetInt32());
        var rejected = json.GetProperty("rejected")[0];
        foreach (var key in (string[])["row", "cell", "value", "reason", "hint"]) Assert.True(rejected.TryGetProperty(key, out _), key);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("columns")[2].GetProperty("mappedTo").ValueKind);
        Assert.True(json.GetProperty("columns")[0].TryGetProperty("header", out _));
    }
}
