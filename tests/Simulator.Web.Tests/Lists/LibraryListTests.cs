using Simulator.Web.Access;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Lists;

/// <summary>A server on which nothing was ever opened, with a folder of scenarios in which there is none.</summary>
public sealed class LibraryListTests(LibraryListTests.EmptyHost host) : IClassFixture<LibraryListTests.EmptyHost>
{
    [Fact]
    public async Task The_library_says_where_scenarios_go_and_where_exercises_come_from()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var browser = await host.SignedInAsync("chen", AccessNames.Controller);
        var page = await RealHost.ReadAsync(browser, "/exercises", cancel);
        var said = page.Split("class=\"empty\"")[1..];
        Assert.Equal(2, said.Length);
        Assert.All(said, s => Assert.Contains("<a class=\"btn\"", s.Split("</section>")[0], StringComparison.Ordinal));
    }

    public sealed class EmptyHost : RealHost
    {
        private readonly string _scenarios = Directory.CreateTempSubdirectory("simulator-none-").FullName;

        protected override string[] Settings => ["--Scenarios:Folder", _scenarios];
    }
}
