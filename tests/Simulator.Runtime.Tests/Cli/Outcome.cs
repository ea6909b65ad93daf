using System.Globalization;
using System.Text.Json;
using Simulator.Cli;

namespace Simulator.Runtime.Tests.Cli;

/// <summary>The command as a user meets it: words in, exit code and two streams out.</summary>
internal sealed record Outcome(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static async Task<Outcome> In(string culture, params string[] args)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            var exit = await CommandLine.RunAsync(args, new Terminal(output, errors, TimeProvider.System));
            return new Outcome(exit, output.ToString(), errors.ToString());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    public static Task<Outcome> Of(params string[] args) => In("en-US", args);
}

internal static class Folders
{
    public static readonly string Mini = Path.Combine(AppContext.BaseDirectory, "Documents", "data", "mini");
    public static readonly string Market = Path.Combine(AppContext.BaseDirectory, "scenarios", "liuwan-market");
}
