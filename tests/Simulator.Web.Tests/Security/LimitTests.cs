using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Simulator.Persistence.AppDb;
using Simulator.Web.Tests.BadInput;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Security;

/// <summary>How much and how fast; and what an error of the program lets out.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private readonly RealHost _host = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _host.Arguments = ["--Limits:HubCallsPerSecond", "2"];
        _host.Change = builder => builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>, BrokenHasher>());
        return _host.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_body_larger_than_any_form_is_refused_in_words()
    {
        using var browser = _host.Browser();
        var token = await Forms.TokenAsync(browser, Cancel);
        var head = $"POST /join HTTP/1.1\r\nHost: {_host.Address.Authority}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400000\r\n\r\n__RequestVerificationToken={Uri.EscapeDataString(token)}";
        var (status, _, words) = await RawHttp.SendAsync(_host.Address, head, Cancel);
        Assert.Equal(413, status);
        Assert.Contains("内容太大", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_asks_too_fast_is_told_so_and_soon_goes_on()
    {
        await using var hub = await RawHub.ConnectAsync(_host.Address, Cancel);
        var answers = new List<string>();
        for (var i = 0; i < 40; i++) answers.Add((await hub.CallAsync("Since", "0", Cancel))!.Value.GetProperty("error").GetString()!);
        Assert.Contains(answers, a => a.EndsWith("HubException: TooFast", StringComparison.Ordinal));
        Assert.Contains(answers, a => a.EndsWith("HubException: JoinFirst", StringComparison.Ordinal));
        // As soon as there is room again, and not never.
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        soon.CancelAfter(TimeSpan.FromSeconds(30));
        while (!(await hub.CallAsync("Since", "0", soon.Token))!.Value.GetProperty("error").GetString()!.EndsWith("HubException: JoinFirst", StringComparison.Ordinal)) { }
    }

    [Fact]
    public async Task A_message_too_large_or_no_message_at_all_ends_that_connection_only()
    {
        foreach (var frame in (byte[][])[Encoding.UTF8.GetBytes("{\"type\":1,\"target\":\"Since\",\"arguments\":[\"" + new string('a', 100_000) + "\"]}\u001e"), [0xff, 0xfe, 0x1e], Encoding.UTF8.GetBytes("nonsense\u001e"), Encoding.UTF8.GetBytes(new string('[', 5_000) + "\u001e")])
        {
            await using var hub = await RawHub.ConnectAsync(_host.Address, Cancel);
            await hub.WriteAsync(frame, Cancel);
            while (await hub.ReadAsync(Cancel) is not null) { }
        }
        await using var next = await RawHub.ConnectAsync(_host.Address, Cancel);
        Assert.NotNull(await next.CallAsync("Since", "0", Cancel));
    }

    [Fact]
    public async Task An_error_of_the_program_tells_a_number_and_nothing_else()
    {
        using var browser = _host.Browser();
        using var answer = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = "x", ["password"] = "y" }, Cancel);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        foreach (var inside in (string[])["broken on purpose", "Exception", "   at ", "Simulator.Web", ".cs:line"]) Assert.DoesNotContain(inside, page, StringComparison.Ordinal);
        Assert.Contains("这一步没有做完", page, StringComparison.Ordinal);
    }

    private sealed class BrokenHasher : IPasswordHasher<Account>
    {
        public string HashPassword(Account user, string password) => throw new InvalidOperationException("broken on purpose");
        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) => throw new InvalidOperationException("broken on purpose");
    }
}
