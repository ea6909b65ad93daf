using Simulator.Domain.Exercises;

namespace Simulator.Web.Features.Exercises;

/// <summary>Display names of the participants of an exercise; they are kept outside the log and can be erased.</summary>
public interface IPersonNames
{
    Task<IReadOnlyDictionary<string, string>> OfAsync(ExerciseId exercise, CancellationToken cancel);
}

/// <summary>The exercises this server knows: what is kept about them outside the log.</summary>
public interface IBook
{
    Task<BookEntry?> FindAsync(ExerciseId exercise, CancellationToken cancel);
    /// <summary>By the six-digit code; null when none that is still open for joining has it.</summary>
    Task<BookEntry?> FindByCodeAsync(string code, CancellationToken cancel);
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<BookEntry>> ListAsync(CancellationToken cancel);
    /// <summary>Enters a new exercise with a code and a look key of its own.</summary>
    Task<BookEntry> AddAsync(ExerciseId exercise, string scenario, string title, int subject, string owner, CancellationToken cancel);
}

/// <summary>LookKey opens the wall and the read-only view without an account.</summary>
public sealed record BookEntry(ExerciseId Id, string Code, string LookKey, string Scenario, string Title, int Subject, string Owner, DateTime OpenedUtc);
