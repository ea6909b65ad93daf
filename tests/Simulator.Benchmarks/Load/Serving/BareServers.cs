using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Views;
using Simulator.Web.Hubs;

namespace Simulator.Benchmarks.Load.Serving;

/// <summary>Nothing but the framework: a broadcast of the same batches, and a page with the same number of rows.</summary>
internal static class BareServers
{
    public const string HubPath = "/bare";

    public static WebApplication Hub(string url)
    {
        var builder = Builder(url);
        builder.Services.AddSignalR().AddJsonProtocol(json => json.PayloadSerializerOptions = new(Domain.Logs.LogJson.Options));
        var app = builder.Build();
        app.MapHub<BareHub>(HubPath);
        var (feed, sent) = (app.Services.GetRequiredService<BareFeed>(), 0);
        var hub = app.Services.GetRequiredService<IHubContext<BareHub>>();
        feed.Came += count =>
        {
            var rows = Enumerable.Range(sent, count - sent).Select(Row).ToImmutableArray();
            sent = count;
            if (rows.Length > 0) _ = hub.Clients.All.SendAsync("Posts", new PostsPush(count, count, rows, true));
        };
        return app;
    }

    public static WebApplication Page(string url)
    {
        var builder = Builder(url);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BareApp>().AddInteractiveServerRenderMode();
        return app;
    }

    private static WebApplicationBuilder Builder(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        ServeProgram.Quiet(builder);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<BareFeed>().AddSingleton<IServed>(s => s.GetRequiredService<BareFeed>());
        return builder;
    }

    // With the fields of the product's rows, so that the bytes are the same.
    private static FeedPost Row(int number) =>
        new(number, $"flood-{number}", new ExerciseTime(number * 100L), false, "xiaomai", "石坪小麦同学", "weibo", LoadText.Of(number), 213, null, null, null, null, null, null, null);

    private sealed class BareHub : Hub;
}
