namespace Simulator.Web.Features.Exercises;

/// <summary>Names the texts of library, exercise list and what all pages of an exercise share (ExercisesText.resx, ExercisesText.en.resx).</summary>
public sealed class ExercisesText;
