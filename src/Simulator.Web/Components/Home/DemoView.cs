using Simulator.Web.Components.Desk;

namespace Simulator.Web.Components.Home;

/// <summary>What the third door shows of the demonstration.</summary>
public sealed record DemoView(string Subject, string Day, ClockReading Reading, ChipLevel? Level, IReadOnlyList<DemoPost> Posts, IReadOnlyList<DemoSeat> Seats);

/// <summary>A post with its counters at this moment.</summary>
public sealed record DemoPost(FeedPost Post, FeedCounts Counts);

/// <summary>A seat one can look at or take over.</summary>
public sealed record DemoSeat(string Key, string Name, bool ByBot);
