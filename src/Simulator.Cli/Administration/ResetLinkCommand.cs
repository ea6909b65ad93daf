using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Cli.Commands;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;

namespace Simulator.Cli.Administration;

/// <summary><c>simulator admin reset-link [--account NAME] [--data FOLDER] [--url ADDRESS]</c></summary>
internal sealed class ResetLinkCommand : ICommand
{
    private const string UsualAddress = "http://localhost:5080";

    public string Name => "admin reset-link";
    public Syntax Syntax { get; } = new("", ["--account", "--data", "--url"], []);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var folder = AdminData.Folder(arguments);
        var address = (arguments.Option("--url") ?? LastAddress(folder) ?? UsualAddress).TrimEnd('/');
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return terminal.Usage("BadUrl", address);
        return await AdminData.WithAsync(folder, terminal, services => MakeAsync(services, folder, arguments.Option("--account"), address, terminal));
    }

    private static async Task<int> MakeAsync(IServiceProvider services, DataFolder folder, string? name, string address, Terminal terminal)
    {
        // Nobody there yet: the way in is the set-up link.
        if (name is null && await services.GetRequiredService<Links>().RenewSetupAsync() is { } setUp)
        {
            terminal.Out.WriteLine(Words.Get("SetUpLink"));
            terminal.Out.WriteLine($"{address}/account/set-up?token={setUp}");
            return Terminal.Good;
        }
        var accounts = await AccountsAsync(services, name);
        if (accounts.Count != 1)
            return terminal.Fail(folder.Path, accounts.Count == 0 ? new DataProblem("NoSuchAccount", name ?? "") : new DataProblem("WhichAccount", string.Join(' ', accounts.Select(a => a.UserName))));
        var token = await services.GetRequiredService<ResetLinks>().CreateAsync(accounts[0].Id);
        terminal.Out.WriteLine(Words.Get("ResetLink", accounts[0].UserName!, ResetLinks.Lasts.TotalHours));
        terminal.Out.WriteLine($"{address}/account/reset?token={token}");
        return Terminal.Good;
    }

    // By name; without one the only administrator, or else the only account.
    private static async Task<List<Account>> AccountsAsync(IServiceProvider services, string? name)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        if (name is not null) return await db.Users.AsNoTracking().Where(u => u.UserName == name.Trim() || u.NormalizedUserName == name.Trim().ToUpperInvariant()).ToListAsync();
        var admins = await (from u in db.Users join ur in db.UserRoles on u.Id equals ur.UserId join r in db.Roles on ur.RoleId equals r.Id where r.Name == Roles.Admin orderby u.UserName select u).AsNoTracking().ToListAsync();
        return admins.Count > 0 ? admins : await db.Users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync();
    }

    private static string? LastAddress(DataFolder folder)
    {
        try
        {
            return File.ReadAllText(folder.Address).Trim() is { Length: > 0 } address ? address : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
