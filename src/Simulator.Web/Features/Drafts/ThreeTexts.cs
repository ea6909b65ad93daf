using DiffPlex;
using DiffPlex.Chunkers;

namespace Simulator.Web.Features.Drafts;

/// <summary>Two versions of a paper that began from one: what each changed, by paragraph, and both changes together where they do not touch.</summary>
public sealed record ThreeTexts(string Began, string Theirs, string Mine)
{
    /// <summary>Both changes in one text; null when both changed the same paragraph, which only a person can settle.</summary>
    public string? Merged
    {
        get
        {
            var merged = ThreeWayDiffer.Instance.CreateMerge(Lines(Began), Lines(Theirs), Lines(Mine), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
            return merged.IsSuccessful ? string.Join('\n', merged.MergedPieces) : null;
        }
    }

    /// <summary>Paragraphs of one version, marked when the version they began from does not have them.</summary>
    public IEnumerable<(string Text, bool Changed)> Marked(string version)
    {
        var began = Lines(Began).Split('\n').ToHashSet(StringComparer.Ordinal);
        return Lines(version).Split('\n').Select(p => (p, !began.Contains(p)));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
