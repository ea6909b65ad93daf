using System.Text;

namespace Simulator.CrashHost;

/// <summary>Standard output, a line at a time and unbuffered: when this returns the line has left the process and survives its death.</summary>
internal static class Pipe
{
    private static readonly Stream Out = Console.OpenStandardOutput();
    private static readonly Lock Turn = new();

    public static void Say(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (Turn)
        {
            Out.Write(bytes);
            Out.Flush();
        }
    }
}
