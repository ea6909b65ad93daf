using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Hubs;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Hubs;

public sealed class HubTests(RealHost host) : IClassFixture<RealHost>
{
    private static readonly Actor Control = new("chen", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_joins_takes_a_seat_acts_and_hears_of_it()
    {
        var row = await host.OpenAsync(Cancel);
        var id = new ExerciseId(row.Id);
        await using var connection = await ConnectAsync();
        var heard = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var joined = await connection.InvokeAsync<Joined>("Join", row.Code, "研判一号", Cancel);
        var seat = (await host.Get<IExercises>().WatchAsync(id, Cancel))!.Control().State.Scenario.Seats.First(s => !s.NeedsConfirmation).Id;
        var taken = await connection.InvokeAsync<Sent>("Send", "take-seat", Json(new TakeSeat(joined.Person, seat)), Cancel);
        Assert.Null(taken.Rejection);
        await Do(id, new StartExercise());
        connection.On<long>("Changed", version => { if (version > taken.Version) heard.TrySetResult(version); });

        var early = await connection.InvokeAsync<Sent>("Send", "start", JsonDocument.Parse("{}").RootElement, Cancel);
        Assert.Equal("OfficeMayNot", early.Rejection);
        Assert.NotEmpty(early.Words!);

        await Do(id, new WriteInject("message", (await State(id)).Scenario.Channels.First(c => c.Kind == "direct").Id, "值班室", "马上回电", [seat], TimeSpan.FromMinutes(5), []));
        Assert.True(await heard.Task.WaitAsync(TimeSpan.FromSeconds(90), Cancel) > taken.Version);
        var window = await connection.InvokeAsync<Window>("Since", 0, Cancel);
        Assert.Equal(seat, window.Seat!.Seat);
        Assert.Contains(window.Seat.Inbox, i => i.Text == "马上回电");
        Assert.True(window.Running);
    }

    [Fact]
    public async Task A_person_comes_back_with_the_token_and_keeps_the_seat()
    {
        var row = await host.OpenAsync(Cancel);
        await using var before = await ConnectAsync();
        var joined = await before.InvokeAsync<Joined>("Join", row.Code, "a", Cancel);
        await before.StopAsync(Cancel);
        await using var after = await ConnectAsync();
        Assert.Equal(joined.Person, (await after.InvokeAsync<Joined>("Resume", joined.Token, Cancel)).Person);
        Assert.Contains("WrongToken", (await Assert.ThrowsAsync<HubException>(() => after.InvokeAsync<Joined>("Resume", "guess", Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_looks_sends_nothing_and_sees_no_seat()
    {
        var row = await host.OpenAsync(Cancel);
        var key = await host.Get<Links>().CreateAsync(new ExerciseId(row.Id), LinkKind.Observer, Cancel);
        await using var connection = await ConnectAsync();
        await connection.InvokeAsync<Joined>("Look", key, Cancel);
        Assert.Null((await connection.InvokeAsync<Window>("Since", 0, Cancel)).Seat);
        var e = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<Sent>("Send", "start", JsonDocument.Parse("{}").RootElement, Cancel));
        Assert.Contains("OnlyLooking", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_come_by_themselves()
    {
        var row = await host.OpenAsync(Cancel);
        var id = new ExerciseId(row.Id);
        await using var connection = await ConnectAsync();
        var came = new TaskCompletionSource<PostsPush>(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.On<PostsPush>("Posts", posts => { if (posts.Rows.Any(r => r.Text == "有人看到烟了吗")) came.TrySetResult(posts); });
        await connection.InvokeAsync<Joined>("Join", row.Code, "b", Cancel);
        await Do(id, new StartExercise());
        await Do(id, new WriteInject("post", (await State(id)).Scenario.Channels.First(c => c.Kind == "public").Id, "路人", "有人看到烟了吗", [], null, []));
        Assert.True((await came.Task.WaitAsync(TimeSpan.FromSeconds(90), Cancel)).Next > 0);
    }

    [Fact]
    public async Task Comments_are_counted_as_they_come_and_can_be_read_post_by_post()
    {
        var row = await host.OpenAsync(Cancel);
        var id = new ExerciseId(row.Id);
        var key = await host.Get<Links>().CreateAsync(id, LinkKind.Wall, Cancel);
        await using var connection = await ConnectAsync();
        var came = new TaskCompletionSource<CommentsPush>(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.On<CommentsPush>("Comments", comments => { if (!comments.Counts.IsEmpty) came.TrySetResult(comments); });
        await connection.InvokeAsync<Joined>("Look", key, Cancel);
        await Do(id, new StartExercise());
        await Do(id, new JumpTo(ExerciseTime.FromMinutes(30)));

        var told = (await came.Task.WaitAsync(TimeSpan.FromSeconds(90), Cancel)).Counts[0];
        await Do(id, new PauseExercise());
        var read = await connection.InvokeAsync<CommentsWindow>("Comments", told.Post, 5, Cancel);
        var page = (await host.Get<IExercises>().WatchAsync(id, Cancel))!.Public().Feed;
        Assert.True(read.Count >= told.Count);
        Assert.Equal(page.Comments(told.Post, 5), read.Newest);
        Assert.Contains((await connection.InvokeAsync<Window>("Since", page.Find(told.Post)!.Index, Cancel)).Comments, c => c.Post == told.Post && c.Count >= told.Count);
        var e = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<CommentsWindow>("Comments", "no such post", 5, Cancel));
        Assert.Contains("NoSuchPost", e.Message, StringComparison.Ordinal);
    }

    private async Task<HubConnection> ConnectAsync()
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(host.Address, HubServices.Path))
            .AddJsonProtocol(json => json.PayloadSerializerOptions = new JsonSerializerOptions(LogJson.Options)).Build();
        await connection.StartAsync(Cancel);
        return connection;
    }

    private async Task Do(ExerciseId id, ExerciseCommand command)
    {
        var result = await host.Get<IExercises>().ExecuteAsync(id, Control, command, Cancel);
        Assert.True(result.Accepted, result.Rejection?.Code);
    }

    private async Task<ExerciseState> State(ExerciseId id) => (await host.Get<IExercises>().WatchAsync(id, Cancel))!.Control().State;
    private static JsonElement Json(ExerciseCommand command) => JsonSerializer.SerializeToElement(command, command.GetType(), LogJson.Options);
}
