using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Fanout;

/// <summary>What hundreds of consoles ask of the same state is worked out once, and is what each would have worked out.</summary>
public sealed class SharedFeedTests
{
    private const int Rows = 60, Minutes = 40;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seats_share_the_rows_of_a_state_and_so_do_all_who_look_from_outside()
    {
        var state = await PlayedAsync();
        var (one, other) = (SeatView.Of(state, "news", state.Now)!.Feed, SeatView.Of(state, "lead", state.Now)!.Feed);
        var (wall, observer) = (new PublicView(state, state.Now).Feed, new PublicView(state, state.Now).Feed);
        Assert.NotEmpty(one.Newest(Rows));
        Assert.Same(one.Newest(Rows)[0], other.Newest(Rows)[0]);
        Assert.Same(wall.Newest(Rows)[0], observer.Newest(Rows)[0]);
        Assert.True(one.Volume(Minutes) == wall.Volume(Minutes));
        // The register is the seats' own; all else is the same.
        Assert.Equal(one.Newest(Rows).Select(r => r with { ItemNumber = null }), wall.Newest(Rows));
    }

    [Fact]
    public async Task A_shared_row_says_what_a_row_found_alone_says()
    {
        var state = await PlayedAsync();
        var feed = SeatView.Of(state, "news", state.Now)!.Feed;
        var rows = feed.Newest(Rows);
        foreach (var row in rows)
        {
            Assert.Equal(feed.Find(row.Id), row);
            Assert.Equal((row.RemovedAt, row.ItemNumber), feed.FateOf(row.Id));
            Assert.Equal(state.CountersOf(row.Index), feed.Counters(row.Index));
        }
        Assert.Contains(rows, r => r.ItemNumber is not null);
        Assert.Contains(feed.Since(0, int.MaxValue), r => r.RemovedAt is not null);
        // Longer windows and earlier ones are the same rows.
        Assert.Equal(rows.AsEnumerable(), feed.Newest(int.MaxValue).Take(Rows));
        Assert.Equal(rows.Skip(1), feed.Newest(Rows - 1, rows[0].Index));
    }

    [Fact]
    public async Task A_later_moment_of_the_same_state_has_its_own_curve()
    {
        var state = await PlayedAsync();
        var (now, later) = (new PublicView(state, state.Now).Feed, new PublicView(state, state.Now + TimeSpan.FromMinutes(2)).Feed);
        Assert.Equal(now.Volume(Minutes)[^1].Minute + 2, later.Volume(Minutes)[^1].Minute);
        Assert.Equal(now.Volume(Minutes).Sum(v => v.Posts), later.Volume(Minutes).Sum(v => v.Posts));
    }

    private static async Task<ExerciseState> PlayedAsync() =>
        (await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel)).State;
}
