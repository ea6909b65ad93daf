using System.Text.Json;

namespace Simulator.Runtime.Tests.Released;

/// <summary>What release format 1 left on a disk, made by Simulator.Released, and what must be found in it for ever.</summary>
internal static class Format1
{
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllBytes(In("expected.json"))).RootElement;

    public static string Log => In("log.jsonl");
    public static string MarketLog => In("market", "log.jsonl");
    public static string Ended => Text("ended");
    public static string Running => Text("running");

    public static string Text(string name) => Expected.GetProperty(name).GetString()!;
    public static double Number(string name) => Expected.GetProperty(name).GetDouble();

    /// <summary>A copy of the data folder, to be worked on.</summary>
    public static string CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(In("data"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static string In(params string[] path) => Path.Combine([AppContext.BaseDirectory, "Released", "format-1", .. path]);
}
