namespace Simulator.Runtime.Logs;

/// <summary>Why the log cannot be written or read just now.</summary>
public enum LogTrouble { Other, DiskFull, ReadOnly, Locked, CannotOpen, Damaged, Newer }

/// <summary>The log cannot be used: nothing was stored. The message says what to look at; <see cref="Trouble"/> chooses the words people see.</summary>
public sealed class LogUnavailableException(LogTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    public LogTrouble Trouble { get; } = trouble;
}
