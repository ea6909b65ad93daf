using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads who leads, which offices there are and to whom papers go, and what has to be reported upward.</summary>
internal static class OrganisationReader
{
    public static Organisation Organisation(Block b) => new(b.List("bodies", "body", Body, true));

    public static ReportingRule Reporting(Block b) =>
        new(b.RequiredRefs("seats", IdKind.Seat), b.RequiredRefs("to", IdKind.Seat), b.Duration("limit"), b.RefOr("norm", IdKind.Norm), b.Refs("facts", IdKind.Fact));

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
