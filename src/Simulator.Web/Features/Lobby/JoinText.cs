namespace Simulator.Web.Features.Lobby;

/// <summary>Names the texts of joining and the lobby page (JoinText.resx, JoinText.en.resx).</summary>
public sealed class JoinText;
