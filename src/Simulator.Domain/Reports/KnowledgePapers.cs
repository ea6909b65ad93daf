using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports;

/// <summary>Who knew what when, as papers for the pack: one table of all facts, one of every seat that had to do with each. Ground truth: for control and evaluators.</summary>
public static class KnowledgePapers
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Reports.KnowledgeWords", typeof(KnowledgePapers).Assembly);
    private static readonly ImmutableArray<TrailStage> Stages = [.. Enum.GetValues<TrailStage>()];

    /// <summary>One paper; none while no subject has begun or no fact belongs to one.</summary>
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state)
    {
        var trails = FactTrails.Of(state);
        if (trails.IsEmpty) return [];
        return [OfficialPapers.New(state, "knowledge", "knowledge", "knowledge", Word(state, "title"), "", state.Now) with
        {
            Unit = state.Text(state.Scenario.Title),
            Parts = [new PaperProse("", Word(state, "how")), new PaperTable(Word(state, "facts"), [.. new[] { "fact", "on-request", "by", "public" }.Concat(Stages.Select(Key)).Append("found").Select(k => Word(state, k))], [.. trails.Select(t => Row(state, t))]),
                new PaperTable(Word(state, "seats"), [.. new[] { "fact", "seat" }.Concat(Stages.Select(Key)).Append("found").Select(k => Word(state, k))], [.. trails.SelectMany(t => t.Seats.Where(s => !s.IsEmpty).Select(s => Row(state, t, s)))])],
        }];
    }

    /// <summary>What is to be said about a fact, in the language of the exercise: keys of its findings in words.</summary>
    public static string Finding(string id, string language) => Words.GetString(id, CultureInfo.GetCultureInfo(language)) ?? id;

    private static ImmutableArray<string> Row(ExerciseState s, FactTrail t) =>
        [$"{t.Fact} {t.Text}", Clock(s, t.OnRequest), Joining.List(s.Language, t.By), Clock(s, t.Public), .. Stages.Select(stage => t.First(stage) is { } first ? $"{Clock(s, first.Step.At)} {first.Seat.Name}" : ""),
            Joining.List(s.Language, Findings(t).Select(f => Finding(f, s.Language)))];

    private static ImmutableArray<string> Row(ExerciseState s, FactTrail t, SeatTrail seat) =>
        [t.Fact, seat.Name, .. Stages.Select(stage => Clock(s, seat.At(stage)?.At)), seat.Kept ? Finding("kept", s.Language) : seat.Published is { Unverified: true } || seat.Reported is { Unverified: true } ? Finding("unverified", s.Language) : ""];

    /// <summary>Leaked, published before it was verified, reported before it was verified, known and never reported; the gravest first.</summary>
    public static IEnumerable<string> Findings(FactTrail trail)
    {
        if (trail.Leaked) yield return "leaked";
        if (trail.PublishedUnverified) yield return "published-unverified";
        if (trail.ReportedUnverified) yield return "reported-unverified";
        if (trail.NeverReported) yield return "never-reported";
    }

    private static string Key(TrailStage stage) => stage switch
    {
        TrailStage.Delivered => "delivered", TrailStage.WorkedOn => "worked-on", TrailStage.Forwarded => "forwarded", TrailStage.OnBoard => "on-board", TrailStage.Reported => "reported", _ => "published",
    };

    private static string Word(ExerciseState s, string id) => Finding(id, s.Language);
    private static string Clock(ExerciseState s, ExerciseTime? at) => at is { } time ? OfficialPapers.Clock(s, time) : "";
}
