namespace Simulator.Runtime.Tests.Plan;

/// <summary>Keeps docs/plan-coverage.md true: every item once and as the plan has it; whatever a row names exists.</summary>
public sealed class PlanCoverageTests
{
    [Fact]
    public void TheListOfThePlan_Has117And61And34Items()
    {
        Assert.Equal(Enumerable.Range(1, 212), PlanItem.All.Select(i => i.Number));
        Assert.Equal((117, 61, 34), (Of("A"), Of("B"), Of("C")));

        static int Of(string priority) => PlanItem.All.Count(i => i.Priority == priority);
    }

    [Fact]
    public void EveryItem_StandsOnceAndInOrder() => Assert.Equal(Enumerable.Range(1, 212), PlanRow.All.Select(r => r.Number));

    [Fact]
    public void EveryRow_HasTheWordsKindAndPriorityOfThePlan() => Holds(
        row => PlanItem.All.FirstOrDefault(i => i.Number == row.Number) is { } item && (item.Words, item.Kind, item.Priority) != (row.Words, row.Kind, row.Priority)
            ? [$"the plan has {item.Words} {item.Kind} {item.Priority}"] : []);

    [Fact]
    public void EveryTestNamed_Exists() => Holds(row => row.TestsNamed.Where(t => !TestMethod.All.Any(m => $"{m.Class}.{m.Name}" == t)).Select(t => $"there is no test {t}"));

    [Fact]
    public void EveryAItem_HasATestThatCarriesItsNumber() => Holds(
        row => row.Priority != "A" || Proven(row) ? [] : [$"none of its tests ({row.Tests}) carries the number {row.Number} in its name or in a comment above it"]);

    [Fact]
    public void EveryBItem_HasItsCaseOverTheScenarioOfAllBItems() => Holds(
        row => row.Priority != "B" || row.TestsNamed.Any(t => t.StartsWith($"{nameof(AllBTests)}.S{row.Number:000}_", StringComparison.Ordinal)) ? [] : [$"no case of {nameof(AllBTests)} is named"]);

    [Fact]
    public void EveryCItem_NamesItsPlace() => Holds(row => row.Priority != "C" || row.Named.Any() || row.Where.StartsWith("out of scope", StringComparison.Ordinal) ? [] : ["no place is named"]);

    [Fact]
    public void EveryRow_SaysWhereInWords() => Holds(row => row.Where.Length > 10 ? [] : ["says too little"]);

    [Fact]
    public void EverythingNamed_Exists() => Holds(row => row.Named.Where(n => !Exists(n)).Select(n => $"nothing is called {n}"));

    [Fact]
    public void WhatIsCalledAFormOrAnAct_IsOne() => Holds(row =>
    [
        .. row.NamedAs("form").Where(f => !ProductNames.Forms.Contains(f)).Select(f => $"there is no form {f}"),
        .. row.NamedAs("act").Where(a => !ProductNames.Acts.Contains(a)).Select(a => $"there is no act {a}"),
        .. row.NamedAs("page").Where(p => !ProductNames.Pages.Contains(p)).Select(p => $"there is no page {p}"),
    ]);

    private static bool Proven(PlanRow row) => row.TestsNamed.Any(t => TestMethod.All.Any(m => $"{m.Class}.{m.Name}" == t && m.IsAbout(row.Number)));

    private static bool Exists(string name) => name switch
    {
        ['/', ..] => ProductNames.Pages.Contains(name),
        _ when name.Contains('/', StringComparison.Ordinal) => ProductNames.IsPath(name),
        [>= 'A' and <= 'Z', ..] => ProductNames.Types.Contains(name) || ProductNames.Words.Contains(name),
        _ => ProductNames.Words.Contains(name),
    };

    // Every row that does not hold, each with its number: one look says what to mend.
    private static void Holds(Func<PlanRow, IEnumerable<string>> broken)
    {
        var found = PlanRow.All.SelectMany(row => broken(row).Select(problem => $"{row.Name}: {problem}")).ToArray();
        Assert.True(found.Length == 0, "docs/plan-coverage.md\n" + string.Join('\n', found));
    }
}
