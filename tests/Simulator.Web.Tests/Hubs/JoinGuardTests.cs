using Microsoft.Extensions.Time.Testing;
using Simulator.Web.Access;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Hubs;

public sealed class JoinGuardTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly JoinGuard _guard;

    public JoinGuardTests() => _guard = new JoinGuard(new SimulatorOptions { DataFolder = "", ScenarioFolder = "", Demonstration = false, WrongCodesPerAddress = 3, WrongCodesInAll = 5, RetentionDays = 0 }, _time);

    [Fact]
    public void An_address_that_guesses_waits_a_minute_and_others_do_not()
    {
        for (var i = 0; i < 3; i++) _guard.Wrong("a");
        Assert.False(_guard.MayTry("a"));
        Assert.True(_guard.MayTry("b"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(_guard.MayTry("a"));
    }

    [Fact]
    public void Many_addresses_together_have_a_limit_too()
    {
        foreach (var address in "abcde") _guard.Wrong(address.ToString());
        Assert.False(_guard.MayTry("f"));
    }
}
