using Simulator.Documents.Logs;
using Simulator.Domain.Logs;

namespace Simulator.Web.Features.Pack;

/// <summary>A log as lines, sent as it is read: it is never in memory as a whole, and a damaged one goes out up to its damage.</summary>
internal static class LogDownload
{
    private const int LinesAtOnce = 200;

    public static async Task WriteAsync(Stream body, IAsyncEnumerable<StoredEvent> rows)
    {
        using var lines = new MemoryStream();
        var waiting = new List<StoredEvent>(LinesAtOnce);
        await foreach (var row in rows)
        {
            waiting.Add(row);
            if (waiting.Count == LinesAtOnce) await SendAsync();
        }
        await SendAsync();

        async Task SendAsync()
        {
            LogFile.Write(lines, waiting);
            waiting.Clear();
            lines.Position = 0;
            await lines.CopyToAsync(body);
            lines.SetLength(0);
        }
    }
}
