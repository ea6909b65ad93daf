namespace Simulator.Runtime.Tests.Cli;

public sealed class ReplayTests
{
    [Fact]
    public async Task Seat_sees_what_had_come_by_then_and_nothing_later()
    {
        using var played = await PlayedFolder.Of();
        var before = (await Outcome.Of("replay", played.Log, "--at", "00:04:59", "--seat", "assessment", "--json")).Json;
        Assert.Equal(0, before.GetProperty("desk").GetProperty("inbox").GetArrayLength());
        var after = (await Outcome.Of("replay", played.Log, "--at", "00:05:00", "--seat", "assessment", "--json")).Json;
        Assert.Equal("K1-01", after.GetProperty("desk").GetProperty("inbox")[0].GetProperty("id").GetString());
        Assert.Equal("00:05:00", after.GetProperty("at").GetString());
    }

    [Fact]
    public async Task Without_a_seat_only_the_public_view()
    {
        using var played = await PlayedFolder.Of();
        var json = (await Outcome.Of("replay", played.Log, "--at", "00:45:00", "--json")).Json;
        Assert.False(json.TryGetProperty("desk", out _));
        Assert.True(json.GetProperty("feed").GetArrayLength() > 0);
        Assert.Contains("00:45:00", (await Outcome.Of("replay", played.Log, "--at", "00:45:00")).Out);
    }

    [Fact]
    public async Task No_ground_truth_in_any_seat_at_any_time()
    {
        using var played = await PlayedFolder.Of();
        foreach (var seat in new[] { "assessment", "news" })
            foreach (var at in new[] { "0", "10", "30", "60" })
            {
                var text = (await Outcome.Of("replay", played.Log, "--at", at, "--seat", seat, "--json")).Out;
                foreach (var secret in new[] { "\"F1\"", "criterion", "veto", "scriptedAnswer", "\"points\"" }) Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
            }
    }

    [Fact]
    public async Task Unknown_seat_exits_1_and_names_those_there_are()
    {
        using var played = await PlayedFolder.Of();
        var outcome = await Outcome.Of("replay", played.Log, "--at", "10", "--seat", "cook");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("assessment news", outcome.Error);
    }

    [Fact]
    public async Task Tampered_log_is_not_replayed()
    {
        using var played = await PlayedFolder.Of();
        var text = await File.ReadAllTextAsync(played.Log, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(played.Log, text.Replace("好大的烟", "好小的烟", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Outcome.Of("replay", played.Log, "--at", "10")).Exit);
    }
}
