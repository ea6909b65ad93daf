using System.Text.Json;
using Simulator.Documents.Logs;
using Simulator.Domain.Logs;
using Simulator.Runtime.WhatIf;

namespace Simulator.Cli.WhatIfs;

/// <summary>A what-if on disk: the log of the fork, which verifies like any other, and the comparison beside it.</summary>
internal static class WhatIfFiles
{
    public const string Comparison = "whatif.json";

    public static string Json(WhatIfSummary summary) => JsonSerializer.Serialize(summary, LogJson.Options);

    public static bool Save(WhatIfOutcome outcome, WhatIfSummary summary, string folder, Terminal terminal)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using (var file = File.Create(Path.Combine(folder, "log.jsonl"))) LogFile.Write(file, outcome.Log);
            File.WriteAllText(Path.Combine(folder, Comparison), Json(summary) + "\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Fail(folder, 0, "CannotWrite", e.Message);
            return false;
        }
    }
}
