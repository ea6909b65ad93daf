using System.Diagnostics;

namespace Simulator.Web.Tests.Security;

/// <summary>tests/audit reads a report of packages as the SDK writes it.</summary>
public sealed class AuditScriptTests
{
    private const string Clean = """{ "version": 1, "parameters": "--vulnerable --include-transitive", "sources": ["feed"], "projects": [ { "path": "a.csproj" } ] }""";

    private const string Vulnerable = """
        {
          "version": 1,
          "projects": [
            { "path": "a.csproj", "frameworks": [ { "framework": "net10.0", "transitivePackages": [
              { "id": "Old.Package",
                "resolvedVersion": "1.0.0",
                "vulnerabilities": [ {
                  "severity": "Low",
                  "advisoryurl": "advisory-1" } ] } ] } ] }
          ]
        }
        """;

    [Theory]
    [InlineData(Clean, 0, "no known vulnerable package")]
    [InlineData(Vulnerable, 1, "Old.Package")]
    [InlineData("error: the source could not be reached", 0, "not audited")]
    public async Task A_known_vulnerable_package_fails_and_a_missing_answer_does_not(string report, int code, string words)
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, report, cancel);
        using var audit = Process.Start(new ProcessStartInfo("bash", [Repository.At("tests/audit"), "--from", file]) { RedirectStandardOutput = true })!;
        var said = await audit.StandardOutput.ReadToEndAsync(cancel);
        await audit.WaitForExitAsync(cancel);
        File.Delete(file);
        Assert.Equal(code, audit.ExitCode);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }
}
