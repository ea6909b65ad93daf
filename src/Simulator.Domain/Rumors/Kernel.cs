using Simulator.Domain.Numerics;

namespace Simulator.Domain.Rumors;

/// <summary>How long people take: a log-normal lag to read and write, then a Lomax (power-law) delay until they come across it. Operational seconds.</summary>
internal readonly struct Kernel(double scale, double exponent, ClassParameters parameters)
{
    private readonly double _inverse = -1 / exponent;

    public double Delay(double lagUniform, double delayUniform) =>
        parameters.LagMedian * Elementary.Exp(parameters.LagLnSd * Distributions.Normal(lagUniform)) + Distributions.LomaxAt(delayUniform, scale, _inverse);
}
