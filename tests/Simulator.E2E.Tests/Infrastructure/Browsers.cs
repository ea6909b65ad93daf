using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Simulator.E2E.Tests.Infrastructure;

/// <summary>One Chromium for all tests; every person in an exercise gets a context of his own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private readonly ConcurrentDictionary<IPage, ConcurrentQueue<string>> _complaints = new();
    private readonly List<(string Test, IBrowserContext Context)> _visits = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // Expectations wait this long: a busy machine of two cores runs six browsers and a server.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? OnPath("chromium", "chromium-browser", "google-chrome"),
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
    }

    /// <param name="signedIn">Cookies of somebody who signed in elsewhere.</param>
    /// <param name="lasting">Stays for the tests to come; everybody else goes home when the next test begins.</param>
    public async Task<IPage> NewPersonAsync(string address, int width = 1440, int height = 900, string? signedIn = null, string theme = "dark", string? language = null, float scale = 1, bool lasting = false)
    {
        var test = TestContext.Current.Test?.UniqueID ?? "";
        await SendHomeAsync(test);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address, ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "zh-CN", ReducedMotion = ReducedMotion.Reduce,
            StorageState = signedIn, DeviceScaleFactor = scale, IsMobile = width < 720, HasTouch = width < 720,
        });
        context.SetDefaultTimeout(20_000);
        if (!lasting) _visits.Add((test, context));
        List<Cookie> cookies = [new() { Name = "theme", Value = theme, Url = address }];
        if (language is not null) cookies.Add(new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = address });
        await context.AddCookiesAsync(cookies);
        return await ListenedAsync(context);
    }

    /// <summary>A file from the disk, opened by somebody without a network; whatever it asks the network for is a complaint.</summary>
    public async Task<IPage> OpenFileAsync(string file, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Dark, string hash = "")
    {
        var test = TestContext.Current.Test?.UniqueID ?? "";
        await SendHomeAsync(test);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Offline = true, ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce, IsMobile = width < 720, HasTouch = width < 720,
        });
        context.SetDefaultTimeout(20_000);
        _visits.Add((test, context));
        var page = await ListenedAsync(context);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) _complaints[page].Enqueue("asks for " + request.Url);
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri + hash);
        return page;
    }

    private async Task<IPage> ListenedAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var heard = _complaints[page] = new();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") heard.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => heard.Enqueue($"{page.Url}: {error}");
        return page;
    }

    // Pages left open would go on drawing their exercise beside that of the next test.
    private async Task SendHomeAsync(string test)
    {
        foreach (var (_, context) in _visits.Where(v => v.Test != test)) await context.CloseAsync();
        _visits.RemoveAll(v => v.Test != test);
    }

    /// <summary>What the page's console complained of so far.</summary>
    public IReadOnlyCollection<string> Complaints(IPage page) => _complaints[page];

    private static string OnPath(params string[] names) =>
        (from name in names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault() ?? throw new InvalidOperationException("Install Chromium, or name it in CHROMIUM.");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
