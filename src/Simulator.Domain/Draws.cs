using System.Numerics;

namespace Simulator.Domain;

/// <summary>
/// A keyed draw: a 64-bit hash that stands for one decision. There is no generator state; the same key always gives the
/// same number, so a draw can never be shifted by another one.
/// </summary>
public readonly record struct DrawKey(ulong Value)
{
    // SplitMix64 constants (Steele, Lea, Flood 2014).
    private const ulong Gamma = 0x9E3779B97F4A7C15UL;
    private const ulong StringSalt = 0xA24BAED4963EE407UL;

    /// <summary>The key everything of one exercise is derived from.</summary>
    public static DrawKey Root(long seed) => new(Mix(unchecked((ulong)seed + Gamma)));

    /// <summary>A key for a named part. Names are compared ordinally, by UTF-16 unit.</summary>
    public DrawKey With(string part)
    {
        unchecked
        {
            var hash = Mix(Value ^ StringSalt) + (ulong)part.Length;
            foreach (var unit in part)
                hash = Mix(hash ^ ((ulong)unit * Gamma));
            return new DrawKey(hash);
        }
    }

    /// <summary>A key for a numbered part.</summary>
    public DrawKey With(long part) => new(Mix(unchecked(BitOperations.RotateLeft(Value, 17) + Mix((ulong)part + Gamma))));

    /// <summary>The 64 bits of this draw.</summary>
    public ulong Bits() => Mix(unchecked(Value + Gamma));

    /// <summary>A uniform number, never 0 and never 1.</summary>
    public double Uniform() => ToUniform(Bits());

    /// <summary>The numbered uniform of this key; ordinals are independent of each other and of <see cref="Uniform()"/>.</summary>
    public double Uniform(int ordinal) => ToUniform(With(ordinal).Bits());

    /// <summary>A whole number from 0 to <paramref name="n"/> − 1.</summary>
    public int Below(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        return (int)Math.BigMul(Bits(), (ulong)n, out _);
    }

    // 52 bits and a half: the largest value is still below 1 in double precision.
    private static double ToUniform(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
