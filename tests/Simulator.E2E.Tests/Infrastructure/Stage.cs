using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;

[assembly: AssemblyFixture(typeof(Stage))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Simulator.E2E.Tests.Infrastructure;

/// <summary>What most tests share: a browser, a running server and the cookies of its first controller.</summary>
public sealed class Stage : IAsyncLifetime
{
    public const string Account = "导调一号", Password = "yanlian-2026";

    public Browsers Browsers { get; } = new();
    public PublishedServer Server { get; } = new();
    /// <summary>Cookies of the first controller.</summary>
    public string Controller { get; private set; } = "";

    private Task<Access.WorkedTable>? _worked;
    private static readonly List<string> SetUp = [];

    /// <summary>What axe found on the set-up page, which shows its form once in the life of a server.</summary>
    public IReadOnlyList<string> SetUpFound => SetUp;

    /// <summary>One exercise with work on every desk, done by keyboard; prepared by the first who asks.</summary>
    public Task<Access.WorkedTable> WorkedAsync() => _worked ??= Access.WorkedTable.PlayAsync(this);

    public async ValueTask InitializeAsync()
    {
        await Browsers.InitializeAsync();
        await Server.StartAsync(CancellationToken.None);
        Controller = await FirstControllerAsync(Browsers, Server, CancellationToken.None);
    }

    public Task<IPage> ControllerAsync(int width = 1440, int height = 900, string theme = "dark", string? language = null, bool lasting = false) =>
        Browsers.NewPersonAsync(Server.Address, width, height, Controller, theme, language, lasting: lasting);

    public Task<IPage> StrangerAsync(int width = 1440, int height = 900, string theme = "dark", string? language = null, bool lasting = false) =>
        Browsers.NewPersonAsync(Server.Address, width, height, theme: theme, language: language, lasting: lasting);

    /// <summary>Through the set-up link that the server printed.</summary>
    private static async Task<string> FirstControllerAsync(Browsers browsers, PublishedServer server, CancellationToken cancel)
    {
        var page = await browsers.NewPersonAsync(server.Address);
        var link = await server.SetUpLinkAsync(cancel);
        await page.GotoAsync(link);
        SetUp.AddRange([.. await Access.Axe.GraveAsync(page, "set-up"), .. await Access.Axe.BuildAsync(page, "set-up")]);
        await Access.Visits.WearAsync(page, "light");
        SetUp.AddRange(await Access.Axe.GraveAsync(page, "set-up, light", contrast: true));
        await new AccountScreen(page).SetUpAsync(link, Account, Password);
        var cookies = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return cookies;
    }

    public async ValueTask DisposeAsync()
    {
        await Browsers.DisposeAsync();
        await Server.DisposeAsync();
    }
}
