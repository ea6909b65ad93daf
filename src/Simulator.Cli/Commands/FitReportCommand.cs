using System.Text.Json;
using Simulator.Cli.Fitting;
using Simulator.Documents.Cascades;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator fit-report --sims FILE.tsv --reference REFERENCE.json [--json]</c></summary>
internal sealed class FitReportCommand : ICommand
{
    public string Name => "fit-report";
    public Syntax Syntax { get; } = new("", ["--sims", "--reference"], ["--json"]);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private int Run(Arguments arguments, Terminal terminal)
    {
        foreach (var needed in new[] { "--sims", "--reference" })
            if (!arguments.Has(needed)) return terminal.Usage("NeedsOption", needed, Name);
        if (Cascades(arguments.Option("--sims")!, terminal) is not { } cascades) return Terminal.Failed;
        var reports = new SortedDictionary<string, FitReport>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<CascadeClass>())
        {
            var of = cascades.Where(c => c.Rumor == (kind == CascadeClass.Rumor)).ToArray();
            if (of.Length == 0) continue;
            if (ReferenceInput.Read(arguments.Option("--reference")!, kind, terminal) is not { } data) return Terminal.Failed;
            reports[CascadeClasses.NameOf(kind)] = FitReport.Of(CascadeStatistics.Of(of), data);
        }
        if (arguments.Has("--json")) terminal.Out.WriteLine(JsonSerializer.Serialize(reports, LogJson.Options));
        else foreach (var (name, report) in reports) FitTable.Write(terminal.Out, name, report);
        return Terminal.Good;
    }

    private static IReadOnlyList<ObservedCascade>? Cascades(string path, Terminal terminal)
    {
        try
        {
            using var file = File.OpenText(path);
            var (cascades, flaw) = CascadeFile.Read(file);
            if (flaw is null && cascades.Any(c => c.Within > 0)) return cascades;
            terminal.Fail(path, flaw?.Line ?? 1, flaw?.Code ?? "NoCascades");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Fail(path, 1, "CannotRead", e.Message);
        }
        return null;
    }
}
