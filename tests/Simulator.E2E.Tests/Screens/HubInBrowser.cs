using System.Text.Json;
using Microsoft.Playwright;

namespace Simulator.E2E.Tests.Screens;

/// <summary>Somebody at the hub, from a page of this server: says what no form would send.</summary>
public sealed class HubInBrowser(IPage page, string seat)
{
    private const string Connect = """
        async ([code, name]) => {
          const end = '\x1e', waiting = new Map();
          const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/hubs/exercise');
          let next = 0, heard = '', greet;
          const greeted = new Promise(done => greet = done);
          socket.onmessage = e => {
            const frames = (heard + e.data).split(end);
            heard = frames.pop();
            for (const frame of frames.map(f => JSON.parse(f))) frame.type === undefined ? greet() : frame.type === 3 && waiting.get(frame.invocationId)(frame);
          };
          await new Promise((done, fail) => { socket.onopen = done; socket.onerror = fail; });
          socket.send('{"protocol":"json","version":1}' + end);
          await greeted;
          window.call = (target, ...args) => new Promise(done => {
            const invocationId = String(++next);
            waiting.set(invocationId, done);
            socket.send(JSON.stringify({ type: 1, invocationId, target, arguments: args }) + end);
          });
          return JSON.stringify(await window.call('Join', code, name));
        }
        """;

    private string _person = "";

    public async Task JoinAsync(string code, string name)
    {
        await page.GotoAsync("/account/sign-in");
        var joined = Result(await page.EvaluateAsync<string>(Connect, new[] { code, name }));
        _person = joined.GetProperty("person").GetString()!;
        Result(await CallAsync("take-seat", JsonSerializer.Serialize(new { person = _person, seat })));
    }

    /// <summary>A command of the seat, as JSON; it has to be accepted.</summary>
    public async Task DoAsync(string kind, string command)
    {
        var sent = Result(await CallAsync(kind, command));
        Assert.False(sent.TryGetProperty("rejection", out var refused), $"{seat}: {kind} {command}: {refused}");
    }

    /// <summary>What the seat has received.</summary>
    public async Task<JsonElement> WindowAsync(int posts) => Result(await page.EvaluateAsync<string>("async posts => JSON.stringify(await window.call('Since', posts))", posts));

    private Task<string> CallAsync(string kind, string command) => page.EvaluateAsync<string>("async ([kind, command]) => JSON.stringify(await window.call('Send', kind, JSON.parse(command)))", new[] { kind, command });

    private static JsonElement Result(string completion)
    {
        var answer = JsonDocument.Parse(completion).RootElement;
        Assert.True(answer.TryGetProperty("result", out var result), completion);
        return result;
    }
}
