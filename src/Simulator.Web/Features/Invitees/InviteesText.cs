namespace Simulator.Web.Features.Invitees;

/// <summary>Names the texts of people, their parts and invitations (InviteesText.resx, InviteesText.en.resx).</summary>
public sealed class InviteesText;
