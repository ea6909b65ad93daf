using Microsoft.Playwright;
using Simulator.E2E.Tests.Screens;

namespace Simulator.E2E.Tests.Infrastructure;

/// <summary>An exercise on the shared server with one person in each seat, just opened.</summary>
public sealed class Table
{
    public static readonly string[] Seats = ["assessment", "news", "police", "leading"];

    public ControlScreen Control { get; private init; } = null!;
    public string Exercise => Control.Exercise;
    public Dictionary<string, ConsoleScreen> Consoles { get; } = [];

    /// <param name="seats">Who comes; the others stay empty.</param>
    public static Task<Table> LaidAsync(Stage stage, string? language = null, int width = 1440, int height = 900, params string[] seats) =>
        LaidAsync(stage, 1, language, width, height, seats);

    /// <summary>With subjects that follow the first, up to this number.</summary>
    public static async Task<Table> LaidAsync(Stage stage, int last, string? language = null, int width = 1440, int height = 900, params string[] seats) =>
        await LaidAsync(stage, await new LibraryScreen(await stage.ControllerAsync(language: language)).OpenAsync(last: last), language, width, height, seats);

    /// <summary>At one subject by itself.</summary>
    public static async Task<Table> AtAsync(Stage stage, int subject, int seed, string? language, params string[] seats) =>
        await LaidAsync(stage, await new LibraryScreen(await stage.ControllerAsync(language: language)).OpenAsync(seed, subject: subject), language, 1440, 900, seats);

    private static async Task<Table> LaidAsync(Stage stage, ControlScreen control, string? language, int width, int height, string[] seats)
    {
        var table = new Table { Control = control };
        var code = await table.Control.CodeAsync();
        foreach (var seat in seats)
            table.Consoles[seat] = await table.SitAsync(await stage.StrangerAsync(width, height, language: language), code, $"{seat} 1", seat);
        return table;
    }

    public async Task<ConsoleScreen> SitAsync(IPage page, string code, string name, string seat)
    {
        var join = new JoinScreen(page);
        await join.EnterAsync(code, name);
        await join.PickAsync(seat);
        if (seat == "leading") await Control.ConfirmAsync(name);
        await join.SignInAsync();
        return await join.SitDownAsync(Exercise);
    }
}
