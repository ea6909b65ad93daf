using Simulator.Domain.Exercises;
using Simulator.Domain.Reports;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>What the after-action tables make of the five teams in the shipped scenario.</summary>
public sealed class AfterActionTests
{
    private static async Task<ExerciseState> StateAsync(string team, int subject = 1, string language = "zh-CN") =>
        (await ShippedScenarios.Played("liuwan-market", subject, team, language: language)).State;

    [Fact]
    public async Task Dump()
    {
        using var w = new StreamWriter("/tmp/dump.txt");
        foreach (var team in new[] { "expert", "slow", "coverup", "silent", "random" })
        foreach (var subject in new[] { 1, 2, 3, 4 })
        {
            var s = await StateAsync(team, subject);
            w.WriteLine($"===== {team} {subject}");
            foreach (var paper in AfterActionPapers.Of(s, true))
            {
                w.WriteLine($"--- {paper.Title}");
                foreach (var part in paper.Parts)
                    switch (part)
                    {
                        case PaperTable t:
                            w.WriteLine($"[{t.Heading}] {string.Join(" | ", t.Columns)}");
                            foreach (var r in t.Rows) w.WriteLine("  " + string.Join(" | ", r));
                            break;
                        case PaperProse p: w.WriteLine(p.Text); break;
                        case PaperFields f: foreach (var l in f.Lines) w.WriteLine($"  {l.Label}: {l.Value}"); break;
                    }
            }
        }
    }
}
