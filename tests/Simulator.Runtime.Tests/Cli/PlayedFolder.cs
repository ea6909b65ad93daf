namespace Simulator.Runtime.Tests.Cli;

/// <summary>A played exercise in a folder of its own, to be checked and tampered with.</summary>
internal sealed class PlayedFolder : IDisposable
{
    private PlayedFolder(string path, string digest) => (Path, Digest) = (path, digest);

    public string Path { get; }
    public string Digest { get; }
    public string Log => System.IO.Path.Combine(Path, "log.jsonl");
    public string Score => System.IO.Path.Combine(Path, "score.json");

    public static async Task<PlayedFolder> Of(string team = "expert", string? scenario = null)
    {
        var path = Directory.CreateTempSubdirectory("played-").FullName;
        var outcome = await Outcome.Of("play", scenario ?? Folders.Mini, "--team", team, "--out", path, "--json");
        Assert.Equal(0, outcome.Exit);
        return new PlayedFolder(path, outcome.Json.GetProperty("digest").GetString()!);
    }

    public Task<Outcome> Verify(params string[] more) => Outcome.Of(["verify", Log, .. more]);
    public Task<Outcome> VerifyDigest() => Verify("--digest", Digest);

    public void Dispose() => Directory.Delete(Path, true);
}
