namespace Simulator.Domain.Numerics;

/// <summary>Draws by inversion from uniforms in (0, 1), monotone in the uniform, from exact operations only.</summary>
public static class Distributions
{
    // One uniform serves at most this mean: e^−256 is still far from underflow.
    private const double PoissonChunk = 256;

    /// <summary>Lomax with P(U &gt; u) = (1 + u/c)^−θ.</summary>
    public static double Lomax(double uniform, double scale, double exponent) =>
        scale * (Elementary.Pow(1 - uniform, -1 / exponent) - 1);

    /// <summary>Lomax at a survival probability, with the exponent given as −1/θ.</summary>
    public static double LomaxAt(double survival, double scale, double minusInverseExponent) =>
        scale * (Elementary.Exp(minusInverseExponent * Elementary.Ln(survival)) - 1);

    /// <summary>
    /// A Poisson count by inversion from the key's own uniforms. It grows with the mean: the same key and a larger mean
    /// never give a smaller count. The guarantees about interventions rest on that.
    /// </summary>
    public static int Poisson(DrawKey key, double mean)
    {
        var count = 0;
        for (var chunk = 0; mean > 0; chunk++, mean -= PoissonChunk)
            count += PoissonOne(key.Uniform(chunk), Math.Min(mean, PoissonChunk));
        return count;
    }

    /// <summary>The quantile function of the standard normal law (relative error 1e-9 by rational approximation).</summary>
    public static double Normal(double uniform)
    {
        // Rational minimax coefficients published by P. J. Acklam (2003).
        const double low = 0.02425;
        if (uniform < low) return NormalTail(Math.Sqrt(-2 * Elementary.Ln(uniform)));
        if (uniform > 1 - low) return -NormalTail(Math.Sqrt(-2 * Elementary.Ln(1 - uniform)));
        var q = uniform - 0.5;
        var r = q * q;
        var above = ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
            + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239e+00;
        var below = ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
            + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1;
        return above * q / below;
    }

    /// <summary>Gamma with unit scale (Marsaglia and Tsang 2000, each attempt with its own key).</summary>
    public static double Gamma(DrawKey key, double shape)
    {
        if (shape < 1)
            return Gamma(key.With(0), shape + 1) * Elementary.Pow(key.With(1).Uniform(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        for (var attempt = 0; ; attempt++)
        {
            var x = Normal(key.With(2).Uniform(2 * attempt));
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            if (Elementary.Ln(key.With(2).Uniform(2 * attempt + 1)) < 0.5 * x * x + d - d * v + d * Elementary.Ln(v))
                return d * v;
        }
    }

    /// <summary>Beta(a, b).</summary>
    public static double Beta(DrawKey key, double a, double b)
    {
        var x = Gamma(key.With("a"), a);
        return x / (x + Gamma(key.With("b"), b));
    }

    private static int PoissonOne(double uniform, double mean)
    {
        var term = Elementary.Exp(-mean);
        var sum = term;
        var count = 0;
        // The second condition ends the sum when the remaining terms no longer change it.
        while (uniform > sum && (count < mean || term > 0))
        {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }

    private static double NormalTail(double q) =>
        (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
            - 2.549732539343734e+00) * q + 4.374664141464968e+00) * q + 2.938163982698783e+00)
        / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
            + 3.754408661907416e+00) * q + 1);
}
