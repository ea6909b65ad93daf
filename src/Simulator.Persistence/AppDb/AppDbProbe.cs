using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Simulator.Persistence.AppDb;

public sealed partial class AppDbFile
{
    /// <summary>Writes to the file without changing anything in it: the header, with the number it has.</summary>
    public async Task ProbeAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var number = Convert.ToInt32(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}");
        await command.ExecuteNonQueryAsync(cancel);
    }
}
