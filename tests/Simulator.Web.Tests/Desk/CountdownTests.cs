using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class CountdownTests
{
    private static Countdown Left(double seconds, double limitMinutes) =>
        new(TimeSpan.FromSeconds(3000 + seconds), TimeSpan.FromMinutes(limitMinutes), TimeSpan.FromSeconds(3000));

    [Theory]
    // A quarter of twelve minutes and three minutes are the same point.
    [InlineData(181, 12, TimeState.Calm)]
    [InlineData(180, 12, TimeState.Due)]
    // A quarter of 35 minutes is larger than three minutes.
    [InlineData(525, 35, TimeState.Due)]
    [InlineData(526, 35, TimeState.Calm)]
    // Three minutes are larger than a quarter of four.
    [InlineData(179, 4, TimeState.Due)]
    [InlineData(61, 12, TimeState.Due)]
    [InlineData(60, 12, TimeState.Late)]
    [InlineData(0, 12, TimeState.Late)]
    [InlineData(-30, 12, TimeState.Late)]
    public void State_follows_the_larger_of_a_quarter_and_three_minutes(double left, double limit, TimeState expected) =>
        Assert.Equal(expected, Left(left, limit).State);

    [Theory]
    [InlineData(408, "06:48")]
    [InlineData(7128, "1:58:48")]
    [InlineData(171_000, "47:30:00")]
    [InlineData(-252, "+04:12")]
    [InlineData(-3661, "+1:01:01")]
    [InlineData(0.4, "00:01")]
    [InlineData(-0.4, "00:00")]
    public void Digits(double left, string expected) => Assert.Equal(expected, Left(left, 12).Digits);

    [Fact]
    public void Share_is_full_when_overdue_and_bounded_before()
    {
        Assert.Equal("--left:0.5", Left(360, 12).Style);
        Assert.Equal("--left:1", Left(-10, 12).Style);
        Assert.Equal("--left:1", Left(9000, 12).Style);
        Assert.Equal("--left:0", Left(30, 0).Style);
    }

    [Fact]
    public void Overdue_adds_a_class_of_its_own()
    {
        Assert.Equal("late over", Left(-10, 12).StateClass());
        Assert.Equal("islate isover", Left(-10, 12).StateClass("is"));
        Assert.Equal("late", Left(10, 12).StateClass());
    }
}
