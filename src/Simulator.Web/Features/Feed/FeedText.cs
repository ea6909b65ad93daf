namespace Simulator.Web.Features.Feed;

/// <summary>Names the texts of the feed (FeedText.resx, FeedText.en.resx).</summary>
public sealed class FeedText;
