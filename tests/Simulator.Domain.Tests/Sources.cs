using System.Runtime.CompilerServices;

namespace Simulator.Domain.Tests;

/// <summary>Folders of the repository, for tests that read sources or write reports.</summary>
public static class Sources
{
    public static string Tests { get; } = Here();
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Tests, "..", ".."));
    public static string Domain { get; } = Path.Combine(Root, "src", "Simulator.Domain");

    public static IEnumerable<string> Code(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
