using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>The posts of one subject that carry a false claim on: everything under its roots but what denies it or stands up for the correction.</summary>
internal sealed class Carriers
{
    private const int FewestPosts = 10;
    private readonly List<ExerciseTime> _posts;
    private readonly List<(ExerciseTime At, double Response)> _roots;

    private Carriers(List<ExerciseTime> posts, List<(ExerciseTime At, double Response)> roots) => (_posts, _roots) = (posts, roots);

    /// <summary>Walks every post.</summary>
    public static Carriers Of(ExerciseState state)
    {
        var false_ = state.RumorActions.OfType<RootStarted>().Where(r => r.Truth != RumorTruth.True).ToList();
        var roots = false_.Select(r => r.RootId).ToHashSet(StringComparer.Ordinal);
        var posts = new List<ExerciseTime>();
        for (var i = 0; i < state.PostCount; i++)
            if (state.Posts[i] is { Root: { } root, Kind: not PostKind.Official, Stance: not (Stance.Deny or Stance.Support) } row && row.At >= state.Began && roots.Contains(root)) posts.Add(row.At);
        return new Carriers(posts, [.. false_.Where(r => r.AtMs >= state.Began.Ms).Select(r => (new ExerciseTime(r.AtMs), r.DirectResponse))]);
    }

    public int Count(Func<ExerciseTime, bool> when) => _posts.Count(when);

    /// <summary>Contacts: an average repost reaches so many people, and a root as many times more as it is expected to be passed on.</summary>
    public long Reached(Func<ExerciseTime, bool> when) =>
        (long)(ResponseParameters.PeoplePerAudience * (_posts.Count(when) + _roots.Where(r => when(r.At)).Sum(r => r.Response)));

    public ImmutableArray<int> ByMinute(ExerciseTime began, TimeSpan duration)
    {
        var posts = new int[(int)duration.TotalMinutes + 1];
        foreach (var at in _posts) posts[Math.Min((int)(at - began).TotalMinutes, posts.Length - 1)]++;
        return [.. posts];
    }

    /// <summary>Posts a minute in the minutes before, and how long until as many minutes brought at most half of them; the time runs on whole minutes.</summary>
    public (double? Rate, TimeSpan? HalfLife) HalfLife(ExerciseTime from, ExerciseTime now, int minutes)
    {
        var window = TimeSpan.FromMinutes(minutes);
        int In(ExerciseTime until) => _posts.Count(at => at <= until && at + window > until);
        var before = In(from);
        var rate = (double)before / minutes;
        if (before < FewestPosts) return (rate, null);
        for (var passed = TimeSpan.FromMinutes(1); from + passed <= now; passed += TimeSpan.FromMinutes(1))
            if (In(from + passed) * 2 <= before) return (rate, passed);
        return (rate, null);
    }

    /// <summary>Roots that are gone and posts whose deletion a seat asked for, with what was still told under them afterwards.</summary>
    public ImmutableArray<DeletedPost> Deleted(ExerciseState state, ExerciseTime now)
    {
        var asked = state.Acts.Where(a => a is { Kind: "request-platform", Choice: "delete", Refused: false } && a.At >= state.Began).SelectMany(a => a.About).ToHashSet(StringComparer.Ordinal);
        var gone = new List<(PostRow Row, ExerciseTime At)>();
        for (var i = 0; i < state.PostCount; i++)
            if (state.Posts[i] is var row && (row.Root == row.Id || asked.Contains(row.Id)) && state.Posts.RemovedAt(row.Id) is { } at && at >= state.Began && at <= now) gone.Add((row, at));
        return [.. gone.OrderBy(g => g.At).Select(g => Later(state, g.Row, g.At, asked.Contains(g.Row.Id)))];
    }

    private static DeletedPost Later(ExerciseState state, PostRow gone, ExerciseTime at, bool onRequest)
    {
        var posts = 0;
        for (var i = gone.Index + 1; i < state.PostCount; i++)
            if (state.Posts[i] is var row && row.At > at && row.Kind != PostKind.Official && (gone.Root == gone.Id ? row.Root == gone.Id : row.Parent == gone.Index)) posts++;
        return new DeletedPost(gone.Id, gone.Text, at, onRequest, posts, (long)(posts * ResponseParameters.PeoplePerAudience));
    }
}
