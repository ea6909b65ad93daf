namespace Simulator.Web.Features.Results;

/// <summary>Names the texts of score, evaluation and replay (ResultsText.resx, ResultsText.en.resx).</summary>
public sealed class ResultsText;
