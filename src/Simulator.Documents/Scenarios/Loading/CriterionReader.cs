using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads what is scored, and the sheet of the evaluators.</summary>
internal static class CriterionReader
{
    private static readonly ImmutableArray<string> Dimensions = ["timeliness", "accuracy", "lawfulness", "coordination", "openness", "record"];

    public static ScoreSheet Sheet(Block b) => new(
        b.List("outcomes", "outcome", o => new OutcomeHeading(o.LocalId(), o.Wording("title"))),
        b.List("abilities", "ability", a => new Ability(a.LocalId(), a.Wording("title"), a.ManyOf("dimensions", true, Dimensions))));

    public static Criterion Read(Block b)
    {
        var criterion = new Criterion
        {
            Id = b.Id(IdKind.Criterion),
            Title = b.Text("title"),
            Seats = b.RequiredRefs("seats", IdKind.Seat),
            Inject = b.RefOr("inject", IdKind.Inject),
            Points = b.Number("points", 0, 100),
            Limit = b.DurationOr("limit"),
            Norm = b.RefOr("norm", IdKind.Norm),
            Dimension = b.OneOf("dimension", Dimensions),
            Elements = b.List("elements", "element", Element, true),
            Factors = b.List("factors", "factor", Factor),
        };
        CheckSum(b, criterion);
        if (criterion.Limit is null && criterion.Elements.Any(e => e.Timed)) b.Load.Error(b.Place, "TimedNeedsLimit", criterion.Id);
        return criterion;
    }

    private static CriterionElement Element(Block b) => new(b.LocalId(), b.Text("title"), b.Number("points", 0, 100), b.Flag("timed"), b.Condition("when"));

    private static CriterionFactor Factor(Block b) => new(b.LocalId(), b.Text("title"), b.Number("factor", 0, 1), b.Condition("when"));

    private static void CheckSum(Block b, Criterion criterion)
    {
        var sum = criterion.Elements.Sum(e => e.Points);
        if (criterion.Elements.IsEmpty || Math.Abs(sum - criterion.Points) < 1e-6) return;
        b.Load.Error(b.PlaceOf("points"), "PointsDoNotSum", sum.ToString(CultureInfo.InvariantCulture), criterion.Points.ToString(CultureInfo.InvariantCulture));
    }
}
