using Simulator.Domain;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Posts with a picture name a drawing that is there, in words too.</summary>
public sealed class StillsTests
{
    public static TheoryData<string> Scenarios => [.. ShippedScenarios.Ids];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Every_picture_of_the_feed_is_a_file_in_the_box_with_its_mark_and_words(string scenario)
    {
        var played = await ShippedScenarios.Played(scenario, 1, "expert");
        var feed = SeatView.Of(played.State, "news", played.State.Now)!.Feed;
        var pictures = feed.Newest(int.MaxValue).Where(p => p.Media is not null).ToList();
        Assert.NotEmpty(pictures);
        foreach (var post in pictures)
        {
            var drawing = File.ReadAllText(Path.Combine(ShippedScenarios.Folder, scenario, "media", post.Media!));
            Assert.Contains("演练", drawing, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(post.MediaAlt) || post.MediaAlt!.StartsWith("media.", StringComparison.Ordinal), post.MediaAlt);
        }
    }
}
