using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Hosting;

/// <summary>The real server on a free port over a folder of its own.</summary>
public class RealHost : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "simulator-web-" + Path.GetRandomFileName());
    private WebApplication _app = null!;

    /// <summary>More settings, and the last word on services, of one test: before the start.</summary>
    public string[] Arguments { get; set; } = [];
    public Action<WebApplicationBuilder>? Change { get; set; }
    public string Scheme { get; init; } = "http";

    public Uri Address { get; private set; } = null!;
    public string Folder => _folder;

    /// <summary>Settings besides the folder and a free port.</summary>
    protected virtual string[] Settings => [];

    /// <summary>Little is logged unless a test wants to hear it.</summary>
    protected virtual string[] Quiet => ["--Logging:LogLevel:Default", "Error", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error", "--Logging:LogLevel:Orleans", "Error"];

    /// <summary>Last word on the host.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder)
    {
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _app = SimulatorHost.Build(["--urls", $"{Scheme}://127.0.0.1:0", "--Data:Folder", _folder, .. Quiet, .. Settings, .. Arguments], builder =>
        {
            Adjust(builder);
            Change?.Invoke(builder);
        });
        await _app.StartAsync();
        // It makes a new set-up link, which would end the one a test has asked for.
        await _app.Services.GetServices<IHostedService>().OfType<Greeting>().Single().Greeted;
        Address = new Uri(Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
        // Connections that wait for their next use hold the files open.
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser: keeps cookies, follows nothing.</summary>
    public HttpClient Browser(CookieContainer? jar = null) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar ?? new CookieContainer() }) { BaseAddress = Address };

    public const string Password = "correct horse";

    /// <summary>A browser in which an account with these roles has signed in; the account is made if there is none.</summary>
    public async Task<HttpClient> SignedInAsync(string name, params string[] roles)
    {
        var cancel = TestContext.Current.CancellationToken;
        await AddAccountAsync(name, roles);
        var browser = Browser();
        using var answer = await PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = name, ["password"] = Password }, cancel);
        Assert.Equal("/exercises", answer.Headers.Location?.ToString());
        return browser;
    }

    /// <summary>An account with the usual password, unless there is one of that name.</summary>
    public async Task AddAccountAsync(string name, params string[] roles)
    {
        await using var scope = Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByNameAsync(name) is not null) return;
        var account = new Account { UserName = name, DisplayName = name };
        Assert.True((await users.CreateAsync(account, Password)).Succeeded);
        Assert.True((await users.AddToRolesAsync(account, roles)).Succeeded);
    }

    /// <summary>A page as a person reads it: Chinese is written as numbers in the source.</summary>
    public static async Task<string> ReadAsync(HttpClient browser, string page, CancellationToken cancel) => WebUtility.HtmlDecode(await browser.GetStringAsync(page, cancel));

    /// <summary>Opens a page with a form and posts it with the hidden fields it carries.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(HttpClient browser, string page, string action, Dictionary<string, string> fields, CancellationToken cancel)
    {
        var html = await browser.GetStringAsync(page, cancel);
        foreach (Match hidden in Regex.Matches(html, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")) fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        return await browser.PostAsync(action, new FormUrlEncodedContent(fields), cancel);
    }

    /// <summary>An open exercise of the scenario that comes with the product, or of one made from it.</summary>
    public async Task<ExerciseRow> OpenAsync(CancellationToken cancel, Func<Scenario, Scenario>? made = null, ExerciseSettings? settings = null)
    {
        var shipped = Get<ScenarioLibrary>().All().First(e => e.Scenario is not null).Scenario!;
        var scenario = made?.Invoke(shipped) ?? shipped;
        var row = await Get<ExerciseBook>().CreateAsync(new NewExercise("test", scenario.Id, scenario.Version, 1, "chen"), cancel);
        var opened = await Get<IExercises>().OpenAsync(new ExerciseId(row.Id), new OpenRequest(scenario, 1, 7, "zh-CN", settings ?? new ExerciseSettings(), new Actor("chen", Office.Controller)), cancel);
        Assert.True(opened.Accepted, opened.Rejection?.Code);
        return row;
    }
}
