namespace Simulator.Web.Hosting;

/// <summary>Everything that can be set, by appsettings.json, environment (Data__Folder) or command line (--Data:Folder).</summary>
public sealed class SimulatorOptions
{
    private const int MostDays = 36_500;

    /// <summary>Where logs, accounts and keys are kept; on a local disk.</summary>
    public required string DataFolder { get; init; }
    /// <summary>Folder with one folder per scenario.</summary>
    public required string ScenarioFolder { get; init; }
    /// <summary>Whether the first page offers the demonstration.</summary>
    public required bool Demonstration { get; init; }
    /// <summary>Wrong codes a minute: per address, and in all.</summary>
    public required int WrongCodesPerAddress { get; init; }
    public required int WrongCodesInAll { get; init; }
    /// <summary>Calls a second of one connection to the hub; three times as many in a burst.</summary>
    public int HubCallsPerSecond { get; init; } = 20;
    /// <summary>Addresses, besides the one asked for, under which this server's own pages may stand: behind a proxy that changes the host.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
    /// <summary>Days an exercise is kept after its end; 0: for ever.</summary>
    public int RetentionDays { get; init; }

    /// <summary>What-ifs worked out at the same time; who comes later waits.</summary>
    public int WhatIfAtOnce { get; init; } = 1;

    /// <exception cref="SetUpException">Something set cannot be used.</exception>
    public static SimulatorOptions Read(IConfiguration configuration, string contentRoot)
    {
        var problems = new List<string>();
        var options = new SimulatorOptions
        {
            DataFolder = Folder(problems, "Data:Folder", configuration["Data:Folder"] ?? Persistence.DataFolder.Usual()),
            ScenarioFolder = Path.GetFullPath(configuration["Scenarios:Folder"] ?? BesideOrAbove(contentRoot)),
            Demonstration = Flag(problems, configuration, "Demonstration:Enabled", true),
            WrongCodesPerAddress = Count(problems, configuration, "Limits:WrongCodesPerAddress", 30),
            WrongCodesInAll = Count(problems, configuration, "Limits:WrongCodes", 200),
            HubCallsPerSecond = Count(problems, configuration, "Limits:HubCallsPerSecond", 20),
            Origins = Addresses(problems, configuration, "Network:Origins"),
            RetentionDays = Days(problems, configuration, "Retention:Days"),
            WhatIfAtOnce = Count(problems, configuration, "Limits:WhatIfAtOnce", 1),
        };
        if (configuration["Scenarios:Folder"] is { } given && !Directory.Exists(given)) problems.Add($"Scenarios:Folder: there is no folder {given}. Name an existing folder or leave the setting out.");
        return problems.Count == 0 ? options : throw new SetUpException(problems);
    }

    private static string Folder(List<string> problems, string setting, string folder)
    {
        var full = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(full);
            var probe = Path.Combine(full, ".writable");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{setting}: cannot write to {full} ({e.Message}). Name a folder this user may write to.");
        }
        return full;
    }

    // Published: beside the program. From source: at the root of the repository.
    private static string BesideOrAbove(string contentRoot)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "scenarios");
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Simulator.sln"))) return Path.Combine(folder.FullName, "scenarios");
        return beside;
    }

    private static string[] Addresses(List<string> problems, IConfiguration configuration, string setting)
    {
        var origins = (configuration[setting] ?? "").Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var text in origins)
            if (!Uri.TryCreate(text, UriKind.Absolute, out var origin) || origin.GetLeftPart(UriPartial.Authority) != text) problems.Add($"{setting}: '{text}' is not an address like https://exercise.example:8443, without a path.");
        return origins;
    }

    private static bool Flag(List<string> problems, IConfiguration configuration, string setting, bool otherwise)
    {
        if (configuration[setting] is not { } text) return otherwise;
        if (bool.TryParse(text, out var value)) return value;
        problems.Add($"{setting}: '{text}' is neither true nor false.");
        return otherwise;
    }

    private static int Count(List<string> problems, IConfiguration configuration, string setting, int otherwise)
    {
        if (configuration[setting] is not { } text) return otherwise;
        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value) && value > 0) return value;
        problems.Add($"{setting}: '{text}' is not a whole number above 0.");
        return otherwise;
    }

    private static int Days(List<string> problems, IConfiguration configuration, string setting)
    {
        if (configuration[setting] is not { } text) return 0;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value <= MostDays) return value;
        problems.Add($"{setting}: '{text}' is not a whole number of days from 0 (keep for ever) to {MostDays}.");
        return 0;
    }
}
