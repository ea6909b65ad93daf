namespace Simulator.Web.Tests.Security;

/// <summary>What the server never does, read from its sources.</summary>
public sealed class OutsideTests
{
    private static readonly string[] Never = ["Process.Start(", "new Process(", "new HttpClient", "AddHttpClient", "WebRequest.Create", "XmlDocument", " XmlReader.Create", "(XmlReader.Create", "Xml.XmlReader.Create", "BinaryFormatter", "AddCors", "UseCors", "UseDirectoryBrowser", "UseDeveloperExceptionPage", "FromSqlRaw($"];

    [Fact]
    public void No_project_runs_commands_or_asks_other_servers()
    {
        var sources = Directory.EnumerateDirectories(Repository.At("src")).Where(d => !d.EndsWith("Cli", StringComparison.Ordinal))
            .SelectMany(d => Directory.EnumerateFiles(d, "*.*", SearchOption.AllDirectories)).Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        Assert.True(sources.Length > 200);
        Assert.All(sources, f => Assert.All(Never, n => Assert.False(File.ReadAllText(f).Contains(n, StringComparison.Ordinal), $"{f}: {n}")));
    }

    [Fact]
    public void Scripts_of_the_pages_make_no_markup_and_run_no_text()
    {
        foreach (var script in Directory.EnumerateFiles(Repository.At("wwwroot-assets/js"), "*.js"))
            foreach (var never in (string[])["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "sessionStorage", "postMessage"])
                Assert.False(File.ReadAllText(script).Contains(never, StringComparison.Ordinal), $"{script}: {never}");
    }
}
