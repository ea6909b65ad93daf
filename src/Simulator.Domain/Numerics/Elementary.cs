namespace Simulator.Domain.Numerics;

/// <summary>
/// exp, ln and pow built only from operations that IEEE 754 fixes to the last bit (+ − × ÷), so that results are the same
/// on every platform. The library's own differ in the last bits between systems and would change the digest. The compiler never
/// fuses a multiplication with an addition by itself: .NET does so only where a program asks for it, and nothing here does.
/// </summary>
public static class Elementary
{
    // ln 2 in two parts: the first has 32 trailing zero bits, so k·Ln2High is exact for every exponent k.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700;
    private const double SquareRootOfTwo = 1.4142135623730951;

    /// <summary>e to the power x; 0 below −745, infinite above 709.78.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.78) return double.PositiveInfinity;
        if (x < -745.0) return 0;
        var k = Math.Floor(x * InverseLn2 + 0.5);
        var r = x - k * Ln2High - k * Ln2Low;
        return Scale(Series(r), (int)k);
    }

    /// <summary>Natural logarithm.</summary>
    public static double Ln(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;
        var (mantissa, exponent) = Split(x);
        var s = (mantissa - 1) / (mantissa + 1);
        var s2 = s * s;
        var s4 = s2 * s2;
        // 2·artanh(s) in two interleaved halves, so that the processor need not wait for every step; |s| ≤ 0.172 leaves a remainder below 1e-18.
        var even = 1 + s4 * (1.0 / 5 + s4 * (1.0 / 9 + s4 * (1.0 / 13 + s4 * (1.0 / 17 + s4 * (1.0 / 21)))));
        var odd = 1.0 / 3 + s4 * (1.0 / 7 + s4 * (1.0 / 11 + s4 * (1.0 / 15 + s4 * (1.0 / 19 + s4 * (1.0 / 23)))));
        return exponent * Ln2High + (2 * s * (even + s2 * odd) + exponent * Ln2Low);
    }

    /// <summary>x to the power y for x ≥ 0.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0) return 1;
        return x == 0 ? (y > 0 ? 0 : double.PositiveInfinity) : Exp(y * Ln(x));
    }

    // Taylor series of e^r by even and odd powers; |r| ≤ 0.347 leaves a remainder below 1e-18. Divisions are folded by the compiler.
    private static double Series(double r)
    {
        var r2 = r * r;
        var even = 1.0 / 2 + r2 * (1.0 / 24 + r2 * (1.0 / 720 + r2 * (1.0 / 40320 + r2 * (1.0 / 3628800 + r2 * (1.0 / 479001600 + r2 * (1.0 / 87178291200))))));
        var odd = 1.0 / 6 + r2 * (1.0 / 120 + r2 * (1.0 / 5040 + r2 * (1.0 / 362880 + r2 * (1.0 / 39916800 + r2 * (1.0 / 6227020800)))));
        return 1 + (r + r2 * (even + r * odd));
    }

    private static (double Mantissa, int Exponent) Split(double x)
    {
        var shift = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2^54 lifts a subnormal number
            shift = -54;
        }
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa <= SquareRootOfTwo) return (mantissa, exponent + shift);
        return (mantissa * 0.5, exponent + 1 + shift);
    }

    private static double Scale(double value, int exponent)
    {
        if (exponent is > -1022 and < 1024) return value * PowerOfTwo(exponent);
        // In two steps so that the factor itself stays a normal number.
        var half = exponent / 2;
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
