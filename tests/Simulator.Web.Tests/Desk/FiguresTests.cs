using System.Globalization;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class FiguresTests : UiTest
{
    [Theory]
    [InlineData(3200, "3,200")]
    [InlineData(9999, "9,999")]
    [InlineData(10_000, "1万")]
    [InlineData(36_000, "3.6万")]
    public void Chinese_counts_in_ten_thousands(long count, string expected) => Assert.Equal(expected, Figures.Short(count));

    [Theory]
    [InlineData(3200, "3,200")]
    [InlineData(36_000, "36k")]
    public void English_counts_in_thousands(long count, string expected)
    {
        Speak("en");
        Assert.Equal(expected, Figures.Short(count));
    }

    [Fact]
    public void Elapsed_counts_whole_seconds_and_shows_the_time_before_the_start()
    {
        Assert.Equal("T+49:12", Figures.Elapsed(new TimeSpan(0, 0, 49, 12, 900)));
        Assert.Equal("T−03:40", Figures.Elapsed(TimeSpan.FromSeconds(-220)));
    }

    [Fact]
    public void Numbers_in_styles_keep_their_point_in_every_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("--left:0.25", Figures.Share(0.25));
        Assert.Equal("7.5", Figures.Points(7.5m));
        Assert.Equal("−1.5", Figures.Signed(-1.5));
    }

    [Fact]
    public void A_tint_belongs_to_the_account()
    {
        Assert.Equal(Tint.Of("lanchuan"), Tint.Of("lanchuan"));
        Assert.True(Enumerable.Range(0, 64).Select(i => Tint.Of($"account-{i}")).Distinct().Count() == 8);
    }
}
