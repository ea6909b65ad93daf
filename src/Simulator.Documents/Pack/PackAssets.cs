using System.Security.Cryptography;
using System.Text;

namespace Simulator.Documents.Pack;

/// <summary>Style and script of the page, from the files beside this one.</summary>
internal static class PackAssets
{
    public static readonly string Style = Read("pack.css"), Script = Read("pack.js");

    /// <summary>What the page's own policy lets run: this script and no other.</summary>
    public static readonly string ScriptHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    private static string Read(string name)
    {
        using var file = typeof(PackAssets).Assembly.GetManifestResourceStream("Simulator.Documents.Pack." + name) ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
