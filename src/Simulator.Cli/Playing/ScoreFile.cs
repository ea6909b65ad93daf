using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Scoring;

namespace Simulator.Cli.Playing;

/// <summary>The score beside a log: every line with its proof, one value a line, so that the first difference has a line number.</summary>
internal static class ScoreFile
{
    public const string Name = "score.json";
    private static readonly JsonSerializerOptions Indented = new(LogJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static string Write(ExerciseState state, string digest) =>
        JsonSerializer.Serialize(new Content(digest, state.Version, Scorecard.Rules, Scorecards.Of(state, state.Now)) { Earlier = Before(state) }, Indented) + "\n";

    private static ImmutableArray<Scorecard>? Before(ExerciseState state) => state.Earlier.IsEmpty ? null : [.. state.BySubject().SkipLast(1).Select(s => Scorecards.Of(s, s.Now))];

    private sealed record Content(string Digest, long Version, string Rules, Scorecard Score)
    {
        /// <summary>Subjects played before the last, in order.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public ImmutableArray<Scorecard>? Earlier { get; init; }
    }
}
