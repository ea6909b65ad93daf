using Microsoft.AspNetCore.Components;

namespace Simulator.Web.Components.Desk;

/// <summary>What never changes about a post. Made once, encoded once and shared by every viewer; rows compare it by reference.</summary>
/// <param name="Body">Encoded text with its links. Whoever makes it encodes it; rows print it as it is.</param>
public sealed record FeedPost(string Id, string AccountId, string Name, string Role, string Time, MarkupString Body)
{
    public bool Official { get; init; }

    public string? QuotedName { get; init; }

    public MarkupString Quoted { get; init; }

    /// <summary>Path of a drawn still.</summary>
    public string? Picture { get; init; }

    public string? PictureCaption { get; init; }

    /// <summary>Language of name, words and caption where it is not the page's.</summary>
    public string? Lang { get; init; }

    public string Initial => Name.Length == 0 ? "" : char.IsHighSurrogate(Name[0]) && Name.Length > 1 ? Name[..2] : Name[..1];
}

/// <summary>Counters of a post; the only part of a row that moves.</summary>
public readonly record struct FeedCounts(int Reposts, int Comments, int Likes, int? Reads = null);

/// <summary>What this viewer's team made of a post.</summary>
/// <param name="IsNew">Tinted until seen.</param>
/// <param name="Item">Number of the registered item, null if not registered.</param>
/// <param name="Gone">Note for a post no longer visible; the text stays, screenshots live on.</param>
public readonly record struct FeedFlags(bool IsNew = false, string? Item = null, string? Gone = null);
