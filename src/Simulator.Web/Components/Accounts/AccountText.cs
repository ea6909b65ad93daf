namespace Simulator.Web.Components.Accounts;

/// <summary>Names the texts of sign-in and set-up (AccountText.resx, AccountText.en.resx).</summary>
public sealed class AccountText;
