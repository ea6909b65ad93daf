using Simulator.Domain.Numerics;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>Recorded bits: the same on every platform, or the digest is not.</summary>
public class NumericsTests
{
    [Fact]
    public void Draws_have_the_recorded_bits()
    {
        var key = DrawKey.Root(42);
        string[] bits = [.. new[] { key, key.With("rumor"), key.With("rumor").With(7), key.With(-1), key.With("") }.Select(k => k.Bits().ToString("x16"))];
        Assert.Equal(
            ["57e1faba65107204", "c97f2f18a04cf5f0", "740232bff3e1ca1d", "8613f946834bfbb0", "e9d0ee792a1b4433"],
            bits);
        Assert.Equal(0x3fe97d26c4f8c77b, BitConverter.DoubleToInt64Bits(key.Uniform(3)));
        Assert.Equal(343, key.Below(1000));
    }

    [Fact]
    public void Uniforms_are_uniform_and_never_0_or_1()
    {
        var draws = Enumerable.Range(0, 20_000).Select(i => DrawKey.Root(i).Uniform()).ToList();
        Assert.All(draws, u => Assert.InRange(u, double.Epsilon, 1 - 1e-16));
        for (var tenth = 0; tenth < 10; tenth++)
            Assert.InRange(draws.Count(u => (int)(u * 10) == tenth), 1850, 2150);
        Assert.InRange(Enumerable.Range(0, 6000).Count(i => DrawKey.Root(i).Below(6) == 5), 880, 1120);
    }

    [Fact]
    public void Elementary_functions_agree_with_the_library_to_the_last_places()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var x = (DrawKey.Root(i).Uniform() - 0.5) * 1000;
            AssertClose(Math.Exp(x), Elementary.Exp(x));
            AssertClose(Math.Log(Math.Exp(x)), Elementary.Ln(Math.Exp(x)));
            AssertClose(Math.Pow(1 + Math.Abs(x), -0.66), Elementary.Pow(1 + Math.Abs(x), -0.66));
        }
        Assert.Equal(0, Elementary.Ln(1));
        Assert.Equal(1, Elementary.Exp(0));
        Assert.Equal(0, Elementary.Exp(-1000));
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(1000));
        AssertClose(-744.4400719213812, Elementary.Ln(double.Epsilon));
    }

    [Fact]
    public void Functions_have_the_recorded_bits()
    {
        double[] values =
        [
            Elementary.Exp(1), Elementary.Exp(-37.25), Elementary.Ln(10), Elementary.Ln(0.1), Elementary.Pow(1.7, -0.957),
            Distributions.Normal(0.001), Distributions.Normal(0.3), Distributions.Lomax(0.9, 2000, 0.978),
            Distributions.Beta(DrawKey.Root(1), 0.687, 24.9), Distributions.Gamma(DrawKey.Root(1), 2.76),
        ];
        Assert.Equal(
            [
                "4005bf0a8b14576a", "3c93278bcd70e981", "40026bb1bbb55516", "c0026bb1bbb55515", "3fe34209e656f11f",
                "c008b8cbb6ee2822", "bfe0c7e395d14936", "40d29dce734a7090", "3fb14b67ba2eba19", "401705454dfd33cf",
            ],
            values.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("x16")));
        Assert.Equal([1, 6, 404, 5887], new[] { 0.3, 5, 400, 6000 }.Select(mean => Distributions.Poisson(DrawKey.Root(1), mean)));
    }

    [Fact]
    public void Poisson_counts_grow_with_the_mean_and_have_it()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var last = 0;
            for (var mean = 0.1; mean < 900; mean *= 1.15)
            {
                var count = Distributions.Poisson(DrawKey.Root(seed), mean);
                Assert.True(count >= last, $"seed {seed}, mean {mean}");
                last = count;
            }
        }
        Assert.InRange(Enumerable.Range(0, 2000).Average(s => Distributions.Poisson(DrawKey.Root(s), 300.0)), 298, 302);
        Assert.InRange(Enumerable.Range(0, 4000).Average(s => Distributions.Poisson(DrawKey.Root(s), 0.7)), 0.65, 0.75);
    }

    [Fact]
    public void Laws_have_their_quantiles_and_means()
    {
        Assert.Equal(1.959963984540054, Distributions.Normal(0.975), 7);
        Assert.Equal(-3.090232306167813, Distributions.Normal(0.001), 7);
        Assert.Equal(100, Distributions.Lomax(0.5, 100, 1), 9);
        Assert.InRange(Enumerable.Range(0, 5000).Average(s => Distributions.Beta(DrawKey.Root(s), 2.76, 4.13)), 0.39, 0.41);
        Assert.InRange(Enumerable.Range(0, 5000).Average(s => Distributions.Beta(DrawKey.Root(s), 0.687, 24.9)), 0.025, 0.0285);
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.InRange(Math.Abs(actual - expected), 0, 4e-15 * Math.Max(1e-300, Math.Abs(expected)) + 1e-15 * (Math.Abs(expected) < 1 ? 1 : 0));
}
