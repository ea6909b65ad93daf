using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads what is scored, and the sheet of the evaluators.</summary>
internal static class CriterionReader
{
    public static ScoreSheet Sheet(Block b)
    {
        // First: the abilities, and all criteria read later, speak of them.
        var dimensions = b.List("dimensions", "dimension", d => new SheetDimension(d.LocalId(), d.Wording("title")));
        if (!dimensions.IsEmpty) b.Load.Dimensions = [.. dimensions.Select(d => d.Id)];
        return new ScoreSheet(
            b.List("outcomes", "outcome", o => new OutcomeHeading(o.LocalId(), o.Wording("title"))),
            b.List("abilities", "ability", a => new Ability(a.LocalId(), a.Wording("title"), a.ManyOf("dimensions", true, b.Load.Dimensions))))
        {
            Dimensions = dimensions.IsEmpty ? default : dimensions,
            Grades = b.One("grades", "grades", Bands),
            Evaluators = b.OneOfOr("evaluators", EvaluatorRules.All),
        };
    }

    private static GradeBands Bands(Block b)
    {
        var bands = new GradeBands(b.Number("P", 0, 100), b.Number("S", 0, 100), b.Number("M", 0, 100));
        if (bands.P < bands.S || bands.S < bands.M) b.Load.Error(b.Place, "GradesDoNotFall");
        return bands;
    }

    public static Criterion Read(Block b)
    {
        var rated = b.Flag("rated");
        var criterion = new Criterion
        {
            Id = b.Id(IdKind.Criterion),
            Title = b.Text("title"),
            Seats = b.RequiredRefs("seats", IdKind.Seat),
            Inject = b.RefOr("inject", IdKind.Inject),
            Points = b.Number("points", 0, 100),
            Limit = b.DurationOr("limit"),
            Norm = b.RefOr("norm", IdKind.Norm),
            Dimension = b.OneOf("dimension", b.Load.Dimensions),
            Elements = b.List("elements", "element", Element, !rated),
            Factors = b.List("factors", "factor", Factor),
            Rated = rated,
            Guide = b.TextOr("guide"),
        };
        if (rated) CheckRated(b, criterion);
        else CheckScored(b, criterion);
        return criterion;
    }

    // Who rates by eye follows no rule of the file.
    private static void CheckRated(Block b, Criterion criterion)
    {
        foreach (var key in (string[])["elements", "factors", "limit", "norm"])
            if (b.Take(key) is { } item) b.Load.Error(item.Place, "RatedHasRule", criterion.Id, key);
        if (criterion.Points <= 0) b.Load.Error(b.PlaceOf("points"), "RatedNeedsPoints", criterion.Id);
    }

    private static void CheckScored(Block b, Criterion criterion)
    {
        if (criterion.Guide is not null) b.Load.Error(b.PlaceOf("guide"), "GuideNeedsRated", criterion.Id);
        CheckSum(b, criterion);
        if (criterion.Limit is null && criterion.Elements.Any(e => e.Timed)) b.Load.Error(b.Place, "TimedNeedsLimit", criterion.Id);
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
