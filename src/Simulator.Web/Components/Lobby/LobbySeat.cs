using Simulator.Web.Components.Desk;

namespace Simulator.Web.Components.Lobby;

/// <summary>What one can do with a seat just now.</summary>
public enum SeatOffer
{
    Open,
    Chosen,
    Full,
    AwaitingControl,
    WatchOnly,
}

/// <summary>A seat as the lobby lists it.</summary>
/// <param name="Members">Names of those who sit there.</param>
/// <param name="Free">Empty places to draw.</param>
public sealed record LobbySeat(string Key, string Icon, string Name, string Work, SeatOffer Offer, IReadOnlyList<string> Members, int Free = 0)
{
    public string? Receives { get; init; }

    /// <summary>Listed, but not to be chosen now.</summary>
    public bool Locked { get; init; }

    public string? Suggested { get; init; }
}

/// <summary>Answer of a seat to the communications check; null seconds: not yet.</summary>
public sealed record LobbyCheck(string Seat, double? Seconds, bool IsMine, bool SignedIn = false);

/// <summary>A line in the lobby.</summary>
public sealed record LobbyMessage(string Key, string From, string Time, string Text);

/// <summary>The duty sheet as it is filled in at sign-in.</summary>
public sealed class DutySheet
{
    public string Leader { get; set; } = "";

    public string Officer { get; set; } = "";

    public string Contact { get; set; } = "";
}

/// <summary>The four steps before the start.</summary>
public enum LobbyStep
{
    Enter = 1,
    Seat = 2,
    SignIn = 3,
    Check = 4,
}
