using Simulator.Documents.Studio;
using Simulator.Web.Tests.Security;

namespace Simulator.Web.Tests.Studio;

/// <summary>Library and studio read a shipped folder once, as long as no file of it changes.</summary>
public sealed class OneReadingTests : StudioTest
{
    private string Harbour => Path.Combine(Shipped, "harbour");

    [Fact]
    public async Task What_the_studio_has_checked_is_what_the_library_offers_in_every_language()
    {
        await MigrateAsync();
        ScenarioFiles.Write(Path.Combine(Shipped, "newcomers"), ScenarioFiles.Read(Repository.At("scenarios/newcomers")));
        Assert.Empty(Shelf.Find("newcomers")!.Newest.Problems);
        var read = Shelf.Find("newcomers")!.Newest.Scenario;
        Assert.NotNull(read);

        Assert.Same(read, Library.Find("newcomers")!.Scenario);
        Speak("en");
        Assert.Same(read, Library.Find("newcomers")!.Scenario);
        Assert.Same(read, Shelf.Find("newcomers")!.Newest.Scenario);
    }

    [Fact]
    public async Task The_library_does_not_wait_for_the_check_and_reads_once_too()
    {
        await ShippedAsync();
        // Points that do not add up, seats without work: only the check says so.
        var read = Assert.Single(Library.All());
        Assert.Empty(read.Problems);
        Assert.Same(read.Scenario, Assert.Single(Library.All()).Scenario);

        Assert.NotEmpty(Shelf.Find("harbour")!.Newest.Problems);
        Assert.Empty(Assert.Single(Library.All()).Problems);
    }

    [Fact]
    public async Task A_file_that_changed_is_read_again()
    {
        await ShippedAsync();
        Assert.NotNull(Shelf.Find("harbour")!.Newest.Scenario);
        Append(Harbour, "scenario.yaml", "unknown: 1\n");
        Assert.Null(Assert.Single(Library.All()).Scenario);
        Assert.Null(Shelf.All()[0].Newest.Scenario);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_language_of_whoever_asks()
    {
        await ShippedAsync();
        Append(Harbour, "scenario.yaml", "unknown: 1\n");
        Speak("zh-CN");
        var chinese = Assert.Single(Assert.Single(Library.All()).Problems);
        Speak("en");
        var english = Assert.Single(Assert.Single(Library.All()).Problems);

        Assert.Equal(chinese.Line, english.Line);
        Assert.Contains(chinese.Message, c => c > 0x4E00);
        Assert.DoesNotContain(english.Message, c => c > 0x4E00);
    }

    private async Task ShippedAsync()
    {
        await MigrateAsync();
        ScenarioFiles.Write(Harbour, BlankScenario.Of("harbour", "港口", "虚构港", ["zh-CN", "en"]).Files!);
    }
}
