using System.Text;
using Simulator.Documents.Logs;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Logs;

namespace Simulator.Runtime.Tests.Documents;

public sealed class LogFileTests
{
    private static List<StoredEvent> Log()
    {
        var cause = new Cause("sign-in", "p-1", Office.Player, "news");
        var clock = new Cause("advance", "clock", Office.System, null);
        RecordedEvent[] events =
        [
            new(1, ExerciseTime.Zero, cause, new SignedIn("news")),
            new(2, ExerciseTime.FromSeconds(61.5), cause, new CommsChecked("news", "通联正常 \"<&>\" \u2028 😀\n第二行")),
            new(3, ExerciseTime.FromMinutes(2), clock, new InjectDelivered("K1-02", "白烟", "web", "小麦", "post", ["assessment"], TimeSpan.FromMinutes(10), null, "K1-02", null, ["F1"], ["register-item"], false)),
        ];
        var rows = new List<StoredEvent>();
        foreach (var e in events) rows.Add(LogCodec.Store(e, new DateTime(2031, 5, 6, 7, 8, 9, 123, DateTimeKind.Utc).AddTicks(4567 * e.Version), rows.Count == 0 ? Chain.Start : rows[^1].Chain));
        return rows;
    }

    private static async Task<byte[]> Bytes(IEnumerable<StoredEvent> rows)
    {
        using var stream = new MemoryStream();
        await LogFile.WriteAsync(stream, rows, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static List<LogLine> Read(byte[] bytes) => [.. LogFile.Read(new StreamReader(new MemoryStream(bytes), Encoding.UTF8))];

    [Fact]
    public async Task What_is_written_is_read_back_byte_for_byte()
    {
        var rows = Log();
        var bytes = await Bytes(rows);
        var read = Read(bytes);

        Assert.Equal([1, 2, 3], read.Select(l => l.Number));
        foreach (var (written, line) in rows.Zip(read))
        {
            Assert.Equal(written.Payload, line.Event!.Payload);
            Assert.Equal(written, line.Event with { Payload = written.Payload });
        }
        Assert.Equal(bytes, await Bytes(read.Select(l => l.Event!)));
    }

    [Fact]
    public async Task Chain_holds_over_what_was_read_and_breaks_when_a_line_is_changed()
    {
        var bytes = await Bytes(Log());
        Assert.Equal(-1, FirstBroken(Read(bytes)));
        var forged = Encoding.UTF8.GetString(bytes).Replace("\"atMs\":61500", "\"atMs\":61501", StringComparison.Ordinal);
        Assert.Equal(2, FirstBroken(Read(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public async Task One_event_a_line_without_byte_order_mark()
    {
        var text = Encoding.UTF8.GetString(await Bytes(Log()));
        Assert.StartsWith("{\"version\":1,\"atMs\":0,\"type\":\"signed-in\",\"cause\":{", text);
        Assert.Equal(3, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("}\n", text);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"version\":\"two\"}")]
    [InlineData("{\"version\":2,")]
    public async Task Line_that_is_no_event_ends_the_reading(string broken)
    {
        var lines = Encoding.UTF8.GetString(await Bytes(Log())).TrimEnd('\n').Split('\n');
        lines[1] = broken;
        var read = Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal(2, read.Count);
        Assert.NotNull(read[0].Event);
        Assert.Equal(new LogLine(2, null), read[1]);
    }

    [Fact]
    public async Task Every_cut_is_read_without_a_throw()
    {
        var bytes = await Bytes(Log());
        for (var length = 0; length < bytes.Length; length++)
        {
            var read = Read(bytes[..length]);
            Assert.True(read.Count(l => l.Event is not null) <= 3);
            Assert.All(read.SkipLast(1), l => Assert.NotNull(l.Event));
        }
    }

    private static long FirstBroken(IEnumerable<LogLine> lines)
    {
        var previous = Chain.Start;
        foreach (var row in lines.Select(l => l.Event!))
        {
            if (Chain.Link(previous, row) != row.Chain) return row.Version;
            previous = row.Chain;
        }
        return -1;
    }
}
