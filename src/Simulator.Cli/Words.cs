using System.Globalization;
using System.Resources;

namespace Simulator.Cli;

/// <summary>Texts of <c>Words.resx</c> in the language of the thread.</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new("Simulator.Cli.Words", typeof(Words).Assembly);

    public static string Get(string code, params object[] args)
    {
        var text = Resources.GetString(code, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"Words.resx has no '{code}'.");
        return args.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, args);
    }
}
