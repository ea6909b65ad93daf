using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads who leads, which offices there are and to whom papers go.</summary>
internal static class OrganisationReader
{
    public static Organisation Organisation(Block b) => new(b.List("bodies", "body", Body, true));

    private static Body Body(Block b) => new(b.Id(IdKind.Body), b.Wording("name"), b.OneOf("kind", Domain.Scenarios.Body.Kinds))
    {
        Head = b.WordingOr("head"),
        Deputy = b.WordingOr("deputy"),
        Members = b.Wordings("members"),
        Location = b.WordingOr("location"),
        Duties = b.WordingOr("duties"),
        Seat = b.RefOr("seat", IdKind.Seat, IdKind.Department),
        Under = b.RefOr("under", IdKind.Body),
    };
}
