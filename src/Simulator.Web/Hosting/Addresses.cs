using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Simulator.Web.Hosting;

/// <summary>Under which addresses other computers reach this one; known once the server listens.</summary>
public sealed class Addresses
{
    /// <summary>Without a slash at the end; the likeliest first.</summary>
    public IReadOnlyList<string> Reachable { get; private set; } = ["http://localhost:5080"];

    public void Use(IEnumerable<string> bound, IEnumerable<IPAddress> own) => Reachable = [.. bound.SelectMany(b => Expand(new Uri(b.Replace("://+", "://0.0.0.0").Replace("://*", "://0.0.0.0")), own)).Distinct()];

    /// <summary>Addresses of this computer's interfaces that are up, private networks first, this computer itself last.</summary>
    public static IReadOnlyList<IPAddress> OfThisComputer() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(n => n.OperationalStatus == OperationalStatus.Up)
            .SelectMany(n => n.GetIPProperties().UnicastAddresses.Select(a => (n, a.Address)))
            .Where(a => a.Address.AddressFamily == AddressFamily.InterNetwork)
            .OrderBy(a => IPAddress.IsLoopback(a.Address)).ThenBy(a => a.n.GetIPProperties().GatewayAddresses.Count == 0).ThenBy(a => a.Address.ToString(), StringComparer.Ordinal)
            .Select(a => a.Address),
    ];

    private static IEnumerable<string> Expand(Uri bound, IEnumerable<IPAddress> own)
    {
        var everywhere = bound.Host is "0.0.0.0" or "[::]";
        var hosts = everywhere ? own.Select(a => IPAddress.IsLoopback(a) ? "localhost" : a.ToString()) : [bound.Host];
        return hosts.Select(h => $"{bound.Scheme}://{h}:{bound.Port}");
    }
}
