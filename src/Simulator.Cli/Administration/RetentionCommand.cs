using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Cli.Commands;
using Simulator.Persistence.Removal;

namespace Simulator.Cli.Administration;

/// <summary><c>simulator admin retention [--days N] [--data FOLDER] [--dry-run]</c></summary>
internal sealed class RetentionCommand : ICommand
{
    // More than anybody's records; beyond it a date would overflow.
    private const int MostDays = 36_500;

    public string Name => "admin retention";
    public Syntax Syntax { get; } = new("", ["--days", "--data"], ["--dry-run"]);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var text = arguments.Option("--days") ?? AdminData.Setting("Retention", "Days") ?? "0";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > MostDays) return terminal.Usage("NotDays", text);
        if (days == 0)
        {
            terminal.Out.WriteLine(Words.Get("KeptForEver"));
            return Terminal.Good;
        }
        return await AdminData.WithAsync(AdminData.Folder(arguments), terminal, async services =>
        {
            var retention = services.GetRequiredService<Retention>();
            var (dry, code) = arguments.Has("--dry-run") ? (true, "RetentionWould") : (false, "RetentionDid");
            var rows = dry ? await retention.DueAsync(days) : await retention.RunAsync(days);
            foreach (var row in rows) terminal.Out.WriteLine($"{row.Id}  {row.ClosedAt:yyyy-MM-dd}  {row.Title}");
            terminal.Out.WriteLine(Words.Get(code, rows.Count, days));
            return Terminal.Good;
        });
    }
}
