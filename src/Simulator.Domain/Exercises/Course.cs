using System.Collections.Immutable;
using Simulator.Domain.Exercises.Acts;

namespace Simulator.Domain.Exercises;

/// <summary>The course of an exercise in lines, from the log: what a summary of the whole handling begins with.</summary>
internal static class Course
{
    public static IEnumerable<string> Of(ExerciseState state) =>
        Lines(state).OrderBy(l => l.At).Select(l => $"{state.StoryClock(l.At)} {l.Words}");

    private static IEnumerable<(ExerciseTime At, string Words)> Lines(ExerciseState s)
    {
        foreach (var item in s.Items) yield return (item.At, $"{s.NameOf(item.Seat)} · {item.Title}");
        foreach (var report in s.Reports) yield return (report.At, $"{s.NameOf(report.Seat)} · {PaperNames.Report(report.Kind, s.Language)}");
        foreach (var level in s.Levels.Where(l => l.Decided)) yield return (level.At, $"{s.NameOf(level.Seat)} · {LevelNames.Of(level.Level, s.Language)}");
        foreach (var statement in s.Statements.Where(p => p.PublishedAt is not null)) yield return (statement.PublishedAt!.Value, $"{s.NameOf(statement.Seat)} · {statement.Title}");
        foreach (var form in s.Forms.Where(f => f.Valid)) yield return (form.DecidedAt ?? form.At, $"{s.NameOf(form.Seat)} · {(s.Scenario.Form(form.Form) is { } spec ? s.Text(spec.Title) : form.Form)}");
    }
}
