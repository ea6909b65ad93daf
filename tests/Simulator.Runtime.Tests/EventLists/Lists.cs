using Simulator.Documents.EventLists;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Tests.Cli;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Lists read against the shipped scenario, with words in English unless asked otherwise.</summary>
internal static class Lists
{
    public static readonly Scenario Market = ScenarioFolder.Load(Folders.Market).Scenario!;

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Documents", "data", "event-lists", name);

    public static ImportPreview Preview(byte[] bytes, ColumnMapping? mapping = null, int subject = 1, string culture = "en") => MiniFolder.In(culture, () =>
    {
        var read = EventListFile.Read(bytes);
        Assert.True(read.Book is not null, read.Reason);
        return EventListImport.Preview(read.Book!, Market, subject, mapping);
    });

    public static BookResult Read(byte[] bytes) => MiniFolder.In("en", () => EventListFile.Read(bytes));

    /// <summary>Every row from 1 to the last is exactly once among the taken, the rejected and the skipped, and the sums agree.</summary>
    public static void EveryRowIsAccountedFor(EventListReport report, int last)
    {
        Assert.Equal(report.Rows, report.Imported + report.Rejected.Length);
        Assert.Equal(report.Imported, report.Added + report.Updated + report.Unchanged);
        Assert.Equal(report.Imported, report.Taken.Length);
        var told = report.Taken.Select(t => t.Row).Concat(report.Rejected.Select(r => r.Row)).Concat(report.Skipped.SelectMany(s => Enumerable.Range(s.Row, s.To - s.Row + 1))).Order().ToList();
        Assert.Equal(Enumerable.Range(1, last), told);
        Assert.All(report.Rejected, r => Assert.True(r.Reason.Length > 0 && r.Hint.Length > 0));
        Assert.All(report.Skipped, s => Assert.NotEmpty(s.Reason));
    }
}
