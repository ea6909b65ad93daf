using System.Globalization;
using Simulator.Documents.Cascades;
using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Benchmarks.Baselines;

/// <summary>The table of docs/rumor-model.md: floor, engine (mean of three seeds) and baselines, both classes.</summary>
internal static class BaselineTable
{
    private const int Cascades = 1570;

    public static void Print(TextWriter to)
    {
        foreach (var kind in Enum.GetValues<CascadeClass>())
        {
            var data = ReferenceFile.Shipped(kind);
            Baseline[] baselines = [new SirBaseline(data, false), new SirBaseline(data, true), new PoissonBaseline(data), kind == CascadeClass.Rumor ? new HawkesBaseline(data, 1198, 0.567) : new HawkesBaseline(data, 1071, 0.454)];
            var engine = new[] { 1, 2, 3 }.Select(seed => Report(new CascadeSampler(kind, seed, data.RootsByHour, data.SizeGrid).Take(Cascades), data)).ToArray();
            var others = baselines.Select(b => Report(b.Take(Cascades, 1), data)).ToArray();
            to.WriteLine($"| {kind} | floor | engine | {string.Join(" | ", baselines.Select(b => b.Name))} |\n|---|---|---|---|---|---|---|");
            for (var i = 0; i < engine[0].Distances.Length; i++)
            {
                var d = engine[0].Distances[i];
                Row(to, d.Name, d.Floor, engine.Average(r => r.Distances[i].Distance), [.. others.Select(o => d.Name.Contains("stance", StringComparison.Ordinal) || d.Name is "question_share" or "deny_share" or "silent_share" ? (double?)null : o.Distances[i].Distance)]);
            }
            Row(to, "**mean of the 22 core KS**", engine[0].Summary.MeanCoreFloor, engine.Average(r => r.Summary.MeanCore), [.. others.Select(o => (double?)o.Summary.MeanCore)]);
            var means = Enumerable.Range(0, FitReport.Core.Length).Select(i => (D: engine[0].Distances[i], Mean: engine.Average(r => r.Distances[i].Distance))).ToArray();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nwithin 2 floors {means.Count(m => m.Mean <= 2 * m.D.Floor)}, within 1.5 floors {means.Count(m => m.Mean <= 1.5 * m.D.Floor)}, largest {means.Max(m => m.Mean):0.000} ({means.MaxBy(m => m.Mean).D.Name})\n"));
        }
    }

    private static FitReport Report(IReadOnlyList<ObservedCascade> cascades, CascadeReference data) => FitReport.Of(CascadeStatistics.Of(cascades), data);

    private static void Row(TextWriter to, string name, double? floor, double engine, double?[] others) =>
        to.WriteLine($"| {name} | {Text(floor)} | {Text(engine)} | {string.Join(" | ", others.Select(Text))} |");

    private static string Text(double? value) => value is { } v ? v.ToString(v < 0.01 ? "0.0000" : "0.000", CultureInfo.InvariantCulture) : "–";
}
