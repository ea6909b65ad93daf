using Simulator.Domain;
using Simulator.Domain.Numerics;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Benchmarks.Baselines;

/// <summary>
/// SIR: one epidemic curve for all cascades, fitted to the median growth curve; who infects whom is drawn among those infected before.
/// With a time scale a cascade (SIR-RE), its logarithm is normal and its spread fitted to that of the half-way times.
/// </summary>
internal sealed class SirBaseline : Baseline
{
    private const double Step = 60;
    private readonly double[] _curve;
    private readonly double _scaleLnSd;

    public SirBaseline(CascadeReference data, bool scaled) : base(scaled ? "SIR-RE" : "SIR", data)
    {
        _curve = Fit(data);
        var times = data.Grids["t50_72h_s"];
        _scaleLnSd = scaled ? (Math.Log(times[167]) - Math.Log(times[31])) / 2 : 0;
    }

    protected override List<(double, int)> Reposts(DrawKey key, int size)
    {
        var factor = Elementary.Exp(_scaleLnSd * Distributions.Normal(key.With("scale").Uniform()));
        var times = Enumerable.Range(0, size).Select(i => TimeAt(key.Uniform(i)) * factor).Order().ToArray();
        return [.. times.Select((t, i) => (t, i == 0 ? -1 : key.With("parent").With(i).Below(i + 1) - 1))];
    }

    private double TimeAt(double share)
    {
        var i = Array.BinarySearch(_curve, share);
        if (i < 0) i = ~i;
        if (i == 0 || i >= _curve.Length) return i * Step;
        return (i - 1 + (share - _curve[i - 1]) / Math.Max(1e-12, _curve[i] - _curve[i - 1])) * Step;
    }

    private static double[] Fit(CascadeReference data)
    {
        var (best, error) = (Array.Empty<double>(), double.MaxValue);
        foreach (var gamma in Steps(1e-6, 3e-3, 40))
            foreach (var reproduction in Steps(0.2, 8, 30))
                foreach (var seeds in Steps(1e-3, 0.5, 12))
                {
                    var curve = Curve(gamma * reproduction, gamma, seeds);
                    var off = Distances.Rmse([.. CascadeReference.GrowthTimes.Select(t => curve[Math.Min(curve.Length - 1, t / (int)Step)])], data.Growth["median"]);
                    if (off < error) (best, error) = (curve, off);
                }
        return best;
    }

    private static IEnumerable<double> Steps(double from, double to, int count) => Enumerable.Range(0, count).Select(i => from * Math.Pow(to / from, i / (count - 1.0)));

    // Share of the 72 hour total by time: dS = −β S I, dI = β S I − γ I.
    private static double[] Curve(double beta, double gamma, double seeds)
    {
        var n = ObservedCascade.Window / (int)Step;
        var curve = new double[n + 1];
        var (susceptible, infected) = (1 - seeds, seeds);
        for (var i = 1; i <= n; i++)
        {
            var events = Math.Min(susceptible, beta * susceptible * infected * Step);
            susceptible -= events;
            infected += events - Math.Min(1, gamma * Step) * infected;
            curve[i] = curve[i - 1] + events;
        }
        if (curve[n] > 0) for (var i = 0; i <= n; i++) curve[i] /= curve[n];
        return curve;
    }
}
