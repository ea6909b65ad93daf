using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The scenario that carries every B item of the plan as content, or a copy of its folder from which something was taken out.</summary>
internal sealed class AllBFolder : IDisposable
{
    public const string Main = "scenario.yaml", First = "subject-1.yaml", Words = "text.zh-CN.yaml";
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "Plan", "data", "all-b");
    private static readonly Lazy<Scenario> Read = new(() => Fit(Source));

    private readonly TempFolder _files = TempFolder.Quick();

    public AllBFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Source)) File.Copy(file, _files.File(Path.GetFileName(file)));
    }

    public static Scenario Whole => Read.Value;
    /// <summary>Items the comments of the folder name, in order.</summary>
    public static IEnumerable<int> Marked => Directory.EnumerateFiles(Source, "*.yaml").SelectMany(File.ReadLines).Where(l => l.TrimStart().StartsWith('#'))
        .SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, @"\bS(\d+)")).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();
    public static LoadResult Validated => ScenarioFolder.Validate(Source);

    /// <summary>Takes out the block that begins on the only line with these words: that line and the deeper ones after it.</summary>
    public AllBFolder Without(string words, string file = Main)
    {
        var lines = File.ReadAllLines(_files.File(file)).ToList();
        var at = Assert.Single(Enumerable.Range(0, lines.Count), i => lines[i].Contains(words, StringComparison.Ordinal));
        var depth = Depth(lines[at]);
        var end = at + 1;
        while (end < lines.Count && lines[end].Length > 0 && Depth(lines[end]) > depth) end++;
        File.WriteAllLines(_files.File(file), [.. lines[..at], .. lines[end..]]);
        return this;
    }

    /// <summary>Writes something else in the only place where these words stand.</summary>
    public AllBFolder Instead(string from, string to, string file = Main)
    {
        var parts = File.ReadAllText(_files.File(file)).Split(from);
        Assert.True(parts.Length == 2, $"{file} has '{from}' {parts.Length - 1} times");
        File.WriteAllText(_files.File(file), string.Join(to, parts));
        return this;
    }

    /// <summary>Gives a word another name wherever it stands by itself.</summary>
    public AllBFolder Renamed(string word, string name)
    {
        foreach (var file in new[] { Main, First })
            File.WriteAllText(_files.File(file), System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(_files.File(file)), $@"(?<![\w.-]){word}(?![\w-])", name));
        return this;
    }

    /// <summary>It must still be a scenario: what is to fail is the case, not the reading.</summary>
    public Scenario Load() => Fit(_files.File(""));

    public LoadResult Validate() => ScenarioFolder.Validate(_files.File(""));

    public void Dispose() => _files.Dispose();

    private static int Depth(string line) => line.Length - line.TrimStart().Length;

    private static Scenario Fit(string folder)
    {
        var result = ScenarioFolder.Load(folder);
        if (result.Scenario is not { } scenario) throw new InvalidDataException(string.Join('\n', result.Problems));
        return scenario;
    }
}

/// <summary>The book in which a server keeps programme, reviews and finished cases.</summary>
internal sealed class AllBBook : IAsyncDisposable
{
    private readonly TempFolder _files = TempFolder.Quick();
    private readonly ServiceProvider _services;

    private AllBBook() => _services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddLogging(l => l.SetMinimumLevel(LogLevel.None))
        .AddSimulatorPersistence(new PersistenceOptions(_files.File("data"))).BuildServiceProvider();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
    public Reviews Reviews => _services.GetRequiredService<Reviews>();
    public Programme Programme => _services.GetRequiredService<Programme>();
    public Cases Cases => _services.GetRequiredService<Cases>();

    public static async Task<AllBBook> OpenAsync()
    {
        var book = new AllBBook();
        await book._services.GetRequiredService<AppDbFile>().MigrateAsync(TestContext.Current.CancellationToken);
        return book;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _files.Dispose();
    }
}
