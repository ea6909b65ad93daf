using System.Text;
using System.Text.Json.Nodes;
using Simulator.Domain;
using Simulator.Domain.Logs;
using Simulator.Documents.Logs;

namespace Simulator.Runtime.Tests.Cli;

public sealed class VerifyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Untouched_log_is_good_with_and_without_digest_and_score()
    {
        using var played = await PlayedFolder.Of();
        Assert.Equal(0, (await played.Verify()).Exit);
        Assert.Equal(0, (await played.VerifyDigest()).Exit);
        File.Delete(played.Score);
        var outcome = await played.VerifyDigest();
        Assert.Equal(0, outcome.Exit);
        Assert.Contains(played.Digest, outcome.Out);
    }

    [Fact]
    public async Task Any_flipped_byte_is_found_at_its_line()
    {
        using var played = await PlayedFolder.Of("coverup");
        var bytes = await File.ReadAllBytesAsync(played.Log, Cancel);
        var line = 1;
        var key = DrawKey.Root(11).With("flip");
        for (var i = 0; i < bytes.Length; i++)
        {
            // Every byte would take minutes: some of each line, and every line break.
            var chosen = bytes[i] == '\n' || key.With(i).Below(60) == 0 && (line > 1 || key.With(i).Below(1200) == 0);
            if (chosen)
            {
                var flipped = (byte[])bytes.Clone();
                flipped[i] ^= (byte)(1 << key.With(i).With("bit").Below(8));
                await File.WriteAllBytesAsync(played.Log, flipped, Cancel);
                var outcome = await played.Verify();
                Assert.True(outcome.Exit == 1, $"byte {i} of line {line}");
                Assert.StartsWith($"{played.Log}:{line}: ", outcome.Error);
            }
            if (bytes[i] == '\n') line++;
        }
    }

    [Fact]
    public async Task Missing_doubled_and_swapped_lines_are_found()
    {
        using var played = await PlayedFolder.Of();
        var lines = await File.ReadAllLinesAsync(played.Log, Cancel);
        for (var i = 0; i < lines.Length; i += 7)
        {
            await Changed(played, [.. lines[..i], .. lines[(i + 1)..]], i + 1);
            await Changed(played, [.. lines[..i], lines[i], .. lines[i..]], i + 2);
            if (i + 1 < lines.Length) await Changed(played, [.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]], i + 1);
        }
    }

    [Fact]
    public async Task Every_truncation_is_found_with_and_without_digest()
    {
        using var played = await PlayedFolder.Of();
        var bytes = await File.ReadAllBytesAsync(played.Log, Cancel);
        var key = DrawKey.Root(3);
        for (var length = 0; length < bytes.Length; length += length > bytes.Length - 40 || bytes[length] == '\n' ? 1 : 1 + key.With(length).Below(400))
        {
            await File.WriteAllBytesAsync(played.Log, bytes[..length], Cancel);
            Assert.Equal(1, (await played.VerifyDigest()).Exit);
            Assert.Equal(1, (await played.Verify()).Exit);
        }
    }

    [Fact]
    public async Task Rewritten_log_with_a_recomputed_chain_is_found_by_its_digest()
    {
        using var played = await PlayedFolder.Of();
        File.Delete(played.Score);
        await Rewrite(played, row => row.Type == "item-registered" ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(row.Payload).Replace("白烟", "黑烟", StringComparison.Ordinal)) : row.Payload);
        Assert.Equal(0, (await played.Verify()).Exit);
        var outcome = await played.VerifyDigest();
        Assert.Equal(1, outcome.Exit);
        Assert.Contains(played.Digest, outcome.Error);
    }

    [Fact]
    public async Task Forged_events_that_do_not_fit_are_found()
    {
        using var played = await PlayedFolder.Of();
        await Rewrite(played, row => row.Type == "exercise-ended" ? """{"count":3,"reason":"time"}"""u8.ToArray() : row.Payload);
        Assert.Equal(1, (await played.Verify()).Exit);
        await Rewrite(played, row => row.Type == "order-answered" ? """{"seat":"nobody"}"""u8.ToArray() : row.Payload);
        Assert.Equal(1, (await played.Verify()).Exit);
    }

    [Fact]
    public async Task Redacted_payload_keeps_the_chain_and_is_reported()
    {
        using var played = await PlayedFolder.Of();
        var lines = await File.ReadAllLinesAsync(played.Log, Cancel);
        var at = Array.FindIndex(lines, l => l.Contains("\"item-registered\"", StringComparison.Ordinal));
        var rows = LogFile.Read(await File.ReadAllBytesAsync(played.Log, Cancel)).Select(l => l.Event!).ToList();
        rows[at] = rows[at] with { Payload = [] };
        Save(played, rows);

        var outcome = await played.Verify();
        Assert.Equal(0, outcome.Exit);
        Assert.Contains($"{at + 1}", outcome.Out);
        Assert.Equal(1, (await played.VerifyDigest()).Exit);
    }

    [Fact]
    public async Task Changed_score_is_found_at_its_line()
    {
        using var played = await PlayedFolder.Of();
        var lines = await File.ReadAllLinesAsync(played.Score, Cancel);
        var at = Array.FindIndex(lines, l => l.Contains("\"total\"", StringComparison.Ordinal));
        lines[at] = "    \"total\": 100,";
        await File.WriteAllTextAsync(played.Score, string.Join('\n', lines) + "\n", Cancel);
        var outcome = await played.Verify();
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith($"{played.Score}:{at + 1}: ", outcome.Error);
    }

    [Fact]
    public async Task Score_file_is_json_with_every_line_explained()
    {
        using var played = await PlayedFolder.Of();
        var score = JsonNode.Parse(await File.ReadAllTextAsync(played.Score, Cancel))!;
        Assert.Equal(played.Digest, (string)score["digest"]!);
        Assert.All(score["score"]!["lines"]!.AsArray(), l => Assert.NotNull(l!["why"]!["code"]));
    }

    private static async Task Changed(PlayedFolder played, string[] lines, int first)
    {
        await File.WriteAllTextAsync(played.Log, string.Join('\n', lines) + "\n", Cancel);
        var outcome = await played.Verify();
        Assert.Equal(1, outcome.Exit);
        // A log without its last line is found where it breaks off.
        Assert.StartsWith($"{played.Log}:{Math.Min(first, lines.Length)}: ", outcome.Error);
    }

    private static async Task Rewrite(PlayedFolder played, Func<StoredEvent, byte[]> payload)
    {
        var chain = Chain.Start;
        var rows = new List<StoredEvent>();
        foreach (var line in LogFile.Read(await File.ReadAllBytesAsync(played.Log, Cancel)))
        {
            var bytes = payload(line.Event!);
            var row = line.Event! with { Payload = bytes, PayloadHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) };
            chain = Chain.Link(chain, row);
            rows.Add(row with { Chain = chain });
        }
        Save(played, rows);
    }

    private static void Save(PlayedFolder played, IEnumerable<StoredEvent> rows)
    {
        using var file = File.Create(played.Log);
        LogFile.Write(file, rows);
    }
}
