namespace Simulator.Web.Features.Accounts;

/// <summary>Names the texts of sign-in, set-up and accounts (AccountsText.resx, AccountsText.en.resx).</summary>
public sealed class AccountsText;
