using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Control.Plan;

/// <summary>Which injects the list shows. Words: part of the code, the text, the sender or the channel; Seat: a seat's id, or nobody in particular (empty); null: all.</summary>
public sealed record InjectFilter(string Words = "", string? Seat = null, string Stand = InjectFilter.Every)
{
    public const string Every = "", Planned = "planned", Conditional = "conditional", Off = "off", Delivered = "delivered";
    public static readonly ImmutableArray<string> Stands = [Every, Planned, Conditional, Off, Delivered];

    public bool IsSet => Words.Trim().Length > 0 || Seat is not null || Stand.Length > 0;

    public IEnumerable<InjectState> Of(ExerciseState state) =>
        state.Injects.Values.Where(i => Fits(state, i)).OrderBy(i => i.Due ?? state.End).ThenBy(i => i.Id, StringComparer.Ordinal);

    private bool Fits(ExerciseState state, InjectState inject) =>
        (Seat is null || (Seat.Length == 0 ? inject.To.IsEmpty : inject.To.Contains(Seat))) && Stood(state, inject) && Said(state, inject);

    private bool Stood(ExerciseState state, InjectState inject) => Stand switch
    {
        Planned => inject is { Status: InjectStatus.Waiting, Due: not null },
        Conditional => state.Subject.Inject(inject.Id)?.When is not null,
        Off => inject.Status is InjectStatus.Held or InjectStatus.Skipped or InjectStatus.Retracted,
        Delivered => inject.Status == InjectStatus.Delivered,
        _ => true,
    };

    private bool Said(ExerciseState state, InjectState inject)
    {
        var words = Words.Trim();
        return words.Length == 0 || new[] { inject.Id, InjectTexts.Short(state, inject), InjectTexts.Sender(state, inject), DeskWords.Channel(state, inject) }.Any(t => t.Contains(words, StringComparison.OrdinalIgnoreCase));
    }
}
