using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>
/// Each step of the expert's script left out, in every subject of every scenario in the box. Nothing gets better by it, nothing falls but what rested on
/// an act that is missing, changed or late now, and what rested on one falls, unless another act makes it good.
/// </summary>
public sealed partial class OmissionTests
{
    public static TheoryData<string, int> Subjects => TeamOrderTests.Subjects;

    [Fact]
    public async Task A_step_left_out_of_the_newcomers_script_costs_what_rested_on_it() => AssertSound(await LeftOutAsync("newcomers", 1, every: 3));

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public async Task A_step_left_out_costs_what_rested_on_it_as_documented(string scenario, int subject)
    {
        var found = await LeftOutAsync(scenario, subject, every: 1);
        AssertSound(found);
        Assert.Contains(Table(found), MeasuredTable.In("scoring-proof.md", $"omissions {scenario} {subject}", Table(found)), StringComparison.Ordinal);
    }

    /// <summary>Rested: lines and bonuses an act that is missing now had proven. Wrong: what moved without reason.</summary>
    private sealed record Omission(string Step, string Costs, bool Rested, string Wrong);

    private static async Task<List<Omission>> LeftOutAsync(string id, int subject, int every)
    {
        var scenario = ShippedScenarios.Load(id);
        var expert = (await ShippedScenarios.Played(id, subject, "expert")).State;
        var found = new List<Omission>();
        foreach (var (seat, step) in scenario.Subject(subject).Playbooks.Where(p => p.Team == "expert").SelectMany(p => p.Steps.Select(s => (p.Seat, s))).Where((_, i) => i % every == 0))
        {
            var without = new ScriptMistake(subject, "", ScriptEdit.Drop(seat, step.Id)).In(scenario);
            found.Add(Compared($"{seat}/{step.Id}", expert, (await HeadlessRun.PlayAsync(without, subject, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken)).State));
        }
        return found;
    }

    private static Omission Compared(string step, ExerciseState expert, ExerciseState altered)
    {
        var (before, after) = (MistakeTests.Card(expert), MistakeTests.Card(altered));
        var touched = Touched(expert, altered);
        var rests = before.Lines.Where(l => l.Elements.Any(e => e.Evidence.Any(touched.Contains))).Select(l => l.Id)
            .Concat(before.Bonuses.Where(b => b.Evidence.Any(touched.Contains)).Select(b => b.Id)).ToHashSet(StringComparer.Ordinal);
        var costs = MistakeTests.Differences(before, after);
        var wrong = costs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(d => MisdeedTests.IsGain(d) || d.EndsWith('↓') && !rests.Contains(d[..^1]) || d[0] == '-' && !rests.Contains(d[1..]));
        return new Omission(step, costs, rests.Count > 0, string.Join(' ', wrong));
    }

    // Versions of the acts that are not there any more, not as they were, or only later.
    private static HashSet<long> Touched(ExerciseState expert, ExerciseState altered)
    {
        var left = altered.Acts.GroupBy(Same).ToDictionary(g => g.Key, g => new Queue<ActEntry>(g), StringComparer.Ordinal);
        return [.. expert.Acts.Where(a => !(left.TryGetValue(Same(a), out var queue) && queue.TryDequeue(out var again) && again.At <= a.At)).Select(a => a.Version)];
    }

    // What it is about, says and knew. Running numbers move up when a paper is missing; counters are the crowd's.
    private static string Same(ActEntry act) => string.Join('|', [act.Seat, act.Kind, act.Choice, act.Text, .. act.About.Where(a => !RunningNumber().IsMatch(a)), "knew", .. act.Known.Order(StringComparer.Ordinal),
        "says", .. act.Readings.Select(r => $"{r.Topic} {r.Verdict}").Order(StringComparer.Ordinal), .. act.Fields.Where(f => f.Key != "counters").Select(f => $"{f.Key}={f.Value}")]);

    private static void AssertSound(List<Omission> found)
    {
        Assert.Empty(found.Where(o => o.Wrong.Length > 0).Select(o => $"{o.Step}: {o.Wrong}"));
        // A step nothing is scored by is no fault; a script of such steps would be no proof.
        Assert.True(found.Count(o => o.Costs.Length > 0) * 3 > found.Count, string.Join('\n', found.Where(o => o.Costs.Length == 0).Select(o => o.Step)));
    }

    private static string Table(List<Omission> found)
    {
        var table = new StringBuilder("| | steps | which |\n|---|---|---|\n");
        Row("cost something", found.Where(o => o.Costs.Length > 0), "");
        Row("made good by another act", found.Where(o => o.Costs.Length == 0 && o.Rested));
        Row("not scored", found.Where(o => o.Costs.Length == 0 && !o.Rested));
        return table.ToString();

        void Row(string what, IEnumerable<Omission> which, string? names = null) =>
            table.Append(CultureInfo.InvariantCulture, $"| {what} | {which.Count()} | {names ?? string.Join(' ', which.Select(o => o.Step))} |\n");
    }

    [GeneratedRegex("^[a-z]+-[0-9]+$")]
    private static partial Regex RunningNumber();
}
