namespace Simulator.Runtime.Tests.Cli;

public sealed class WhatIfTests
{
    [Theory]
    [InlineData("expert"), InlineData("random")]
    public async Task The_moment_alone_reproduces_the_digest_and_prints_what_play_prints(string team)
    {
        var path = Directory.CreateTempSubdirectory("played-").FullName;
        var played = (await Outcome.Of("play", Folders.Market, "--team", team, "--out", path, "--json")).Json;
        var log = Path.Combine(path, "log.jsonl");
        var before = await File.ReadAllBytesAsync(log, TestContext.Current.CancellationToken);
        var outcome = await Outcome.Of("whatif", log, "--at", "00:45:00", "--json");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        var same = outcome.Json;
        Assert.Equal(played.GetProperty("digest").GetString(), same.GetProperty("digest").GetString());
        foreach (var part in new[] { "score", "gauges" })
        {
            Assert.Equal(played.GetProperty(part).GetRawText(), same.GetProperty(part).GetRawText());
            Assert.Equal(played.GetProperty(part).GetRawText(), same.GetProperty("recorded").GetProperty(part).GetRawText());
        }
        Assert.Equal(("none", "00:45:00", played.GetProperty("version").GetInt64()), (same.GetProperty("change").GetProperty("kind").GetString(), same.GetProperty("parent").GetProperty("moment").GetString(), same.GetProperty("parent").GetProperty("version").GetInt64()));
        foreach (var empty in new[] { "couldNotHappen", "unverified", "differences" }) Assert.Equal(0, same.GetProperty(empty).GetArrayLength());
        Assert.Contains("might have acted differently", same.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(log, TestContext.Current.CancellationToken));
        Directory.Delete(path, true);
    }

    [Fact]
    public async Task A_change_is_told_in_words_and_the_fork_verifies()
    {
        using var played = await PlayedFolder.Of("slow", Folders.Market);
        var fork = Path.Combine(played.Path, "fork");
        string[] line = ["whatif", played.Log, "--at", "0", "--seat", "news", "--act", "publish-statement", "--shift", "-08:00"];
        var earlier = await Outcome.Of([.. line, "--out", fork, "--json"]);
        Assert.Equal((0, ""), (earlier.Exit, earlier.Error));
        Assert.NotEqual(played.Digest, earlier.Json.GetProperty("digest").GetString());
        Assert.Equal(played.Digest, earlier.Json.GetProperty("parent").GetProperty("digest").GetString());
        Assert.Equal(("shift", "-08:00"), (earlier.Json.GetProperty("change").GetProperty("kind").GetString(), earlier.Json.GetProperty("change").GetProperty("by").GetString()));
        Assert.True(earlier.Json.GetProperty("course").GetProperty("peak").GetDouble() < earlier.Json.GetProperty("course").GetProperty("recordedPeak").GetDouble());
        Assert.True(earlier.Json.GetProperty("curves").GetArrayLength() > 200);
        Assert.All(earlier.Json.GetProperty("differences").EnumerateArray(), d => Assert.NotEmpty(d.GetProperty("text").GetString()!));
        var verified = await Outcome.Of("verify", Path.Combine(fork, "log.jsonl"), "--digest", earlier.Json.GetProperty("digest").GetString()!);
        Assert.Equal((0, ""), (verified.Exit, verified.Error));
        Assert.Equal(earlier.Out.TrimEnd(), (await File.ReadAllTextAsync(Path.Combine(fork, "whatif.json"), TestContext.Current.CancellationToken)).TrimEnd());
        var (english, chinese) = (await Outcome.Of(line), await Outcome.In("zh-CN", line));
        Assert.Contains("training assumption, not a forecast", english.Out, StringComparison.Ordinal);
        Assert.Contains("不是预测", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("【演练】", chinese.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ambiguous_moment_lists_the_acts_there_and_one_after_all_of_them_names_the_last()
    {
        using var played = await PlayedFolder.Of("expert", Folders.Market);
        // Two seats act at once a minute after the call; the second before is nobody's.
        var several = await Outcome.Of("whatif", played.Log, "--at", "00:22:59", "--drop");
        Assert.Equal(1, several.Exit);
        Assert.Equal(["assessment  request-verification", "police  log-call"], several.Error.Split('\n').Where(l => l.Contains("--version ", StringComparison.Ordinal)).Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries)).Select(w => $"{w[^2]}  {w[^1].Trim()}"));
        foreach (var choice in new[] { "--seat police", "--act log-call" })
            Assert.Equal("log-call", Dropped(await Outcome.Of(["whatif", played.Log, "--at", "00:22:59", .. choice.Split(' '), "--drop", "--json"]), several.Error));
        var late = await Outcome.Of("whatif", played.Log, "--at", "02:00:00", "--drop");
        Assert.Equal(1, late.Exit);
        Assert.Contains("--version", late.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Outcome.Of("whatif", played.Log, "--at", "0", "--version", "1", "--drop")).Exit);
        Assert.Equal(1, (await Outcome.Of("whatif", played.Log, "--at", "0", "--seat", "cook")).Exit);
    }

    private static string Dropped(Outcome outcome, string listed)
    {
        Assert.Equal(0, outcome.Exit);
        var version = $"--version {outcome.Json.GetProperty("change").GetProperty("version").GetInt64()} ";
        return listed.Split('\n').Single(l => l.Contains(version, StringComparison.Ordinal)).Trim().Split("  ")[^1];
    }

    [Fact]
    public async Task What_is_never_tried_out_is_refused_in_words()
    {
        using var played = await PlayedFolder.Of("expert", Folders.Market);
        foreach (var change in new[] { "--act answer-order --replace agree", "--bot news=coverup", "--act answer-order --replace shrug", "--bot news=heroes" })
        {
            var outcome = await Outcome.Of(["whatif", played.Log, "--at", "00:10:00", .. change.Split(' ')]);
            Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
            Assert.Matches(@"^.*log\.jsonl:1: .{20,}", outcome.Error);
        }
    }

    [Fact]
    public async Task A_tampered_log_is_refused_as_verify_refuses_it()
    {
        using var played = await PlayedFolder.Of();
        var text = await File.ReadAllTextAsync(played.Log, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(played.Log, text.Replace("好大的烟", "好小的烟", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (verify, whatIf) = (await played.Verify(), await Outcome.Of("whatif", played.Log, "--at", "10"));
        Assert.Equal((verify.Exit, verify.Error), (whatIf.Exit, whatIf.Error));
        Assert.Equal(1, whatIf.Exit);
    }

    [Fact]
    public async Task A_moment_may_be_written_as_scenarios_write_it()
    {
        using var played = await PlayedFolder.Of();
        foreach (var written in new[] { "10", "10:00", "00:10:00", "T+10", "t+10:00", " T+00:10:00 ", "9.99999999" })
        {
            var outcome = await Outcome.Of("whatif", played.Log, "--at", written, "--json");
            Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
            Assert.Equal(("00:10:00", played.Digest), (outcome.Json.GetProperty("parent").GetProperty("moment").GetString(), outcome.Json.GetProperty("digest").GetString()));
        }
    }

    [Fact]
    public async Task A_shift_out_of_the_subject_is_told_as_it_was_asked_for()
    {
        using var played = await PlayedFolder.Of();
        foreach (var shift in new[] { "+99:00:00", "-26:30:05" })
        {
            var outcome = await Outcome.Of("whatif", played.Log, "--at", "0", "--seat", "news", "--act", "draft-statement", "--shift", shift);
            Assert.Equal(1, outcome.Exit);
            Assert.Contains(shift, outcome.Error, StringComparison.Ordinal);
        }
    }
}
