using Simulator.Documents.Studio;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Studio;

/// <summary>One scenario of the studio.</summary>
/// <param name="Id">Its id; of an own one also the name of its folder.</param>
/// <param name="Shipped">Part of the program, and read-only: editing it begins with a copy.</param>
/// <param name="DraftFolder">The working copy the editor reads and writes; null: nobody edits it.</param>
/// <param name="Versions">Saved ones, oldest first; none of a shipped one.</param>
/// <param name="Newest">The newest saved version as the lint reads it; of a shipped one its folder; the draft where nothing was saved yet.</param>
public sealed record ShelfEntry(string Id, bool Shipped, string? DraftFolder, IReadOnlyList<ShelfVersion> Versions, LibraryEntry Newest)
{
    /// <summary>The draft as the lint reads it.</summary>
    public LibraryEntry? Draft { get; init; }

    /// <summary>Whether the draft differs from the newest version.</summary>
    public bool Unsaved { get; init; }

    /// <summary>Whether a draft that was thrown away can be taken back.</summary>
    public bool CanTakeBack { get; init; }

    /// <summary>What is worked on now, else what was saved last.</summary>
    public LibraryEntry Current => Draft ?? Newest;
}

/// <summary>What became of something asked of the shelf: the scenario it concerns, or why it was refused.</summary>
public sealed record ShelfResult(string Id, Domain.Exercises.Rejection? Problem)
{
    public bool Done => Problem is null;
}
