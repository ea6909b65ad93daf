using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain;
using Simulator.Domain.Replays;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using Simulator.Runtime;

namespace Simulator.Web.Features.Replay;

/// <summary>
/// How the score of a subject grew, worked out once beside what people do and then carried on: what happened does not change. Only the newest moment is
/// scored again, since evaluators may say something there at any time. Kept as long as the exercise itself is kept.
/// </summary>
public sealed class ScoreHistory
{
    private readonly ConditionalWeakTable<ILiveExercise, Growing> _all = [];

    /// <param name="sheet">The subject as it ended, or stands, with the truth.</param>
    public Task<ImmutableArray<ScoreStep>> Of(ILiveExercise live, ReplayView sheet, CancellationToken cancel = default) =>
        _all.GetValue(live, _ => new Growing()).UntilAsync(live, sheet, cancel);

    private sealed class Growing
    {
        private readonly SemaphoreSlim _one = new(1);
        private readonly Dictionary<ExerciseTime, Subject> _subjects = [];

        public async Task<ImmutableArray<ScoreStep>> UntilAsync(ILiveExercise live, ReplayView sheet, CancellationToken cancel)
        {
            await _one.WaitAsync(cancel);
            try
            {
                if (!_subjects.TryGetValue(sheet.Began, out var subject)) _subjects[sheet.Began] = subject = new Subject([], null, null);
                foreach (var at in sheet.ScoreMoments.Where(m => !(m <= subject.Until) && m < sheet.Last))
                {
                    // Away from the page's own thread: it goes on drawing meanwhile.
                    var score = await Task.Run(async () => (await live.ReplayAsync(at, truth: true, cancel)).Score!, cancel);
                    subject = subject.With(score, at);
                    _subjects[sheet.Began] = subject;
                }
                return ScoreGrowth.Between(subject.Score, sheet.Score!, sheet.Last) is { } newest ? subject.Steps.Add(newest) : subject.Steps;
            }
            finally
            {
                _one.Release();
            }
        }
    }

    private sealed record Subject(ImmutableArray<ScoreStep> Steps, Scorecard? Score, ExerciseTime? Until)
    {
        public Subject With(Scorecard score, ExerciseTime at) => new(ScoreGrowth.Between(Score, score, at) is { } step ? Steps.Add(step) : Steps, score, at);
    }
}
