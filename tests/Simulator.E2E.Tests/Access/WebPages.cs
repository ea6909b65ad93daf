using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Simulator.E2E.Tests.Access;

/// <summary>Every address the published program routes to a page, read from its assembly: a new page cannot be forgotten.</summary>
public static class WebPages
{
    public static IReadOnlyList<string> All()
    {
        var folder = Environment.GetEnvironmentVariable("SIMULATOR_PUBLISHED") ?? throw new InvalidOperationException("SIMULATOR_PUBLISHED names the published build.");
        using var file = new PEReader(File.OpenRead(Path.Combine(folder, "Simulator.Web.dll")));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeDefinitions.SelectMany(t => reader.GetTypeDefinition(t).GetCustomAttributes()).Select(a => Template(reader, reader.GetCustomAttribute(a))).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    private static string? Template(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return null;
        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference || reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) != "RouteAttribute") return null;
        var value = reader.GetBlobReader(attribute.Value);
        // Two bytes of prolog, then the one argument: the template.
        return value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;
    }
}
