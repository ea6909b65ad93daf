namespace Simulator.Web.Features.Results;

/// <summary>Names the texts of what a score is made of: marks, persons, facts, outcome, commentary (ScoreText.resx, ScoreText.en.resx).</summary>
public sealed class ScoreText;
