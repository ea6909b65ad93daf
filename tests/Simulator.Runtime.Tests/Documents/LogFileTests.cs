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

    private static byte[] Bytes(IEnumerable<StoredEvent> rows)
    {
        using var stream = new MemoryStream();
        LogFile.Write(stream, rows);
        return stream.ToArray();
    }

    private static List<LogLine> Read(byte[] bytes) => [.. LogFile.Read(bytes)];

    [Fact]
    public void What_is_written_is_read_back_byte_for_byte()
    {
        var rows = Log();
        var bytes = Bytes(rows);
        var read = Read(bytes);

        Assert.Equal([1, 2, 3], read.Select(l => l.Number));
        foreach (var (written, line) in rows.Zip(read))
        {
            Assert.Equal(written.Payload, line.Event!.Payload);
            Assert.Equal(written, line.Event with { Payload = written.Payload });
        }
        Assert.Equal(bytes, Bytes(read.Select(l => l.Event!)));
    }

    [Fact]
    public void Chain_holds_over_what_was_read_and_breaks_when_a_line_is_changed()
    {
        var bytes = Bytes(Log());
        Assert.Equal(-1, FirstBroken(Read(bytes)));
        var forged = Encoding.UTF8.GetString(bytes).Replace("\"t\":61500", "\"t\":61501", StringComparison.Ordinal);
        Assert.Equal(2, FirstBroken(Read(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public void One_event_a_line_without_byte_order_mark()
    {
        var text = Encoding.UTF8.GetString(Bytes(Log()));
        Assert.StartsWith("{\"v\":1,\"t\":0,\"type\":\"signed-in\",\"cause\":{", text);
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
    public void Line_that_is_no_event_is_named(string broken)
    {
        var lines = Encoding.UTF8.GetString(Bytes(Log())).TrimEnd('\n').Split('\n');
        lines[1] = broken;
        var read = Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.NotNull(read[0].Event);
        Assert.Equal(new LogLine(2, null, LineFault.NotAnEvent), read[1]);
        Assert.Equal(LineFault.Unended, read[2].Fault);
    }

    [Fact]
    public void Every_cut_is_read_without_a_throw()
    {
        var bytes = Bytes(Log());
        for (var length = 0; length < bytes.Length; length++)
        {
            var read = Read(bytes[..length]);
            Assert.All(read.SkipLast(1), l => Assert.Equal(LineFault.None, l.Fault));
            Assert.True(length == 0 || bytes[length - 1] == '\n' || read[^1].Fault != LineFault.None);
        }
    }

    [Fact]
    public void Same_event_in_other_bytes_is_named()
    {
        var text = Encoding.UTF8.GetString(Bytes(Log()));
        foreach (var other in new[] { text.Replace("{\"v\":2", "{ \"v\":2", StringComparison.Ordinal), text.Replace("\"t\":61500,", "\"t\":61500 ,", StringComparison.Ordinal), text.Replace("{\"v\":2", "{\"x\":0,\"v\":2", StringComparison.Ordinal) })
            Assert.Equal([LineFault.None, LineFault.NotAsWritten, LineFault.None], Read(Encoding.UTF8.GetBytes(other)).Select(l => l.Fault));
    }

    [Fact]
    public void Redacted_payload_is_read_as_empty_and_keeps_the_chain()
    {
        var rows = Log();
        rows[1] = rows[1] with { Payload = [] };
        var read = Read(Bytes(rows));
        Assert.Empty(read[1].Event!.Payload);
        Assert.Equal(-1, FirstBroken(read));
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
