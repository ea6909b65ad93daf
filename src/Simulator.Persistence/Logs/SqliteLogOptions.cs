namespace Simulator.Persistence.Logs;

/// <param name="Path">The file, on a local disk: a network share corrupts a WAL database.</param>
/// <param name="Full">True: an acknowledged event survives a power cut. False: only a crash of the process, several times faster on slow disks.</param>
/// <param name="BusySeconds">How long a write waits for another program that holds the file.</param>
public sealed record SqliteLogOptions(string Path, bool Full = true, int BusySeconds = 5);
