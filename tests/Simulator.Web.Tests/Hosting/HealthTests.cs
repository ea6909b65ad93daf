using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Simulator.Web.Hosting.Health;
using Simulator.Web.Hosting.Telemetry;

namespace Simulator.Web.Tests.Hosting;

public sealed class HealthTests(HealthTests.Measured host) : IClassFixture<HealthTests.Measured>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A host that offers its metrics.</summary>
    public sealed class Measured : RealHost
    {
        protected override string[] Settings => ["--Metrics:Prometheus", "true"];
    }

    [Fact]
    public async Task Live_says_that_it_runs_ready_that_exercises_can_be_played_and_why_not()
    {
        using var browser = host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", Cancel)).StatusCode);
        await host.OpenAsync(Cancel);
        using var good = await browser.GetAsync("/health/ready", Cancel);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal("Healthy", (await good.Content.ReadFromJsonAsync<HealthAnswer>(Cancel))!.Status);

        // The program's own clock decides when it looks again.
        await using var blocker = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "log.db")};Pooling=False");
        await blocker.OpenAsync(Cancel);
        await using var held = blocker.BeginTransaction(deferred: false);
        var bad = await UntilAsync(browser, HttpStatusCode.ServiceUnavailable);
        var storage = bad.Checks.Single(c => c.Name == "storage");
        Assert.Equal(("Unhealthy", "log.db cannot be written: Locked"), (storage.Status, storage.Reason));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", Cancel)).StatusCode);
        await held.RollbackAsync(Cancel);
        await UntilAsync(browser, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Metrics_are_served_to_this_computer_with_the_figures_of_the_exercises()
    {
        await host.OpenAsync(Cancel);
        using var browser = host.Browser();
        var text = await browser.GetStringAsync("/metrics", Cancel);
        foreach (var name in new[] { "simulator_commands", "simulator_append_duration", "simulator_exercises_live" }) Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains("command=\"open\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.5", true)]
    [InlineData("::ffff:10.0.0.5", true)]
    [InlineData("192.168.7.200", true)]
    [InlineData("10.0.0.6", false)]
    [InlineData("192.168.8.1", false)]
    public void Only_this_computer_and_those_allowed_may_fetch_metrics(string address, bool may) =>
        Assert.Equal(may, new TelemetryOptions(false, true, [IPNetwork.Parse("10.0.0.5/32"), IPNetwork.Parse("192.168.7.0/24")]).MayFetch(IPAddress.Parse(address)));

    private static async Task<HealthAnswer> UntilAsync(HttpClient browser, HttpStatusCode code)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(90));
        while (true)
        {
            using var answer = await browser.GetAsync("/health/ready", patience.Token);
            if (answer.StatusCode == code) return (await answer.Content.ReadFromJsonAsync<HealthAnswer>(patience.Token))!;
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }
}

public sealed class NoMetricsTests(RealHost host) : IClassFixture<RealHost>
{
    [Fact]
    public async Task Without_the_setting_there_is_no_metrics_page()
    {
        using var browser = host.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode);
    }
}
