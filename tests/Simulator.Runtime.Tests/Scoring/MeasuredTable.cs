using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>Measured tables in <c>docs/</c>, each between two marks: tests compare them, and write them when UPDATE_DOCS is 1.</summary>
internal static class MeasuredTable
{
    // Several classes of tests write into one document.
    private static readonly Lock Writing = new();

    /// <returns>What stands between the marks, after it was written anew if that is asked for.</returns>
    public static string In(string document, string name, string measured)
    {
        lock (Writing)
        {
            var path = Path.Combine(ShippedScenarios.Root, "docs", document);
            var text = File.ReadAllText(path);
            var (from, to) = ($"<!-- measured {name} -->\n", $"<!-- /measured {name} -->");
            var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
            var end = text.IndexOf(to, StringComparison.Ordinal);
            Assert.True(end >= start && start >= from.Length, $"{document} has no place for '{name}'");
            if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, text[..start] + measured + text[end..]);
            return File.ReadAllText(path)[start..];
        }
    }
}
