using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays;
using Simulator.Domain.Replays.Inputs;

namespace Simulator.Domain.Tests.Replays;

/// <summary>Whatever is added to the log later has its way back to what was sent, or is declared what it is.</summary>
public sealed class WaysBackTests
{
    [Fact]
    public void Every_event_has_a_way_back_or_is_a_consequence_or_evaluation_and_only_one_of_them()
    {
        foreach (var (name, type) in EventTypes.ByName)
            Assert.True(new[] { WaysBack.Has(type), WaysBack.Consequences.Contains(type), WaysBack.IsEvaluation(type) }.Count(x => x) == 1, $"{name}: a way back in Replays/Inputs, or Consequences");
    }

    [Fact]
    public void Every_act_has_a_way_back()
    {
        var acts = EventTypes.ByName.Values.Where(t => t.IsSubclassOf(typeof(ActEvent))).ToArray();
        Assert.True(acts.Length > 30);
        Assert.All(acts, type => Assert.True(WaysBack.Has(type), type.Name));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_code_has_words(string culture)
    {
        foreach (var code in Codes("Replays", @"new\(""(Total|Line\w*|Peak|Low\w+|Trust|FirstStatement|Inject\w+)""|Get\(""(\w+)""")
            .Concat(new[] { "Veto", "Deduction", "Bonus" }.SelectMany(k => new[] { k + "More", k + "Less" })).Concat(["LowEarlier", "LowLater", "LineMore", "LineLess"]))
            Assert.True(WhatIfWords.Has(code, CultureInfo.GetCultureInfo(culture is "zh-CN" ? "" : culture)), code);
    }

    // Codes as they stand in the source: a code that is only made when something goes wrong is found too.
    private static IEnumerable<string> Codes(string folder, string pattern)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Simulator.sln"))) root = root.Parent;
        var codes = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "Simulator.Domain", folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), pattern)).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value).Distinct().ToArray();
        Assert.NotEmpty(codes);
        return codes;
    }
}
