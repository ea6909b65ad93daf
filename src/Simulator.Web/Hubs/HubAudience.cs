using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Simulator.Domain.Views;
using Simulator.Runtime;

namespace Simulator.Web.Hubs;

/// <summary>All viewers of one exercise: one subscription, each change encoded once, nobody waited for.</summary>
internal sealed class HubAudience : IDisposable
{
    private const int MostRows = 100;
    private readonly ILiveExercise _live;
    private readonly IDisposable _subscription;
    private ImmutableHashSet<HubViewer> _viewers = [];
    private PublicView _told;

    public HubAudience(ILiveExercise live)
    {
        (_live, _told) = (live, live.Public());
        // Calls of one subscription never overlap, so what was sent last needs no lock.
        _subscription = live.Subscribe(_ => Tell());
    }

    public bool IsEmpty => _viewers.IsEmpty;

    public void Add(HubViewer viewer) => ImmutableInterlocked.Update(ref _viewers, all => all.Add(viewer));
    public void Remove(HubViewer viewer) => ImmutableInterlocked.Update(ref _viewers, all => all.Remove(viewer));

    /// <summary>For a viewer that missed pushes: how far the exercise is; the rest it fetches.</summary>
    public IReadOnlyList<SerializedHubMessage> Resync()
    {
        var view = _live.Public();
        return [Posts(new(view.Version, view.Feed.Count, [], Complete: false)), Comments(new(view.Version, [], Complete: false)), Changed(view.Version)];
    }

    public void Dispose() => _subscription.Dispose();

    private void Tell()
    {
        var messages = Messages();
        foreach (var viewer in Volatile.Read(ref _viewers)) viewer.Offer(messages);
    }

    // Rows and counts carry their version: another message is sent only when something else changed as well.
    private List<SerializedHubMessage> Messages()
    {
        var view = _live.Public();
        var rows = view.Feed.Since(_told.Feed.Count, MostRows + 1);
        var counts = view.Feed.CommentedSince(_told.Feed.CommentCount);
        var messages = new List<SerializedHubMessage>(3);
        if (rows.Length > 0) messages.Add(Posts(new(view.Version, view.Feed.Count, rows.Length > MostRows ? rows[..MostRows] : rows, rows.Length <= MostRows)));
        if (counts.Length > 0) messages.Add(Comments(new(view.Version, counts.Length > MostRows ? counts[..MostRows] : counts, counts.Length <= MostRows)));
        if (messages.Count == 0 || !view.OnlyFeedGrew(_told)) messages.Add(Changed(view.Version));
        _told = view;
        return messages;
    }

    private static SerializedHubMessage Posts(PostsPush push) => new(new InvocationMessage(nameof(IExerciseClient.Posts), [push]));
    private static SerializedHubMessage Comments(CommentsPush push) => new(new InvocationMessage(nameof(IExerciseClient.Comments), [push]));
    private static SerializedHubMessage Changed(long version) => new(new InvocationMessage(nameof(IExerciseClient.Changed), [version]));
}
