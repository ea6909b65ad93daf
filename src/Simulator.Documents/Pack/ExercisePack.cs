using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Simulator.Documents.Papers;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Pack;

/// <summary>
/// The after-action pack of an exercise: papers under one cover, with the digest they can be checked by. Everything in it is a fold of the log; the same log and the same
/// version of the program give the same pack.
/// </summary>
public sealed class ExercisePack
{
    private ExercisePack(ExerciseState state, ExerciseSeal seal, ImmutableArray<OfficialPaper> papers) => (State, Seal, Papers) = (state, seal, papers);

    public ExerciseState State { get; }
    public ExerciseSeal Seal { get; }
    /// <summary>The cover first.</summary>
    public ImmutableArray<OfficialPaper> Papers { get; }

    /// <summary>This program as packs name it: a pack made by another one may look different and still be true.</summary>
    public static string Program { get; } = typeof(ExercisePack).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The pack for control and evaluators.</summary>
    public static ExercisePack Of(ExerciseState state, ExerciseSeal seal) => Of(state, seal, PackPapers.Of(state, truth: true));

    /// <summary>Reads a log through: the exercise as it stands at its end, and what a copy can be checked by.</summary>
    public static (ExerciseState State, ExerciseSeal Seal) Read(IReadOnlyList<StoredEvent> log)
    {
        var state = ExerciseState.Empty;
        foreach (var row in log) state = Exercise.Evolve(state, LogCodec.Read(row));
        return (state, ExerciseSeal.Of(log));
    }

    /// <param name="papers">Those the reader may have, without the cover.</param>
    public static ExercisePack Of(ExerciseState state, ExerciseSeal seal, ImmutableArray<OfficialPaper> papers) => new(state, seal, [PackCover.Of(state, seal, papers), .. papers]);

    /// <summary>All papers in the official layout, mark and digest on every page.</summary>
    public void WriteDocx(Stream to) => DocxPapers.Write(Papers, State.Language, to, Line);

    /// <summary>All tables and papers, a sheet each, mark and digest on every sheet.</summary>
    public void WriteXlsx(Stream to) => XlsxPapers.Write(Papers, State.Language, to, Line);

    /// <summary>Name of its files, without the ending: mark, title, subjects, day. Nothing in it that a file system minds.</summary>
    public string FileName
    {
        get
        {
            var words = new PackWords(State.Language);
            var subjects = words["FileSubject", string.Concat(State.Earlier.Append(State).Select(s => words.Number(s.Subject.Number)))];
            return string.Join('-', new[] { words["Js_mark"], State.Text(State.Scenario.Title), subjects, Seal.OpenedUtc.ToString("yyyyMMdd", CultureInfo.InvariantCulture) }.Select(Plain));
        }
    }

    private string Line => new PackWords(State.Language)["SealLong", Seal.Digest, Seal.Chain[..16], Seal.Version];

    private static string Plain(string name) => string.Concat(name.EnumerateRunes().Where(r => System.Text.Rune.IsLetterOrDigit(r) || r.Value == ' ').Take(40)).Trim();
}
