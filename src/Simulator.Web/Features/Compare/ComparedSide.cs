using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Compare;

/// <summary>One of the two exercises on the page. Row: null once it is no longer in the book.</summary>
public sealed record ComparedSide(string Id, ExerciseRow? Row, ExerciseState State)
{
    /// <summary>The subject as it was played; null: not played.</summary>
    public ExerciseState? Subject(int number) => State.BySubject().FirstOrDefault(s => s.Subject.Number == number);
}
