using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Logs;

namespace Simulator.Cli.Administration;

/// <summary>The data folder a command works on, the same one the server uses unless another is named.</summary>
internal static class AdminData
{
    /// <summary>Named by <c>--data</c>, by the server's own setting (environment, then the settings file beside the program), or the usual one.</summary>
    public static DataFolder Folder(Arguments arguments) => new(Path.GetFullPath(arguments.Option("--data") ?? Setting("Data", "Folder") ?? DataFolder.Usual()));

    /// <summary>A setting of the server, read as the server reads it.</summary>
    public static string? Setting(string section, string name)
    {
        if (Environment.GetEnvironmentVariable($"{section}__{name}") is { Length: > 0 } value) return value;
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "appsettings.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return file.RootElement.TryGetProperty(section, out var found) && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out var text) ? text.ToString() : null;
        }
        // No settings file, or none that can be read: the server says so when it starts.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens existing data, brings it up to date and lets a command work on it; what cannot be used is told in words.</summary>
    public static async Task<int> WithAsync(DataFolder folder, Terminal terminal, Func<IServiceProvider, Task<int>> work)
    {
        if (!folder.HasData) return terminal.Fail(folder.Path, new DataProblem("NoData"));
        var collection = new ServiceCollection().AddSingleton(terminal.Time).AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        try
        {
            await using var services = collection.AddSimulatorPersistence(new PersistenceOptions(folder.Path)).BuildServiceProvider();
            await services.GetRequiredService<AppDbFile>().MigrateAsync(CancellationToken.None);
            return await work(services);
        }
        catch (Exception e) when (e is DataRefusedException or LogUnavailableException or Microsoft.Data.Sqlite.SqliteException)
        {
            return terminal.Fail(folder.Path, 0, "DataRefused", e.Message);
        }
    }

    /// <summary>A problem in words, about a file or folder.</summary>
    public static int Fail(this Terminal terminal, string about, DataProblem problem) => terminal.Fail(about, 0, "Data" + problem.Code, problem.Args);
}
