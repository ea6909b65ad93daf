using Simulator.Domain.Exercises;

namespace Simulator.Runtime.Logs;

/// <summary>Why the log cannot be written or read just now.</summary>
public enum LogTrouble { Other, DiskFull, ReadOnly, Locked, CannotOpen, Damaged, Newer }

/// <summary>What is wrong with the log of one exercise at the first version that cannot be trusted. Count: its end names another number of events.</summary>
public enum LogFlawKind { None, Missing, Content, Chain, Unreadable, Count }

/// <summary>The log cannot be used: nothing was stored. The message says what to look at; <see cref="Trouble"/> chooses the words people see.</summary>
public sealed class LogUnavailableException(LogTrouble trouble, string message, Exception? inner = null, long badVersion = 0, LogFlawKind flaw = LogFlawKind.None) : Exception(message, inner)
{
    public LogTrouble Trouble { get; } = trouble;
    /// <summary>Of a damaged log of one exercise: the first version that cannot be trusted; 0 when the whole file is meant.</summary>
    public long BadVersion { get; } = badVersion;
    public LogFlawKind Flaw { get; } = flaw;
    public StorageTrouble Storage => new(Trouble, BadVersion);
}

/// <summary>What is wrong with the storage of an exercise, as its owner tells everybody who watches it.</summary>
public sealed record StorageTrouble(LogTrouble Kind, long BadVersion = 0)
{
    /// <summary>For whoever acts meanwhile: nothing was stored, and why.</summary>
    public Rejection Rejection => Kind switch
    {
        LogTrouble.DiskFull => new Rejection("StorageFull"),
        LogTrouble.ReadOnly => new Rejection("StorageReadOnly"),
        LogTrouble.Locked => new Rejection("StorageLocked"),
        LogTrouble.CannotOpen => new Rejection("StorageCannotOpen"),
        LogTrouble.Newer => new Rejection("StorageNewer"),
        LogTrouble.Damaged when BadVersion > 0 => new Rejection("StorageDamagedAt", BadVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        LogTrouble.Damaged => new Rejection("StorageDamaged"),
        _ => new Rejection("StorageFailed"),
    };
}
