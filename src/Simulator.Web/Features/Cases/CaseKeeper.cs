using System.Globalization;
using Simulator.Domain.Reports;
using Simulator.Domain.Views;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Papers;

namespace Simulator.Web.Features.Cases;

/// <summary>Puts an exercise that has ended into the case library: scenario version, scores, papers, what is left to do.</summary>
public sealed class CaseKeeper(Persistence.AppDb.Cases cases, TimeProvider time)
{
    /// <param name="ended">When it ended; null: just now.</param>
    public Task KeepAsync(ILiveExercise live, DateTime? ended, CancellationToken cancel) => cases.KeepAsync(Of(live.Id.Value, live.Control(), ended ?? time.GetUtcNow().UtcDateTime), cancel);

    public async Task<bool> HasAsync(string exercise, CancellationToken cancel) => await cases.FindAsync(exercise, cancel) is not null;

    internal static EndedCase Of(string id, ControlView view, DateTime ended)
    {
        var state = view.State;
        var papers = OfficialPapers.Of(state);
        return new EndedCase(
            new CaseRow
            {
                Exercise = id, Title = state.Text(state.Scenario.Title), ScenarioId = state.Scenario.Id, ScenarioVersion = state.Scenario.Version, Language = state.Language,
                Subjects = string.Join(',', view.Subjects.Select(s => s.Number)), Scores = string.Join(',', view.Subjects.Select(s => s.Score.Total.ToString("0.#", CultureInfo.InvariantCulture))),
                Vetoed = view.Subjects.Any(s => !s.Score.Vetoes.IsEmpty), EndedAt = ended,
            },
            [.. papers.Select(p => new ArchivedPaperRow
            { Exercise = id, Paper = p.Id, Group = p.Group, Kind = p.Kind, Title = p.Title, Unit = p.Unit, Archive = p.Archive, StoryTime = p.StoryTime, Subject = p.Subject, Words = PaperSearch.Of(p) })],
            [.. FollowUps.Of(state).Select(f => new FollowUpRow
            { Exercise = id, Paper = f.Paper, Row = f.Row, Form = papers.First(p => p.Id == f.Paper).Title, Matter = f.Matter, Unit = f.Unit, Owner = f.Owner, Measure = f.Measure, DueWords = f.Due })]);
    }
}
