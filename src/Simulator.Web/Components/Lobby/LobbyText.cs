namespace Simulator.Web.Components.Lobby;

/// <summary>Names the texts of the lobby (LobbyText.resx, LobbyText.en.resx).</summary>
public sealed class LobbyText;
