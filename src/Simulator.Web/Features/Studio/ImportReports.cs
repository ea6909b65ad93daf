using System.Collections.Concurrent;
using Simulator.Documents.EventLists;

namespace Simulator.Web.Features.Studio;

/// <summary>The report of the sheet each account read last for each scenario, to be saved while it looks at it. Gone with the server: the sheet can be read again.</summary>
public sealed class ImportReports
{
    // More people than work on event lists at one time.
    private const int Most = 50;
    private readonly ConcurrentDictionary<(string Scenario, string Account), EventListReport> _reports = new();

    public void Keep(string scenario, string account, EventListReport report)
    {
        if (_reports.Count >= Most && !_reports.ContainsKey((scenario, account))) _reports.Clear();
        _reports[(scenario, account)] = report;
    }

    public EventListReport? Find(string scenario, string account) => _reports.GetValueOrDefault((scenario, account));
}
