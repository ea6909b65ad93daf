using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Hubs;

namespace Simulator.Web.Tests.Hosting;

/// <summary>What the logs say, and above all what they never say: a name, a code, a secret, a word somebody typed.</summary>
public sealed class QuietLogTests(QuietLogTests.Overheard host) : IClassFixture<QuietLogTests.Overheard>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A host whose every log line is kept: of its own code everything, of others what is shown by default.</summary>
    public sealed class Overheard : RealHost
    {
        internal Ear Ear { get; } = new();
        protected override string[] Quiet => [];
        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddProvider(Ear);
            builder.Logging.AddFilter<Ear>("Simulator", LogLevel.Trace);
        }
    }

    [Fact]
    public async Task No_name_code_secret_or_typed_text_is_ever_logged()
    {
        const string name = "杨桂兰七号", typed = "只有我知道的这一句话", password = "battery-horse-staple", account = "导调壹佰号";
        var token = await host.Get<Links>().RenewSetupAsync(Cancel);
        using var control = host.Browser();
        (await RealHost.PostFormAsync(control, $"/account/set-up?token={token}", "/account/set-up", new() { ["name"] = account, ["password"] = password }, Cancel)).Dispose();
        (await RealHost.PostFormAsync(control, "/account/sign-in", "/account/sign-in", new() { ["name"] = account, ["password"] = password + "!" }, Cancel)).Dispose();
        var row = await host.OpenAsync(Cancel);
        using var browser = host.Browser();
        using var joined = await RealHost.PostFormAsync(browser, "/account/sign-in", "/join", new() { ["code"] = row.Code, ["name"] = name }, Cancel);
        Assert.EndsWith("/lobby", joined.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var wrong = await RealHost.PostFormAsync(browser, "/account/sign-in", "/join", new() { ["code"] = "000000", ["name"] = name + "?" }, Cancel);
        (await browser.GetAsync(wrong.Headers.Location, Cancel)).Dispose();
        (await browser.GetAsync(joined.Headers.Location, Cancel)).Dispose();
        var wall = await host.Get<Links>().CreateAsync(new ExerciseId(row.Id), LinkKind.Wall, Cancel);
        (await browser.GetAsync($"/e/{row.Id}/wall?key={wall}", Cancel)).Dispose();
        var person = await ActAsync(row, name, typed);

        Assert.NotEmpty(host.Ear.Lines);
        foreach (var secret in new[] { name, typed, password, account, token!, row.Code, wall, person.Token! })
            Assert.All(host.Ear.Lines, line => Assert.DoesNotContain(secret, line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_line_about_a_command_carries_its_exercise()
    {
        var row = await host.OpenAsync(Cancel);
        Assert.Contains(host.Ear.Lines, line => line.Text.Contains("open: accepted", StringComparison.Ordinal) && line.Scopes.Contains(row.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_default_only_what_an_operator_can_act_on_is_said()
    {
        await host.OpenAsync(Cancel);
        Assert.DoesNotContain(host.Ear.Lines, line => line.Level < LogLevel.Warning && (line.Category.StartsWith("Polly", StringComparison.Ordinal) || line.Category.StartsWith("Orleans", StringComparison.Ordinal)));
    }

    private async Task<Joined> ActAsync(ExerciseRow row, string name, string typed)
    {
        await using var connection = new HubConnectionBuilder().WithUrl(new Uri(host.Address, HubServices.Path))
            .AddJsonProtocol(json => json.PayloadSerializerOptions = new JsonSerializerOptions(LogJson.Options)).Build();
        await connection.StartAsync(Cancel);
        await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<Joined>("Join", "999999", name, Cancel));
        var joined = await connection.InvokeAsync<Joined>("Join", row.Code, name, Cancel);
        var id = new ExerciseId(row.Id);
        var state = (await host.Get<IExercises>().WatchAsync(id, Cancel))!.Control().State;
        var seats = state.Scenario.Seats.Where(s => !s.NeedsConfirmation && s.Acts.Contains("send-message")).Select(s => s.Id).ToArray();
        await SendAsync(connection, new TakeSeat(joined.Person, seats[0]));
        Assert.True((await host.Get<IExercises>().ExecuteAsync(id, new Actor("chen", Office.Controller), new StartExercise(), Cancel)).Accepted);
        Assert.Null((await SendAsync(connection, new SendMessage([seats[1]], typed))).Rejection);
        // Refused, malformed and unknown ones are where a careless line would quote them.
        Assert.NotNull((await SendAsync(connection, new ReplyPost("no-such-post", typed))).Rejection);
        await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<Sent>("Send", "send-message", JsonSerializer.SerializeToElement(new { text = new { typed } }), Cancel));
        await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<Sent>("Send", typed, JsonSerializer.SerializeToElement(typed), Cancel));
        return joined;
    }

    private static Task<Sent> SendAsync(HubConnection connection, ExerciseCommand command) =>
        connection.InvokeAsync<Sent>("Send", command.Kind, JsonSerializer.SerializeToElement(command, command.GetType(), LogJson.Options), Cancel);

    internal sealed record Line(LogLevel Level, string Category, string Text, string Scopes);

    [ProviderAlias("Ear")]
    internal sealed class Ear : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();
        private readonly ConcurrentQueue<Line> _lines = new();
        public IReadOnlyCollection<Line> Lines => [.. _lines];
        public ILogger CreateLogger(string categoryName) => new Listening(this, categoryName);
        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;
        public void Dispose() { }

        private sealed class Listening(Ear ear, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => ear._scopes.Push(state);
            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var scopes = new System.Text.StringBuilder();
                ear._scopes.ForEachScope((scope, text) => text.Append(scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : scope).Append(' '), scopes);
                ear._lines.Enqueue(new Line(logLevel, category, $"{formatter(state, exception)} {string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])} {exception}", scopes.ToString()));
            }
        }
    }
}
