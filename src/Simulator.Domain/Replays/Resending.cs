using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Fields;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Domain.Replays.Outcomes;

namespace Simulator.Domain.Replays;

/// <summary>
/// Decides recorded inputs once more, in an exercise that may have taken another course: ids are those of now, what rests on something that did
/// not come to be does not happen, and everything that does not happen is listed with its reason. Belongs to one re-run.
/// </summary>
public sealed class Resending
{
    private readonly HandSeat? _hand;
    private readonly RecordedInput? _dropped;
    private readonly Dictionary<ExerciseCommand, PlannedInput> _planned = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, RecordedInput> _origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> _versions = [];
    private readonly List<(MadeId Made, string Seat)> _byBots = [];
    private readonly HashSet<int> _sent = [];
    private readonly ImmutableArray<PlannedInput> _all;
    private readonly ImmutableArray<CouldNotHappen>.Builder _couldNot = ImmutableArray.CreateBuilder<CouldNotHappen>();
    private readonly ImmutableArray<UnverifiedFact>.Builder _unverified = ImmutableArray.CreateBuilder<UnverifiedFact>();
    private readonly ImmutableArray<StandIn>.Builder _standIns = ImmutableArray.CreateBuilder<StandIn>();

    public Resending(WhatIfPlan plan)
    {
        (_hand, _dropped, _all) = (plan.Hand, plan.Dropped, plan.Inputs);
        foreach (var input in plan.Inputs)
        {
            _planned[input.Command] = input;
            foreach (var made in input.Recorded.Made) _origins.TryAdd(made.Id, input.Recorded);
        }
        foreach (var made in plan.Dropped?.Made ?? []) _origins.TryAdd(made.Id, plan.Dropped!);
    }

    /// <summary>In the order of the record; to be asked for after the run, with what nobody sent again: the acts of bots whose seat another team had.</summary>
    public ImmutableArray<CouldNotHappen> CouldNotHappen =>
        [.. _couldNot.Concat(_all.Where(i => !_sent.Contains(i.Recorded.Index)).Select(i => Entry(i.Recorded, _hand is { } hand ? new Rejection("WhatIfSeatIsBots", hand.Team) : new Rejection("WhatIfNotReached"), null))).OrderBy(c => c.Version)];
    public ImmutableArray<UnverifiedFact> Unverified => [.. _unverified.Distinct()];
    public ImmutableArray<StandIn> StandIns => _standIns.ToImmutable();

    /// <summary>In the place of <see cref="Exercise.Decide"/>: takes recorded commands for what they are by reference, and anything else as it comes.</summary>
    public Decision Decide(ExerciseState state, ExerciseCommand command, Actor actor, ExerciseTime now)
    {
        if (!_planned.TryGetValue(command, out var planned)) return DecideNew(state, command, actor, now);
        var input = planned.Recorded;
        _sent.Add(input.Index);
        if (IsHandedOver(input, command, now)) return Not(input, new Rejection("WhatIfSeatIsBots", _hand!.Team), null);
        RecordedInput? missing = null;
        var present = CommandShape.WithIds(Ruled(command), id => Present(state, id, ref missing));
        if (missing is not null) return Not(input, missing == _dropped ? new Rejection("WhatIfDropped") : new Rejection("WhatIfNoOrigin"), missing.Version);
        var decision = Exercise.Decide(state, present, actor, now);
        // An attempt that was evidence stays one; what was entitled then is not turned into an attempt now.
        if (decision.Rejection is { } refused && (decision.Events.IsEmpty || !WasRefused(input))) return Not(input, Because(state, input, refused), null);
        Remember(state, input, decision);
        LookForUnverified(state, planned, now);
        return decision;
    }

    private Decision DecideNew(ExerciseState state, ExerciseCommand command, Actor actor, ExerciseTime now)
    {
        // Whatever the team's script says: nothing forbidden is tried out by it.
        if (command is Act && Forbidden.Why(state, actor.Seat ?? "", command) is { } forbidden) return forbidden;
        var decision = Exercise.Decide(state, command, actor, now);
        if (command is Act) _byBots.AddRange(MadeIds.Of(state, decision.Events).Select(m => (m, actor.Seat ?? "")));
        return decision;
    }

    private bool IsHandedOver(RecordedInput input, ExerciseCommand command, ExerciseTime now) => _hand is { } hand && now >= hand.From && input.At >= hand.From && command switch
    {
        Act => input.Seat == hand.Seat,
        TakeSeat take => take.Seat == hand.Seat,
        GiveSeatToBot give => give.Seat == hand.Seat,
        _ => false,
    };

    private Decision Not(RecordedInput input, Rejection reason, long? dependsOn)
    {
        _couldNot.Add(Entry(input, reason, dependsOn));
        return Decision.Nothing with { Rejection = reason };
    }

    private static CouldNotHappen Entry(RecordedInput input, Rejection reason, long? dependsOn) => new(input.Version, input.At, input.IsAct ? input.Seat : "", input.Command.Kind, reason, dependsOn);

    // What is called by a number has the number it has got now. Ids that nobody made are those of the scenario and of the crowd.
    private string Present(ExerciseState state, string id, ref RecordedInput? missing)
    {
        if (_now.TryGetValue(id, out var now)) return now;
        if (!_origins.TryGetValue(id, out var origin)) return id;
        if (StandInFor(id, origin) is { } instead) return instead;
        missing ??= origin;
        return id;
    }

    // Others decide about the bot team's paper of the same kind in the place of the recorded one.
    private string? StandInFor(string id, RecordedInput origin)
    {
        if (_hand is not { } hand || origin.Seat != hand.Seat || origin.At < hand.From) return null;
        var wanted = origin.Made.First(m => m.Id == id);
        var at = _byBots.FindIndex(b => b.Seat == hand.Seat && b.Made.Class == wanted.Class && b.Made.Kind == wanted.Kind);
        if (at < 0) return null;
        var instead = _byBots[at].Made.Id;
        _byBots.RemoveAt(at);
        _standIns.Add(new StandIn(id, instead));
        return _now[id] = instead;
    }

    private ExerciseCommand Ruled(ExerciseCommand command) => command switch
    {
        RuleOnReading rule => rule with { Act = _versions.GetValueOrDefault(rule.Act) },
        UndoControl undo => undo with { Version = _versions.GetValueOrDefault(undo.Version) },
        _ => command,
    };

    private static bool WasRefused(RecordedInput input) => input.Told is PublicationRefused or BriefingRefused or MeasureOrdered { WasRefused: true };

    // "There is no such inject" says less than which one did not come.
    private static Rejection Because(ExerciseState state, RecordedInput input, Rejection refused)
    {
        var gone = input.Command switch { AnswerOrder a => a.Inject, MarkHandled m => m.Inject, LogCall c => c.Inject, BeginAnswer b => b.Inject, AnswerQuestion q => q.Inject, RegisterItem { Inject: { } i } => i, AddBoardFact { SourceId: { } s } => s, _ => "" };
        return input.Before.Injects.GetValueOrDefault(gone)?.Status == InjectStatus.Delivered && state.Injects.GetValueOrDefault(gone)?.Status != InjectStatus.Delivered ? new Rejection("WhatIfNoInject", gone) : refused;
    }

    private void Remember(ExerciseState state, RecordedInput input, Decision decision)
    {
        foreach (var (then, made) in input.Made.Zip(MadeIds.Of(state, decision.Events))) _now[then.Id] = made.Id;
        // An act of control is named by its first event, one of a seat by itself.
        if (!decision.Events.IsEmpty) _versions[input.Version] = state.Version + 1;
        for (var i = 0; i < decision.Events.Length; i++)
            if (decision.Events[i] is ActEvent) _versions[input.Version] = state.Version + i + 1;
    }

    private void LookForUnverified(ExerciseState state, PlannedInput planned, ExerciseTime now)
    {
        var input = planned.Recorded;
        var stated = Stated(input);
        if (stated.IsEmpty) return;
        var (known, knownThen) = (state.KnownTo(input.Seat), input.Before.KnownTo(input.Seat));
        foreach (var fact in stated.Where(f => !known.Contains(f) && (planned.Moved || knownThen.Contains(f))))
            _unverified.Add(new UnverifiedFact(input.Version, now, input.Seat, input.Command.Kind, fact, KnowableAt(state, fact)));
    }

    // The text is the recorded one, so it states what it stated then.
    private static ImmutableArray<string> Stated(RecordedInput input)
    {
        var readings = input.Told switch
        {
            StatementPublished published => input.Before.Statement(published.Statement)?.Readings ?? [],
            PostReplied replied => replied.Readings,
            NoticePosted posted => posted.Readings,
            QuestionAnswered answered => answered.Readings,
            ReportFiled filed => filed.Readings,
            _ => [],
        };
        return [.. readings.Where(r => r.Verdict == Verdict.States && input.Before.Scenario.Fact(r.Topic) is not null).Select(r => r.Topic).Distinct()];
    }

    private static ExerciseTime? KnowableAt(ExerciseState state, string id)
    {
        var fact = state.Scenario.Fact(id)!;
        if (fact.Subject != state.Subject.Number) return fact.Subject < state.Subject.Number ? ExerciseTime.Zero : null;
        return (fact.OnRequest, fact.Public) switch { ({ } a, { } b) => a < b ? a : b, ({ } a, null) => a, (null, { } b) => b, _ => null };
    }
}
