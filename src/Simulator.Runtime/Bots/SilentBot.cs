using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>Signs in and says nothing more.</summary>
internal sealed class SilentBot : IBot
{
    private static readonly ExerciseTime SignsIn = ExerciseTime.FromMinutes(2);

    public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to) =>
        from < SignsIn && SignsIn <= to && view.May("sign-in") ? [new SignIn()] : [];
}
