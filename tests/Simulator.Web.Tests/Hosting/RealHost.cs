using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Hosting;

/// <summary>The real server on a free port over a folder of its own.</summary>
public sealed class RealHost : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "simulator-web-" + Path.GetRandomFileName());
    private WebApplication _app = null!;

    /// <summary>More settings, and the last word on services: before the start.</summary>
    public string[] Arguments { get; set; } = [];
    public Action<WebApplicationBuilder>? Adjust { get; set; }
    public string Scheme { get; init; } = "http";
    /// <summary>Where its data lies.</summary>
    public string Folder => _folder;

    public Uri Address { get; private set; } = null!;
    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _app = SimulatorHost.Build(["--urls", $"{Scheme}://127.0.0.1:0", "--Data:Folder", _folder, .. Arguments], builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            Adjust?.Invoke(builder);
        });
        await _app.StartAsync();
        Address = new Uri(Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser: keeps cookies, follows nothing.</summary>
    public HttpClient Browser(CookieContainer? jar = null) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar ?? new CookieContainer() }) { BaseAddress = Address };

    /// <summary>Opens a page with a form and posts it with the hidden fields it carries.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(HttpClient browser, string page, string action, Dictionary<string, string> fields, CancellationToken cancel)
    {
        var html = await browser.GetStringAsync(page, cancel);
        foreach (Match hidden in Regex.Matches(html, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")) fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        return await browser.PostAsync(action, new FormUrlEncodedContent(fields), cancel);
    }

    /// <summary>An open exercise of the scenario that comes with the product.</summary>
    public async Task<ExerciseRow> OpenAsync(CancellationToken cancel)
    {
        var scenario = Get<ScenarioLibrary>().All().First(e => e.Scenario is not null).Scenario!;
        var row = await Get<ExerciseBook>().CreateAsync(new NewExercise("test", scenario.Id, scenario.Version, 1, "chen"), cancel);
        var opened = await Get<IExercises>().OpenAsync(new ExerciseId(row.Id), new OpenRequest(scenario, 1, 7, "zh-CN", new ExerciseSettings(), new Actor("chen", Office.Controller)), cancel);
        Assert.True(opened.Accepted, opened.Rejection?.Code);
        return row;
    }
}
