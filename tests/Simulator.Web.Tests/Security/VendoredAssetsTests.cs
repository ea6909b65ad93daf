using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Simulator.Web.Tests.Security;

/// <summary>What others wrote and we serve: each folder with its version, licence and the SHA-256 of every file (docs/vendored-assets.json).</summary>
public sealed class VendoredAssetsTests
{
    private static readonly string[] Foreign = ["lib", "fonts"];
    private static readonly string[] Licences = ["Apache-2.0", "MIT", "OFL-1.1", "BSD-3-Clause", "ISC"];

    private sealed record Asset(string Name, string Version, string License, string LicenseFile, string Package, string Folder, ImmutableSortedDictionary<string, string> Sha256);

    private static string Assets => Repository.At("wwwroot-assets");
    private static Asset[] Recorded => JsonSerializer.Deserialize<Asset[]>(File.ReadAllText(Repository.At("docs/vendored-assets.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Every_folder_of_others_is_recorded()
    {
        var folders = Foreign.SelectMany(f => Directory.EnumerateDirectories(Path.Combine(Assets, f))).Select(f => Path.GetRelativePath(Assets, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(folders, Recorded.Select(a => a.Folder).Order(StringComparer.Ordinal));
        Assert.Empty(Foreign.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Assets, f))));
    }

    [Fact]
    public void Each_file_is_the_one_that_was_recorded()
    {
        foreach (var asset in Recorded)
        {
            var folder = Path.Combine(Assets, asset.Folder);
            var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);
            Assert.Equal(found, asset.Sha256.ToImmutableSortedDictionary(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Each_has_a_version_and_a_licence_that_lies_beside_it()
    {
        foreach (var asset in Recorded)
        {
            Assert.Matches(@"^\d+\.\d+\.\d+$", asset.Version);
            Assert.Contains(asset.License, Licences);
            Assert.True(new FileInfo(Path.Combine(Assets, asset.Folder, asset.LicenseFile)).Length > 500, asset.Name);
            Assert.NotEmpty(asset.Package);
        }
        Assert.Contains("version=\"6.1.0\"", File.ReadAllText(Path.Combine(Assets, "lib/echarts/echarts.min.js")), StringComparison.Ordinal);
    }
}

/// <summary>Files of the repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();
    public static string At(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        return folder.FullName;
    }
}
