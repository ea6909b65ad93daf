using System.Collections.Immutable;
using Simulator.Documents.Cascades;
using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Web.Features.Scenarios;

/// <summary>Real and simulated cascades of one class beside each other.</summary>
public sealed record RealismPicture(CascadeReference Real, CascadeStatistics Simulated, ImmutableArray<double> Sizes)
{
    /// <summary>Share of the simulated values up to each point.</summary>
    public static double[] ShareOf(IReadOnlyList<double> values, IEnumerable<double> points)
    {
        var sorted = values.Order().ToArray();
        return [.. points.Select(p => sorted.Length == 0 ? 0 : sorted.Count(v => v <= p) / (double)sorted.Length)];
    }

    /// <summary>Share of the real values up to each point, from their 199 quantiles.</summary>
    public static double[] ShareOf(double[] grid, IEnumerable<double> points) => [.. points.Select(p => grid.Count(q => q <= p) / (grid.Length + 1.0))];
}

/// <summary>Cascades drawn by the very engine of the exercises, once per process, for trainers who ask how real it is.</summary>
public sealed class Realism
{
    /// <summary>Cascades of each class; the distances of docs/rumor-model.md take 1,500.</summary>
    public const int Count = 200;
    private const long Seed = 1;

    private readonly ImmutableArray<Background<RealismPicture>> _classes =
        [.. Enum.GetValues<CascadeClass>().Select(kind => new Background<RealismPicture>(_ => Task.FromResult(Draw(kind))))];

    public Background<RealismPicture> Of(CascadeClass kind) => _classes[(int)kind];

    private static RealismPicture Draw(CascadeClass kind)
    {
        var real = ReferenceFile.Shipped(kind);
        var cascades = new CascadeSampler(kind, Seed, real.RootsByHour, real.SizeGrid).Take(Count);
        return new(real, CascadeStatistics.Of(cascades), [.. cascades.Select(c => (double)c.Size)]);
    }
}
