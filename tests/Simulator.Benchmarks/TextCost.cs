using System.Diagnostics;
using System.Globalization;
using System.Text;
using Simulator.Benchmarks.Load;
using Simulator.Documents.Logs;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Benchmarks;

/// <summary>The verb <c>texts</c>: what the crowd writes, and the log it leaves. Every post comes from the engine with the words it would have in an exercise.</summary>
internal static class TextCost
{
    private const int Rounds = 5, Wanted = 20_000;
    private const long Hour = 3_600_000, End = 72 * Hour;

    public static async Task PrintAsync(TextWriter to)
    {
        var opening = Opening(Played.ExpertLog());
        Spread(opening, out _, out _);
        for (var round = 1; round <= Rounds; round++)
        {
            var state = Spread(opening, out var processor, out var wall);
            var rows = Enumerable.Range(0, state.PostCount).Count(i => state.Posts[i].IsRow);
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"72 h with texts: {state.PostCount} posts, {rows} with words, {state.CommentCount} comments, processor {processor.TotalMilliseconds:f0} ms, {processor.TotalMilliseconds / (state.PostCount + state.CommentCount) * 100_000:f0} ms for 100,000 of them, wall {wall.TotalMilliseconds:f0} ms"));
        }
        await PrintLogAsync(to);
    }

    // The shipped exercise just after its start: cast, words, phrase books.
    private static ExerciseState Opening(IReadOnlyList<StoredEvent> played)
    {
        var state = ExerciseState.Empty;
        foreach (var row in played)
        {
            state = Exercise.Evolve(state, LogCodec.Read(row));
            if (row.Type == EventTypes.NameOf(typeof(ExerciseStarted))) break;
        }
        return state;
    }

    /// <summary>Engine, author, words, and the fold that the next words depend on; nothing is stored.</summary>
    private static ExerciseState Spread(ExerciseState state, out TimeSpan processor, out TimeSpan wall)
    {
        using var process = Process.GetCurrentProcess();
        var (before, started) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var (engine, narrative) = (SpreadingBenchmarks.Engine(), state.Scenario.Narratives[0].Id);
        for (var i = 0; i < SpreadingBenchmarks.Roots; i++)
        {
            var root = new RootStarted(0, $"r{i}", narrative, RumorTruth.False, SpreadingBenchmarks.DirectResponse, SpreadingBenchmarks.Virality, SpreadingBenchmarks.KernelScale);
            engine.Apply(root);
            state = Fold(state, 0, new PostAppeared(root.RootId, PostKind.Original, null, "o" + i, "居民", "weibo", "听说出事了 " + i, Stance.Comment, root.RootId, null, 100, null, null));
            state = Fold(state, 0, new RumorActed(root));
        }
        engine.Apply(new StatementOut(0, "S1", StatementEffect.Holding, 0.8, 0.7, null));
        var (clarified, seen) = (false, state);
        while (engine.NextAtMs is { } next && next <= End)
        {
            if (!clarified && (clarified = next >= 6 * Hour)) engine.Apply(new StatementOut(6 * Hour, "S2", StatementEffect.Clarification, 0.8, 0.7, null));
            else if (engine.Step() is { Seen: true } post && CrowdPosts.Event(seen, post) is { } appeared) seen = Fold(seen, post.AtMs, appeared);
        }
        wall = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        processor = process.TotalProcessorTime - before;
        return seen;
    }

    private static ExerciseState Fold(ExerciseState state, long atMs, ExerciseEvent e) =>
        Exercise.Evolve(state, new RecordedEvent(state.Version + 1, new ExerciseTime(atMs), new Cause("tick", "", Office.System, null), e));

    private static async Task PrintLogAsync(TextWriter to)
    {
        var log = await BusyAsync();
        var posts = log.Count(r => r.Type == EventTypes.NameOf(typeof(PostAppeared)));
        using var file = new MemoryStream();
        LogFile.Write(file, log);
        using var temp = new TempLog();
        await temp.Log.AppendAsync(new ExerciseId("busy"), log, CancellationToken.None);
        await temp.Log.DisposeAsync();
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"busy subject: {log.Count} events, {posts} posts, scenario event {log[0].Payload.Length / 1048576.0:f2} MB, log.jsonl {file.Length / 1048576.0:f1} MB, log.db {new FileInfo(temp.File("log.db")).Length / 1048576.0:f1} MB"));
        var (read, fold) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var recorded = log.Select(LogCodec.Read).ToList();
            read.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            var state = recorded.Aggregate(ExerciseState.Empty, Exercise.Evolve);
            fold.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            GC.KeepAlive(state);
        }
        await to.WriteLineAsync($"read, ms: {Line(read)}; fold, ms: {Line(fold)}");
        await to.WriteLineAsync("by type: " + string.Join(", ", log.GroupBy(r => r.Type).Select(g => (g.Key, Bytes: g.Sum(r => (long)r.Payload.Length), Count: g.Count())).OrderByDescending(g => g.Bytes).Take(5)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count} of {g.Bytes / (double)g.Count:f0} B"))));
    }

    /// <summary>The expert team's 120 minutes, with roots that draw so many reposts that the wanted number comes out.</summary>
    private static async Task<IReadOnlyList<StoredEvent>> BusyAsync()
    {
        var shipped = Played.Scenario();
        var (low, high) = (1.0, 64.0);
        IReadOnlyList<StoredEvent> best = [];
        for (var tries = 0; tries < 8 && best.Count < Wanted; tries++)
        {
            var factor = best.Count == 0 && tries == 0 ? 16 : Math.Sqrt(low * high);
            var run = await HeadlessRun.PlayAsync(Busier(shipped, factor), 1, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System);
            if (run.State.PostCount < Wanted) low = factor;
            else (high, best) = (factor, run.Log);
        }
        return best.Count > 0 ? best : throw new InvalidOperationException("No subject became busy enough.");
    }

    private static Scenario Busier(Scenario shipped, double factor)
    {
        var subject = shipped.Subjects[0];
        return shipped with
        {
            Subjects = shipped.Subjects.SetItem(0, subject with
            {
                Rumors = subject.Rumors with { AudienceSize = subject.Rumors.AudienceSize * factor, Saturation = null },
                Injects = [.. subject.Injects.Select(i => i.Root is { } root ? i with { Root = root with { DirectResponse = root.DirectResponse * factor } } : i)],
            }),
        };
    }

    private static string Line(List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"median {Percentile.Of([.. times.Order()], 0.5):f0} of {string.Join(", ", times.Select(t => t.ToString("f0", CultureInfo.InvariantCulture)))}");
}
