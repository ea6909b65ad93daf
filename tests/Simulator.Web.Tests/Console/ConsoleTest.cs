using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Runtime.Local;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Drafts;
using Simulator.Web.Features.Feed;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Console;

/// <summary>Consoles over the real engine in memory, with somebody at a seat.</summary>
public abstract class ConsoleTest : ControlTest
{
    protected ConsoleTest()
    {
        Services.AddSingleton<PostBodies>();
        Services.AddSingleton<FeedSheets>();
        Services.AddSingleton<IDraftStore, AppDbDrafts>();
    }

    protected static Actor At(string seat) => new("p-" + seat, Office.Player, seat);

    protected async Task<ILiveExercise> SeatedAsync(params string[] seats)
    {
        await OpenAsync();
        foreach (var seat in seats)
        {
            await Exercises.ExecuteAsync(Id, At(seat), new JoinExercise(At(seat).Person, Office.Player));
            await DoAsync(new TakeSeat(At(seat).Person, seat));
        }
        await DoAsync(new StartExercise());
        Clock.Advance(TimeSpan.FromSeconds(2));
        var live = (await Exercises.WatchAsync(Id))!;
        // The replica folds on another thread and by the same clock.
        await ((LocalExercises)Exercises).TickAsync();
        Assert.True(SpinWait.SpinUntil(() =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            return !live.Seat(seats[0])!.Inbox.IsEmpty;
        }, TimeSpan.FromSeconds(30)), "the first inject never arrived");
        return live;
    }

    protected async Task<SeatView> ViewAsync(string seat) => (await Exercises.WatchAsync(Id))!.Seat(seat)!;

    protected static DraftOwner Owner(string seat) => new(Id, At(seat).Person, seat);
}
