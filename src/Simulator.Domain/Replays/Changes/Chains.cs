using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Replays.Inputs;

namespace Simulator.Domain.Replays.Changes;

/// <summary>
/// Decisions about one and the same paper, item, task, request: none of them can come before the one it rests on. Shifting one shifts the
/// others as far as their order asks for, no further.
/// </summary>
internal static class Chains
{
    // What was further apart may come this close: a second, as between two steps of a bot.
    private static readonly TimeSpan Closest = TimeSpan.FromSeconds(1);

    /// <summary>New times by index of the input, for those that move; the shifted one among them.</summary>
    public static ImmutableSortedDictionary<int, ExerciseTime> Shift(RecordedExercise recorded, RecordedInput shifted, TimeSpan by)
    {
        var about = Object(shifted);
        var chain = about is null ? [shifted] : recorded.Inputs.Where(i => Object(i) == about).ToArray();
        var times = chain.Select(i => i.At.Ms).ToArray();
        var at = Array.IndexOf(chain, shifted);
        times[at] += (long)by.TotalMilliseconds;
        for (var i = at - 1; i >= 0; i--) times[i] = Math.Min(times[i], times[i + 1] - Gap(chain[i], chain[i + 1]));
        for (var i = at + 1; i < chain.Length; i++) times[i] = Math.Max(times[i], times[i - 1] + Gap(chain[i - 1], chain[i]));
        return chain.Select((input, i) => (input, i)).Where(p => p.i == at || times[p.i] != p.input.At.Ms).ToImmutableSortedDictionary(p => p.input.Index, p => new ExerciseTime(times[p.i]));
    }

    private static long Gap(RecordedInput a, RecordedInput b) => Math.Min((long)Closest.TotalMilliseconds, b.At.Ms - a.At.Ms);

    private static string? Object(RecordedInput input) => input.Command switch
    {
        DraftStatement { Statement: { } paper } => paper,
        SubmitStatement submit => submit.Statement,
        ApproveStatement approve => approve.Statement,
        ReturnStatement back => back.Statement,
        PublishStatement publish => publish.Statement,
        ApproveForm approve => approve.Paper,
        ReturnForm back => back.Paper,
        DecideMeasure decide => decide.Proposal,
        JudgeItem judge => judge.Item,
        NoteItem note => note.Item,
        FinishTask finish => finish.Task,
        UpdateLedger update => update.Entry,
        AnswerVerification answer => answer.Request,
        AnswerOtherMeasure answer => answer.Measure,
        BeginAnswer begin => "question " + begin.Inject,
        AnswerQuestion answer => "question " + answer.Inject,
        _ => input.Made.FirstOrDefault()?.Id,
    };
}
