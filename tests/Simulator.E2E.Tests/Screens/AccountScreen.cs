using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>Set-up link, sign-in and the list of accounts.</summary>
public sealed partial class AccountScreen(IPage page) : Screen(page)
{
    public async Task SetUpAsync(string link, string name, string password)
    {
        await Page.GotoAsync(link);
        await FillAsync(name, password);
        await Test("set-up").ClickAsync();
        await Expect(Page).ToHaveURLAsync(Exercises());
    }

    public Task AddEvaluatorAsync(string name, string password) => AddAsync(name, password, "Evaluator");

    public async Task AddAsync(string name, string password, string role)
    {
        await Page.GotoAsync("/account/list");
        await FillAsync(name, password);
        await Test("role").SelectOptionAsync(role);
        await Test("add").ClickAsync();
        await Expect(Test("account").Filter(new() { HasText = name })).ToBeVisibleAsync();
    }

    public async Task SignInAsync(string name, string password)
    {
        await Page.GotoAsync("/account/sign-in");
        await FillAsync(name, password);
        await Test("sign-in").ClickAsync();
        await Expect(Page).ToHaveURLAsync(Exercises());
    }

    private async Task FillAsync(string name, string password)
    {
        await Test("name").FillAsync(name);
        await Test("password").FillAsync(password);
    }

    [GeneratedRegex("/exercises$")]
    private static partial Regex Exercises();
}
