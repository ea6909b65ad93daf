using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.Cli;

public sealed class ValidateTests
{
    [Fact]
    public async Task Good_scenario_exits_0()
    {
        var outcome = await Outcome.Of("validate", Folders.Mini);
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("mini", outcome.Out);
    }

    [Fact]
    public async Task Unknown_key_exits_1_with_file_and_line_as_given()
    {
        using var folder = new MiniFolder();
        folder.Change("subject-1.yaml", "storyDay:", "storyDey:");
        var line = folder.LineOf("subject-1.yaml", "storyDey:");

        foreach (var command in new[] { "validate", "play" })
        {
            var outcome = await Outcome.Of(command, folder.Path);
            Assert.Equal(1, outcome.Exit);
            Assert.Empty(outcome.Out);
            Assert.Contains($"{Path.Combine(folder.Path, "subject-1.yaml")}:{line}: ", outcome.Error);
            Assert.Contains("storyDay", outcome.Error);
        }
    }
}
