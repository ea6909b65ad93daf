using System.Collections.Immutable;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Injects;

/// <summary>An inject reaches its seats. Carries everything shown, so that a replay needs no rendering.</summary>
public sealed record InjectDelivered(
    string Inject, string Text, string Channel, string Sender, string InjectKind, ImmutableArray<string> To, TimeSpan? Limit, string? Norm,
    string? Post, string? Media, ImmutableArray<string> Facts, ImmutableArray<string> HandledBy, bool Live) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var delivered = new InjectState(Inject, InjectStatus.Delivered)
        {
            DeliveredAt = recorded.At, Due = recorded.At, Text = Text, Channel = Channel, Sender = Sender, Kind = InjectKind, To = To, Limit = Limit, Norm = Norm,
            PostId = Post, Media = Media, Facts = Facts, HandledBy = HandledBy, Live = Live,
        };
        state = Ledger.Give(state with { Injects = state.Injects.SetItem(Inject, delivered), LiveInjects = state.LiveInjects + (Live ? 1 : 0) }, To, Facts, recorded.At);
        foreach (var next in state.Subject.Injects.Where(i => i.After?.Inject == Inject && state.Injects[i.Id].Status == InjectStatus.Waiting))
            state = state with { Injects = state.Injects.SetItem(next.Id, state.Injects[next.Id] with { Due = recorded.At + next.After!.Delay }) };
        return state;
    }
}

/// <summary>The exercise limit passed and the seat has done nothing that counts.</summary>
public sealed record DeadlinePassed(string Inject, string Seat) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var inject = state.Injects[Inject];
        return state with { Injects = state.Injects.SetItem(Inject, inject with { Overdue = inject.Overdue.Add(Seat), DeadlineAsks = false }) };
    }
}

public sealed record InjectHeld(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Held, Asks = false });
}

public sealed record InjectSkipped(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Skipped, Asks = false });
}

/// <summary>Back on the plan at this time (also resumes a held or skipped inject).</summary>
public sealed record InjectMoved(string Inject, ExerciseTime Due) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Waiting, Due = Due, Asks = false });
}

/// <summary>A live inject planned for later; delivered with the same content at its time.</summary>
public sealed record LiveInjectPlanned(string Inject, string Text, string Channel, string Sender, string InjectKind, ImmutableArray<string> To, TimeSpan? Limit, ImmutableArray<string> Facts, ExerciseTime Due) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        LiveInjects = state.LiveInjects + 1,
        Injects = state.Injects.SetItem(Inject, new InjectState(Inject, InjectStatus.Waiting)
        { Due = Due, Text = Text, Channel = Channel, Sender = Sender, Kind = InjectKind, To = To, Limit = Limit, Facts = Facts, Live = true }),
    };
}

public sealed record VerificationAnswered(string Request, string Text, ImmutableArray<string> Facts) : ExerciseEvent
{
    /// <summary>The scenario's answer that control gave with it; null: its own words, or the answer that came by itself.</summary>
    public string? Prepared { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Verifications.FindIndex(v => v.Id == Request);
        var asked = state.Verifications[index];
        var answered = asked with { AnsweredAt = recorded.At, Answer = Text, Facts = Facts, ScriptedAnswer = Prepared ?? asked.ScriptedAnswer };
        return Ledger.Give(state with { Verifications = state.Verifications.SetItem(index, answered) }, [asked.Seat], Facts, recorded.At);
    }
}

/// <summary>A post in the public feed.</summary>
public sealed record PostAppeared(
    string Post, PostKind PostKind, string? Parent, string AuthorId, string Author, string Channel, string Text, Stance Stance,
    string? Root, string? Inject, long Followers, string? Media, string? Line) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var parent = Parent is null ? -1 : state.Posts.Find(Parent, state.PostCount);
        var row = new PostRow(state.PostCount, Post, recorded.At, PostKind, parent, AuthorId, Author, Channel, Text, Stance, Root, Inject, Followers, Media, recorded.Version);
        var written = row.IsRow && CrowdPosts.IsCrowd(Post) ? state.CrowdWritten.SetItem((int)Stance, state.CrowdWritten[(int)Stance] + 1) : state.CrowdWritten;
        return state with { Posts = state.Posts.Append(state.PostCount, row), PostCount = state.PostCount + 1, CrowdWritten = written };
    }
}

/// <summary>A post can no longer be seen. By: author or request. The text stays: screenshots live on.</summary>
public sealed record PostRemoved(string Post, string By) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        if (state.Posts.RemovedAt(Post) is null) state.Posts.Remove(Post, recorded.At);
        return state;
    }
}

/// <summary>Something the spreading engine was told; the engine is rebuilt from these.</summary>
public sealed record RumorActed(RumorAction Action) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { RumorActions = state.RumorActions.Add(Action) };
}

/// <summary>The model's gauges, read twice a minute: for curves, replay and scores without the engine.</summary>
public sealed record GaugesRead(Gauges Gauges) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Gauges = Gauges, Hot = state.Hot.Read(state, recorded.At), GaugeSamples = state.GaugeSamples.Add(new GaugeSample(recorded.At, Gauges)) };
}

/// <summary>The topics of a narrative were taken off the hot-search board.</summary>
public sealed record TopicCleared(string Narrative) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Hot = state.Hot.Clear(Narrative) };
}

/// <summary>A consequence or alarm of the scenario whose condition held for the first time.</summary>
public sealed record ConditionMet(string Id) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Happened = state.Happened.Add(Id),
        Alarms = state.Subject.Alarms.FirstOrDefault(a => a.Id == Id) is { } alarm ? state.Alarms.Add(new Control.RaisedAlarm(Id, alarm.Text, recorded.At)) : state.Alarms,
    };
}

internal static class InjectPlan
{
    public static ExerciseState Set(ExerciseState state, string inject, Func<InjectState, InjectState> change) =>
        state with { Injects = state.Injects.SetItem(inject, change(state.Injects[inject])) };
}
