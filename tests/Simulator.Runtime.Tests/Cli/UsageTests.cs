namespace Simulator.Runtime.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("stroll")]
    [InlineData("validate")]
    [InlineData("validate a b")]
    [InlineData("validate a --json")]
    [InlineData("play a --team")]
    [InlineData("play a --team heroes")]
    [InlineData("play a --seed twelve")]
    [InlineData("play a --subject 1.5")]
    [InlineData("play a --seed 1 --seed 2")]
    [InlineData("play a --json=yes")]
    [InlineData("play a --color")]
    [InlineData("verify")]
    [InlineData("verify a --digest")]
    [InlineData("preview")]
    [InlineData("preview a --subject two")]
    [InlineData("replay a")]
    [InlineData("replay a --at noon")]
    [InlineData("whatif")]
    [InlineData("whatif a")]
    [InlineData("whatif a --at noon")]
    [InlineData("whatif a --at 1 --drop --shift -1:00")]
    [InlineData("whatif a --at 1 --shift 5")]
    [InlineData("whatif a --at 1 --bot news")]
    [InlineData("whatif a --at 1 --version x --drop")]
    [InlineData("whatif a --at 1 --version 4 --act sign-in --drop")]
    [InlineData("whatif a --at NaN")]
    [InlineData("whatif a --at Infinity")]
    [InlineData("whatif a --at 99999999999999999999")]
    [InlineData("whatif a --at 00:61:00")]
    [InlineData("whatif a --at 10:99")]
    [InlineData("whatif a --at -5")]
    [InlineData("whatif a --at T+")]
    [InlineData("whatif a --at T+T+5")]
    [InlineData("whatif a --at 1 --shift +NaN --act sign-in")]
    [InlineData("whatif a --at 1 --shift -99999999999999999999 --act sign-in")]
    [InlineData("replay a --at Infinity")]
    [InlineData("compare")]
    [InlineData("compare a")]
    [InlineData("compare a b c")]
    public async Task Wrong_usage_exits_2_with_one_line_on_standard_error(string line)
    {
        var outcome = await Outcome.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, outcome.Exit);
        Assert.Empty(outcome.Out);
        Assert.StartsWith("simulator: ", outcome.Error);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--help", "validate")]
    [InlineData("validate --help", "<scenario-folder>")]
    [InlineData("play --help", "--team")]
    [InlineData("verify --help", "--digest")]
    [InlineData("replay --help", "--seat")]
    [InlineData("compare --help", "--json")]
    [InlineData("preview --help", "--subject")]
    [InlineData("whatif --help", "--shift")]
    public async Task Help_goes_to_standard_output_in_both_languages(string line, string says)
    {
        foreach (var culture in new[] { "en-US", "zh-CN" })
        {
            var outcome = await Outcome.In(culture, line.Split(' '));
            Assert.Equal(0, outcome.Exit);
            Assert.Empty(outcome.Error);
            if (culture == "en-US" || !says.StartsWith('<')) Assert.Contains(says, outcome.Out);
            Assert.Equal(culture == "zh-CN", outcome.Out.Contains('法'));
        }
    }

    [Fact]
    public async Task A_name_no_file_can_have_exits_1_in_words()
    {
        foreach (var name in new[] { "", "a\0b" })
            foreach (var args in new[] { new[] { "verify", name }, ["replay", name, "--at", "1"], ["whatif", name, "--at", "1"], ["compare", name, name], ["pack", name, "--out", "x.html"], ["papers", name, "--out", "x.docx"] })
            {
                var outcome = await Outcome.Of(args);
                Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
                Assert.Matches(@"^[^:]*:1: .{10,}", outcome.Error);
            }
    }

    [Fact]
    public async Task Missing_file_or_folder_exits_1_and_names_it()
    {
        foreach (var args in new[] { new[] { "validate", "nowhere" }, ["play", "nowhere"], ["verify", "nowhere.jsonl"], ["replay", "nowhere.jsonl", "--at", "1"], ["whatif", "nowhere.jsonl", "--at", "1"] })
        {
            var outcome = await Outcome.Of(args);
            Assert.Equal(1, outcome.Exit);
            Assert.Matches(@"^nowhere[^:]*:\d+: .+", outcome.Error);
        }
    }
}
