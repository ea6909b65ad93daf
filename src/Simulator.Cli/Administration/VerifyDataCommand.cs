using Microsoft.Extensions.DependencyInjection;
using Simulator.Cli.Commands;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Cli.Administration;

/// <summary><c>simulator admin verify [--data FOLDER]</c>: the log of every exercise, one line each.</summary>
internal sealed class VerifyDataCommand : ICommand
{
    public string Name => "admin verify";
    public Syntax Syntax { get; } = new("", ["--data"], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => AdminData.WithAsync(AdminData.Folder(arguments), terminal, async services =>
    {
        var log = services.GetRequiredService<SqliteLog>();
        var rows = (await services.GetRequiredService<ExerciseBook>().ListAsync()).ToDictionary(r => r.Id);
        var cases = (await services.GetRequiredService<Cases>().ListAsync()).Select(c => c.Exercise).ToHashSet();
        // One whose end was recorded elsewhere must have a log, and that log an end.
        var all = (await log.RemainsAsync(CancellationToken.None)).Select(e => e.Value).Union(cases).Order(StringComparer.Ordinal).ToList();
        var bad = 0;
        foreach (var id in all)
            if (!await GoodAsync(log, id, rows.GetValueOrDefault(id)?.Title ?? "", cases.Contains(id), terminal)) bad++;
        terminal.Out.WriteLine(Words.Get("DataSummary", all.Count, all.Count - bad, bad));
        if (bad > 0) terminal.Error.WriteLine(Words.Get("DataRemedy"));
        return bad == 0 ? Terminal.Good : Terminal.Failed;
    });

    private static async Task<bool> GoodAsync(SqliteLog log, string id, string title, bool ended, Terminal terminal)
    {
        var (state, version) = (ExerciseState.Empty, 0L);
        try
        {
            await foreach (var (row, recorded) in log.ReadVerifiedAsync(new ExerciseId(id), 1, Chain.Start, CancellationToken.None))
            {
                version = row.Version;
                state = Exercise.Evolve(state, recorded);
            }
        }
        catch (LogUnavailableException e) when (e.BadVersion > 0)
        {
            return Bad(terminal, Words.Get("DataBad", id, title, e.BadVersion, Words.Get("Flaw" + e.Flaw)));
        }
        // A forged event with a recomputed chain may name things that do not exist: a finding, not a bug.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException or NotSupportedException)
        {
            return Bad(terminal, Words.Get("DataBad", id, title, version, Words.Get("FlawUnfoldable")));
        }
        if (ended && !state.Ended) return Bad(terminal, Words.Get("DataTail", id, title, version));
        terminal.Out.WriteLine(Words.Get("DataGood", id, title, version, Words.Get(state.Ended ? "DataEnded" : "DataOpen")));
        return true;
    }

    private static bool Bad(Terminal terminal, string words)
    {
        terminal.Error.WriteLine(words);
        return false;
    }
}
