using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;

namespace Simulator.Web.Tests.Sight;

/// <summary>What the façade hands out, as one text, held against the table; and the table against the view, so that no list is forgotten.</summary>
public sealed partial class FacadeSightTests : SightTest
{
    [Theory]
    [InlineData(2), InlineData(3)]
    public async Task Every_seat_gets_what_the_table_says_and_nothing_else(int subject)
    {
        var live = await PlayAsync(subject);
        var state = live.Control().State;
        foreach (var seat in MarkedPlay.Seats) Hold(subject, Letter(seat), Everything(live.Seat(seat)!), state);
        Hold(subject, 'O', Everything(live.Public()), state);
        foreach (var who in "EC") Hold(subject, who, Everything(live.Control()), state);
    }

    private static void Hold(int subject, char who, string given, ExerciseState state)
    {
        var wrong = SightTable.In(subject).Where(r => r.Thing is not (Thing.Gauges or Thing.Score))
            .Where(r => given.Contains(MarkedPlay.Mark(r.Thing, state), StringComparison.Ordinal) != SightTable.Row.Sees(r.Facade, who)).Select(r => r.Thing);
        Assert.Equal([], wrong);
        foreach (var row in SightTable.In(subject).Where(r => r.Thing is Thing.Gauges or Thing.Score))
            Assert.Equal(SightTable.Row.Sees(row.Facade, who), row.Thing == Thing.Gauges ? GaugeNames().IsMatch(given) : ScoreNames().IsMatch(given));
    }

    [Fact]
    public void Every_list_of_a_seats_view_stands_in_the_table()
    {
        // Names and choices the scenario gives everybody, the seat's own rights, and that a briefing is open: nothing anybody wrote.
        string[] choices = ["Briefings", "Acts", "SuggestedFirstActs", "Played", "FormsOffered", "Seats", "Departments", "OfficialChannels", "Measures", "Elements"];
        var lists = typeof(SeatView).GetProperties().Where(p => p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable))).Select(p => p.Name);
        Assert.Equal(lists.Except(choices).Order(StringComparer.Ordinal), SightTable.Rows.SelectMany(r => r.Of).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_thing_has_one_row() =>
        Assert.Equal(Enum.GetValues<Thing>(), SightTable.Rows.Select(r => r.Thing).Order());

    [Fact]
    public async Task A_form_of_another_seat_shows_its_fields_and_not_what_the_log_would_fill_in()
    {
        var live = await PlayAsync(2);
        var tally = live.Control().State.Scenario.Forms.Single(f => f.Id == "briefing-tally");
        Assert.NotEmpty(live.Seat("news")!.FormNamed(tally.Id)!.Fields.Single(f => f.Id == "place").PreFill);
        Assert.All(live.Seat("assessment")!.FormNamed(tally.Id)!.Fields, f => Assert.Empty(f.PreFill));
    }

    [Fact]
    public async Task Nobody_outside_learns_which_posts_are_registered()
    {
        var live = await PlayAsync(2);
        Assert.Contains(live.Seat("assessment")!.Feed.Newest(10_000), p => p.ItemNumber is not null);
        Assert.DoesNotContain(live.Public().Feed.Newest(10_000), p => p.ItemNumber is not null);
        Assert.DoesNotContain(live.Public().Feed.Since(0, 10_000), p => p.ItemNumber is not null);
    }

    private static string Everything(SeatView view)
    {
        var forms = view.FormsOffered.Select(f => f.Id).Concat(view.Forms.Select(f => f.Form)).Distinct().Select(view.FormNamed);
        return Text([.. Values(view, nameof(SeatView.Feed)), .. Seen(view.Feed), .. forms]);
    }

    private static string Everything(PublicView view) => Text([.. Values(view, nameof(PublicView.Feed)), .. Seen(view.Feed)]);

    // The state without its columns of posts, the plan and the truth of the scenario in words, and the score.
    private static string Everything(ControlView view)
    {
        var state = view.State;
        string[] columns = [nameof(state.Posts), nameof(state.Comments), nameof(state.Hot), nameof(state.Scenario), nameof(state.Subject), nameof(state.Earlier)];
        return Text([.. Values(state, columns), .. state.Scenario.Facts.Select(f => state.Text(f.Text)), .. state.Subject.Criteria.Select(c => state.Text(c.Title)), view.Score, .. Seen(view.Feed)]);
    }

    private static IEnumerable<object?> Seen(FeedView feed) =>
        [feed.Newest(10_000), feed.Hot(20), feed.Volume(200), feed.Newest(200).Select(p => feed.Comments(p.Id, 200)).ToArray()];

    private static IEnumerable<object?> Values(object view, params string[] without) =>
        view.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => !without.Contains(p.Name)).Select(p => p.GetValue(view));

    private static string Text(IEnumerable<object?> parts) =>
        string.Join('\n', parts.Select(p => JsonSerializer.Serialize(p, p?.GetType() ?? typeof(object), LogJson.Options)));

    [GeneratedRegex("\"(falseBelief|trust|anxiety)\":")]
    private static partial Regex GaugeNames();

    [GeneratedRegex("\"(dueEarned|earned|bySeat)\":")]
    private static partial Regex ScoreNames();
}
