using System.Net.Sockets;
using System.Text;

namespace Simulator.Web.Tests.Security;

/// <summary>One request written by hand: clients of the framework would tidy it first.</summary>
internal static class RawHttp
{
    public static Task<(int Status, string Head, string Body)> GetAsync(Uri server, string path, CancellationToken cancel, string? host = null) =>
        SendAsync(server, $"GET {path} HTTP/1.1\r\nHost: {host ?? server.Authority}\r\nConnection: close\r\n\r\n", cancel);

    public static async Task<(int Status, string Head, string Body)> SendAsync(Uri server, string request, CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, cancel);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), cancel);
        var answer = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(cancel);
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? answer : answer[..end];
        return (int.Parse(head.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), head, end < 0 ? "" : answer[end..]);
    }
}
