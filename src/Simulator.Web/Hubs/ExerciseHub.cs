using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Fields;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Access;

namespace Simulator.Web.Hubs;

/// <summary>
/// The programmable door for players, observers, walls and load clients (docs/hub.md). A connection speaks for one person of one exercise,
/// gets only what that person's seat may see, and may send only that seat's commands.
/// </summary>
public sealed class ExerciseHub(IExercises exercises, ExerciseBook book, People people, Links links, JoinGuard guard, HubWatch watch) : Hub<IExerciseClient>
{
    private const int MostRows = 200, MostComments = 100;
    private const int LongestName = 40, LongestToken = 200;

    /// <summary>Enters an exercise with its six-digit code under a display name.</summary>
    public async Task<Joined> Join(string? code, string? name)
    {
        var address = Context.GetHttpContext()?.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!guard.MayTry(address)) throw new HubException("TooManyWrongCodes");
        if (!PlainText.IsName(name, LongestName)) throw new HubException("BadName");
        if (code is not { Length: 6 } || await book.FindByCodeAsync(code) is not { } row)
        {
            guard.Wrong(address);
            throw new HubException("WrongCode");
        }
        var exercise = new ExerciseId(row.Id);
        var person = await AddAsync(exercise, name!);
        var result = await exercises.ExecuteAsync(exercise, new Actor(person.Person, Office.Player), new JoinExercise(person.Person, Office.Player, person.SameNameAs));
        if (result.Rejection is { } rejection) throw new HubException(rejection.Code);
        return await Enter(exercise, person.Person, person.Token);
    }

    /// <summary>Comes back as the person a token was given to.</summary>
    public async Task<Joined> Resume(string? token)
    {
        if (!IsToken(token) || await people.FindByTokenAsync(token!) is not { } row) throw new HubException("WrongToken");
        var exercise = new ExerciseId(row.Exercise);
        if (await exercises.WatchAsync(exercise) is { } live && live.Lobby().DismissalOf(row.Person) is not null) throw new HubException("Dismissed");
        return await Enter(exercise, row.Person, null);
    }

    /// <summary>Only looks, with the secret of an observer or wall link.</summary>
    public async Task<Joined> Look(string? token)
    {
        if (!IsToken(token) || await links.FindAsync(token!) is not { } link) throw new HubException("WrongToken");
        return await Enter(new ExerciseId(link.Exercise), "", null);
    }

    /// <summary>Everything that changed, from a number of posts on; at most 200 rows, ask again for the rest.</summary>
    public async Task<Window> Since(int posts)
    {
        var live = await Live();
        var view = live.Public();
        var clock = live.Clock;
        var rows = view.Feed.Since(posts, MostRows);
        var seat = ActorIn(live)?.Seat is { } own && live.Seat(own) is { } mine ? new SeatWindow(own, mine.Acts, mine.Inbox) : null;
        return new Window(view.Version, clock.At, clock.Speed, clock.Running, view.Frame, rows.Length == MostRows ? rows[^1].Index + 1 : view.Feed.Count, rows, view.Feed.CommentsUnder(rows), seat);
    }

    /// <summary>What stands under a row of the feed, newest first; at most 100.</summary>
    public async Task<CommentsWindow> Comments(string? post, int most)
    {
        var view = (await Live()).Public();
        if (post is null || view.Feed.Find(post) is not { Text.Length: > 0 } row) throw new HubException("NoSuchPost");
        return new CommentsWindow(view.Version, row.Id, view.Feed.Counters(row.Index).Comments, view.Feed.Comments(row.Id, Math.Clamp(most, 0, MostComments)));
    }

    /// <summary>Sends a command of the own seat by its stable name, with its fields as JSON.</summary>
    public async Task<Sent> Send(string? kind, JsonElement command)
    {
        var live = await Live();
        if (ActorIn(live) is not { } actor) throw new HubException("OnlyLooking");
        if (kind is null || !CommandTypes.ByKind.TryGetValue(kind, out var type)) throw new HubException("UnknownCommand");
        var result = await exercises.ExecuteAsync(live.Id, actor, Read(command, type));
        return new Sent(result.Version, result.Rejection?.Code, result.Rejection is { } rejection ? RejectionWords.Say(rejection, CultureInfo.CurrentUICulture) : null);
    }

    private static bool IsToken(string? token) => token is { Length: > 0 and <= LongestToken };

    private async Task<AddedPerson> AddAsync(ExerciseId exercise, string name)
    {
        try
        {
            return await people.AddAsync(exercise, name, Office.Player);
        }
        catch (Exception e) when (SqliteTrouble.In(e) is not null)
        {
            throw new HubException("StorageFailed");
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watch.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private static ExerciseCommand Read(JsonElement command, Type type)
    {
        try
        {
            return (ExerciseCommand)(command.Deserialize(type, LogJson.Options) ?? throw new JsonException());
        }
        // Wrong types, half characters and odd numbers are all the same to a client: not a command.
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw new HubException("BadCommand");
        }
    }

    private async Task<Joined> Enter(ExerciseId exercise, string person, string? token)
    {
        var live = await exercises.WatchAsync(exercise) ?? throw new HubException("NoSuchExercise");
        Context.Items[nameof(ExerciseId)] = exercise;
        Context.Items[nameof(Actor)] = person;
        watch.Follow(live, Context.ConnectionId);
        return new Joined(exercise.Value, person, token, live.Version);
    }

    private async Task<ILiveExercise> Live() =>
        Context.Items.TryGetValue(nameof(ExerciseId), out var id) && id is ExerciseId exercise && await exercises.WatchAsync(exercise) is { } live ? live : throw new HubException("JoinFirst");

    // Seat and sub-role come from the exercise each time: control may have moved the person meanwhile.
    private Actor? ActorIn(ILiveExercise live)
    {
        if (Context.Items[nameof(Actor)] is not string { Length: > 0 } person) return null;
        return live.Lobby().Person(person) is { } participant ? new Actor(participant.Id, participant.Office, participant.Seat, participant.SubRole) : null;
    }
}
