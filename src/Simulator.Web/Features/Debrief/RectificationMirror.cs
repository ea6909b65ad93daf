using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;

namespace Simulator.Web.Features.Debrief;

/// <summary>Writes the rectification list of an exercise into the overview of all exercises, which would have to read every log otherwise.</summary>
public sealed class RectificationMirror(Debriefs debriefs)
{
    public Task KeepAsync(ILiveExercise live, CancellationToken cancel = default) => debriefs.MirrorAsync(live.Id.Value, [.. Of(live.Id.Value, live.Control().State)], cancel);

    internal static IEnumerable<RectificationRow> Of(string exercise, ExerciseState state) => state.Debrief.Of(DebriefList.Rectification).Select(i => new RectificationRow
    { Exercise = exercise, Item = i.Id, Title = state.Text(state.Scenario.Title), Text = i.Text, Owner = Units.Name(state, i.For), Due = i.Due, State = i.State });
}
