using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;

namespace Simulator.Web.Features.WhatIf;

/// <summary>Kinds of change, as they are chosen.</summary>
public enum ChangeKind { Shift, Replace, Drop, Bot }

/// <summary>What somebody is putting together: which decision, and what should be different about it.</summary>
public sealed class WhatIfDraft(RecordedExercise recorded, IReadOnlyList<string> teams)
{
    private const int Shown = 40;

    /// <summary>Every decision of a seat that can be changed, near the moment: half of them before it where there are as many.</summary>
    public ImmutableArray<RecordedInput> Near { get; private set; } = [];
    public RecordedInput? Act { get; private set; }
    public ChangeKind Kind { get; set; } = ChangeKind.Shift;
    /// <summary>Minutes; negative: earlier.</summary>
    public double Minutes { get; set; } = -3;
    public string Choice { get; set; } = "";
    public string Seat { get; set; } = "";
    public string Team { get; set; } = teams.Count > 0 ? teams[0] : "";
    public ExerciseTime At { get; private set; }

    /// <summary>Options besides the one taken that may be tried out.</summary>
    public ImmutableArray<string> Choices { get; private set; } = [];
    /// <summary>Some options are left out: deletion, denial, concealment.</summary>
    public bool Withheld { get; private set; }

    /// <summary>Looks at a moment; the nearest decision from it on is the one meant, else the last before.</summary>
    public void Look(ExerciseTime at, string? seat)
    {
        At = at;
        if (Seat.Length == 0) Seat = seat ?? recorded.State.Scenario.Seats[0].Id;
        var acts = recorded.Acts.Where(a => seat is null || a.Seat == seat).ToList();
        var from = acts.FindIndex(a => a.At >= at);
        if (from < 0) from = acts.Count;
        var first = Math.Clamp(from - Shown / 2, 0, Math.Max(0, acts.Count - Shown));
        Near = [.. acts.Skip(first).Take(Shown)];
        Choose((acts.ElementAtOrDefault(from) ?? acts.LastOrDefault())?.Version ?? 0);
    }

    public void Choose(long version)
    {
        Act = Near.FirstOrDefault(a => a.Version == version);
        if (Act is null) return;
        var all = Alternatives.Of(Act.Command, "…");
        Choices = [.. all.Where(a => Forbidden.Why(Act.Before, Act.Seat, a.Command) is null).Select(a => a.Choice)];
        Withheld = Choices.Length < all.Length;
        if (!Choices.Contains(Choice)) Choice = Choices.FirstOrDefault("");
        if (Kind == ChangeKind.Replace && Choices.IsEmpty) Kind = ChangeKind.Shift;
    }

    /// <summary>The change as it stands; null while something is missing.</summary>
    public WhatIfChange? Change => Kind switch
    {
        ChangeKind.Bot => Seat.Length > 0 && Team.Length > 0 ? new HandSeat(Seat, Team, At) : null,
        _ when Act is null => null,
        ChangeKind.Shift => Minutes == 0 || double.IsNaN(Minutes) || Math.Abs(Minutes) > 24 * 60 ? null : new ShiftAct(Act.Version, TimeSpan.FromMilliseconds(Math.Round(Minutes * 60_000))),
        ChangeKind.Replace => Choice.Length > 0 ? new ReplaceChoice(Act.Version, Choice) : null,
        _ => new DropAct(Act.Version),
    };
}
