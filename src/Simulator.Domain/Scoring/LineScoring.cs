using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>One criterion as a score line.</summary>
internal sealed class LineScoring(ExerciseState state, ExerciseTime now, Prover prover, Criterion criterion)
{
    // What an evaluator rates has no clock.
    private readonly ExerciseTime? _started = criterion.Rated ? null : criterion.Inject is { } inject ? prover.DeliveredAt(inject) : state.Began;

    /// <summary>Points count as possible when the inject came, is still to come, or an evaluator rated the line all the same.</summary>
    public static bool IsPossible(ScoreLine line) => line.Started is not null || line.Override is not null || line.Why.Code == "LineWaiting";

    public ScoreLine Score()
    {
        var closes = _started is { } start ? Timeliness.Closes(start, criterion.Limit) : null;
        ExerciseTime? settled = _started is null ? null : closes is { } at && at <= now ? at : state.Ended ? now : null;
        var elements = criterion.Elements.Select(e => Element(e, settled)).ToImmutableArray();
        var factors = _started is null ? [] : criterion.Factors.Select(f => Factor(f, settled)).OfType<FactorScore>().ToImmutableArray();
        var automatic = Points(factors.Aggregate(elements.Sum(e => e.Earned), (sum, f) => sum * f.Factor));
        var ruled = EvaluatorWords.Points(state, criterion.Id);
        var earned = ruled?.Points ?? automatic;
        var met = elements.Length > 0 && elements.All(e => e.At is not null);
        return new ScoreLine(criterion.Id, state.Text(criterion.Title), criterion.Seats, Phase(), criterion.Dimension, criterion.Points, earned, automatic,
            criterion.Limit, state.Scenario.Norms.FirstOrDefault(n => n.Id == criterion.Norm)?.Limit, _started, met ? elements.Max(e => e.At) : null,
            ruled is not null || settled is not null || (_started is not null && earned >= criterion.Points),
            elements, factors, Reason(automatic, elements, factors, ruled, settled is not null),
            ruled)
        { Rated = criterion.Rated, AllOverrides = Several() };
    }

    // Beside the one that counts; one alone is said already.
    private ImmutableArray<OverrideScoreNote> Several()
    {
        var said = state.Overrides.Where(o => o.Line == criterion.Id).ToList();
        return said.Count < 2 ? default : [.. said.Select(o => new OverrideScoreNote(o.Points, o.Reason, o.Person, o.Version))];
    }

    private ElementScore Element(CriterionElement element, ExerciseTime? settled)
    {
        ElementScore None(Why why) => new(element.Id, state.Text(element.Title), element.Points, 0, 0, null, [], false, why);
        if (_started is not { } started) return None(new Why("NotDelivered"));
        var judged = new Judged(settled, false);
        var proof = prover.First(element.When, false, judged);
        if (proof.Is == Proven.Pending) return None(new Why("JudgedLater", Timeliness.Closes(started, criterion.Limit)?.ToString() ?? state.End.ToString()));
        if (!proof.Holds) return None(settled is null ? new Why("Open") : new Why("Missing"));
        var used = proof.At > started ? proof.At - started : TimeSpan.Zero;
        var factor = element.Timed ? Timeliness.Factor(used, criterion.Limit) : 1;
        var sure = prover.First(element.When, true, judged);
        return new ElementScore(element.Id, state.Text(element.Title), element.Points, Points(element.Points * factor), factor, proof.At, [.. proof.Acts.Select(a => a.Version)],
            !sure.Holds || sure.At > proof.At, Reason(element, used, factor));
    }

    private Why Reason(CriterionElement element, TimeSpan used, double factor) => (element.Timed, criterion.Limit) switch
    {
        (true, { } limit) when factor >= 1 => new Why("InTime", Clock(used), Clock(limit)),
        (true, { } limit) when factor > 0 => new Why("Late", Clock(used), Clock(limit), Clock(used - limit), (factor * 100).ToString("0.#", CultureInfo.InvariantCulture)),
        (true, { } limit) => new Why("TooLate", Clock(used), Clock(2 * limit)),
        _ => new Why("Done"),
    };

    private FactorScore? Factor(CriterionFactor factor, ExerciseTime? settled)
    {
        var judged = new Judged(settled, false, Costs: true);
        var proof = prover.First(factor.When, false, judged);
        return proof.Holds ? new FactorScore(factor.Id, state.Text(factor.Title), factor.Factor, [.. proof.Acts.Select(a => a.Version)], !prover.First(factor.When, true, judged).Holds) : null;
    }

    private Why Reason(double automatic, ImmutableArray<ElementScore> elements, ImmutableArray<FactorScore> factors, OverrideScoreNote? ruled, bool settled)
    {
        var points = Number(criterion.Points);
        if (ruled is not null) return new Why(criterion.Rated ? "LineRated" : "LineOverridden", Number(ruled.Points), points, ruled.Reason);
        if (criterion.Rated) return new Why("LineNotRated", points);
        if (_started is null) return Undelivered();
        var done = elements.Count(e => e.At is not null).ToString(CultureInfo.InvariantCulture);
        var all = elements.Length.ToString(CultureInfo.InvariantCulture);
        if (factors.Length > 0) return new Why("LineFactor", Number(automatic), points, factors[0].Title, Number(factors.Aggregate(1.0, (product, f) => product * f.Factor)));
        if (automatic >= criterion.Points) return new Why("LineFull", points);
        if (!settled) return new Why("LineOpen", Number(automatic), points, done, all);
        return automatic > 0 ? new Why("LinePartly", Number(automatic), points, done, all) : new Why("LineNone", points);
    }

    private Why Undelivered()
    {
        var inject = state.Injects.GetValueOrDefault(criterion.Inject!);
        return inject?.Status switch
        {
            InjectStatus.Skipped => new Why("LineSkipped", criterion.Inject!),
            InjectStatus.Held => new Why("LineHeld", criterion.Inject!),
            InjectStatus.Waiting when !state.Ended && (inject.Due is not null || state.Subject.Inject(inject.Id)?.After is not null) => new Why("LineWaiting", criterion.Inject!),
            _ => new Why("LineNeverTriggered", criterion.Inject!),
        };
    }

    // The phase the script gives the inject, wherever control moved it: phases compare between exercises.
    private string Phase()
    {
        var due = criterion.Inject is { } id ? state.Subject.Inject(id)?.At ?? state.Injects.GetValueOrDefault(id)?.Due ?? state.Began : state.Began;
        return state.Subject.Phases.LastOrDefault(p => p.From <= due)?.Id ?? "";
    }

    internal static double Points(double points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
    private static string Clock(TimeSpan span) => span.TotalHours >= 1 ? span.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : span.ToString(@"mm\:ss", CultureInfo.InvariantCulture);
}
