using System.Net;
using System.Net.Sockets;

namespace Simulator.Web.Hosting;

/// <summary>The first free port from a wanted one on.</summary>
public static class FreePort
{
    private const int Tries = 50;

    public static int From(int wanted)
    {
        for (var port = wanted; port < wanted + Tries; port++)
            if (IsFree(port)) return port;
        throw new SetUpException($"No free port between {wanted} and {wanted + Tries - 1}. Choose one with --urls http://0.0.0.0:PORT.");
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
