using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Web.Hubs;

namespace Simulator.Web.Tests.Hubs;

/// <summary>A viewer that takes nothing is not waited for, keeps nothing waiting, and is told once how far things are.</summary>
public sealed class HubViewerTests
{
    private readonly List<string> _sent = [];
    private readonly Queue<TaskCompletionSource> _room = new();
    private readonly HubViewer _viewer;

    public HubViewerTests() => _viewer = new HubViewer(Write, () => [Message("resync")], NullLogger.Instance);

    [Fact]
    public void What_has_room_is_sent_at_once()
    {
        _viewer.Offer([Message("1"), Message("2")]);
        _viewer.Offer([Message("3")]);
        Assert.Equal(["1", "2", "3"], _sent);
        Assert.False(_viewer.IsBehind);
    }

    [Fact]
    public void Nothing_is_kept_for_one_that_does_not_read_and_one_resync_follows()
    {
        var full = Full();
        _viewer.Offer([Message("1")]);
        for (var i = 0; i < 1000; i++) _viewer.Offer([Message("missed")]);
        Assert.True(_viewer.IsBehind);
        Assert.Equal(["1"], _sent);
        full.SetResult();
        Assert.Equal(["1", "resync"], _sent);
        Assert.False(_viewer.IsBehind);
        _viewer.Offer([Message("2")]);
        Assert.Equal(["1", "resync", "2"], _sent);
    }

    [Fact]
    public void One_that_was_slow_but_missed_nothing_is_not_resynced()
    {
        var full = Full();
        _viewer.Offer([Message("1")]);
        full.SetResult();
        _viewer.Offer([Message("2")]);
        Assert.Equal(["1", "2"], _sent);
    }

    [Fact]
    public void One_that_is_slow_during_its_resync_is_resynced_again()
    {
        var (first, second) = (Full(), Full());
        _viewer.Offer([Message("1")]);
        _viewer.Offer([Message("missed")]);
        first.SetResult();
        _viewer.Offer([Message("missed too")]);
        second.SetResult();
        Assert.Equal(["1", "resync", "resync"], _sent);
    }

    [Fact]
    public void A_failed_write_does_not_leave_it_busy_for_ever()
    {
        var full = Full();
        _viewer.Offer([Message("1")]);
        full.SetException(new IOException("gone"));
        _viewer.Offer([Message("2")]);
        Assert.Equal(["1", "2"], _sent);
    }

    // Continuations run where the room is made: nothing here depends on time.
    private TaskCompletionSource Full()
    {
        var full = new TaskCompletionSource();
        _room.Enqueue(full);
        return full;
    }

    private ValueTask Write(SerializedHubMessage message)
    {
        _sent.Add(((InvocationMessage)message.Message!).Target);
        return _room.TryDequeue(out var full) ? new ValueTask(full.Task) : ValueTask.CompletedTask;
    }

    private static SerializedHubMessage Message(string name) => new(new InvocationMessage(name, []));
}
