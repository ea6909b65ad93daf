using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Rumors;
using static Simulator.Domain.Replays.Inputs.WaysBack;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Back from clock, subjects and injects to what control sent. The same event may also come by itself: then its cause is the clock, and nobody sent it.</summary>
internal static class ControlWays
{
    public static readonly ImmutableArray<KeyValuePair<Type, WayBack>> All =
    [
        Way<ExerciseOpened>(e => new OpenExercise(e.Scenario, e.Subject, e.Seed, e.Language, e.Settings, e.Cast, e.Following)),
        Way<ExerciseStarted>(_ => new StartExercise()),
        // A stop for something real pauses as well: the stop is what was sent.
        Way<ExercisePaused>((e, told) => told.Command == "stop-for-real" ? null : new PauseExercise(e.Reason)),
        Way<ExerciseResumed>(_ => new ResumeExercise()),
        Way<SpeedSet>(e => new SetSpeed(e.Speed)),
        Way<ClockJumped>(e => new JumpTo(e.Target)),
        Way<ExerciseEnded>(e => new EndExercise(e.Reason)),
        Way<SubjectEnded>(_ => new EndSubject()),
        Way<SubjectBegun>(_ => new BeginSubject()),
        Way<InjectDelivered>(Delivered),
        Way<InjectHeld>(e => new HoldInject(e.Inject)),
        Way<InjectSkipped>(e => new SkipInject(e.Inject)),
        Way<InjectMoved>(e => new MoveInject(e.Inject, e.Due)),
        Way<LiveInjectPlanned>((e, told) => new WriteInject(e.InjectKind, e.Channel, e.Sender, e.Text, e.To, e.Limit, e.Facts, told.Until(e.Due))),
        Way<VerificationAnswered>(e => new AnswerVerification(e.Request, e.Text, e.Facts)),
        Way<OtherMeasureAnswered>(e => new AnswerOtherMeasure(e.Measure, e.Text)),
        // One click rules on a text wherever it was used: the rulings after the first followed from it.
        Way<ReadingRuled>((e, told) => told.Previous is ReadingRuled before && before with { Act = e.Act } == e ? null : new RuleOnReading(e.Act, e.Topic, e.Verdict, e.Confirmed)),
    ];

    private static ExerciseCommand? Delivered(InjectDelivered e, Told told) => told.Command switch
    {
        "write-inject" => new WriteInject(e.InjectKind, e.Channel, Sender(e, told), e.Text, e.To, e.Limit, e.Facts),
        "start-wave" when told.After.OfType<RumorActed>().Select(r => r.Action).OfType<RootStarted>().FirstOrDefault() is { } root =>
            new StartWave(root.NarrativeId, e.Channel, Sender(e, told), e.Text, root.Most ?? 1),
        _ => new ReleaseInject(e.Inject),
    };

    // The event holds the name people read; the post beside it, or the scenario, says whose it is.
    private static string Sender(InjectDelivered e, Told told)
    {
        var state = told.Before;
        if (told.Previous is PostAppeared post && post.Post == e.Inject) return post.AuthorId;
        return state.Scenario.Personas.FirstOrDefault(p => state.Text(p.Name) == e.Sender)?.Id ?? state.Scenario.Departments.FirstOrDefault(d => state.Text(d.Name) == e.Sender)?.Id ?? e.Sender;
    }
}
