using System.Collections.Immutable;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.People;

/// <summary>Opens the lobby: scenario, subject, seed, cast. Following: subjects that come after it in the same exercise, in order. Everything later is a fold over what follows from here.</summary>
public sealed record OpenExercise(
    Scenario Scenario, int Subject, long Seed, string Language, ExerciseSettings Settings, ImmutableArray<CastMember> Cast, ImmutableArray<int> Following = default) : ExerciseCommand
{
    public override string Kind => "open";
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Lobby;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Version > 0) return new Rejection("AlreadyOpen");
        var following = Following.IsDefault ? [] : Following;
        if (following.Prepend(Subject).Any(n => Scenario.Subjects.All(s => s.Number != n))) return new Rejection("NoSuchSubject");
        if (following.Prepend(Subject).Zip(following).Any(p => p.First >= p.Second)) return new Rejection("SubjectsOutOfOrder");
        return Decision.Of(new ExerciseOpened(Scenario, Subject, Seed, RumorEngines.Current, Language, Settings, Cast) { Following = following });
    }
}

/// <summary>The first event: embeds the normalised scenario, so that the log needs no file beside it.</summary>
public sealed record ExerciseOpened(Scenario Scenario, int Subject, long Seed, int Engine, string Language, ExerciseSettings Settings, ImmutableArray<CastMember> Cast) : ExerciseEvent
{
    public ImmutableArray<int> Following { get; init; } = [];

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var subject = Scenario.Subject(Subject);
        var given = subject.Given;
        return ExerciseState.Empty with
        {
            Posts = new Feeds.PostColumns(), Comments = new Feeds.CommentColumns(),
            Scenario = Scenario, Subject = subject, Seed = Seed, Engine = Engine, Language = Language, Settings = Settings, Cast = Cast, Following = Following,
            Level = given?.Level ?? "none",
            Seats = Scenario.Seats.ToImmutableSortedDictionary(s => s.Id, s => SeatState.Vacant(s.Id), StringComparer.Ordinal),
            Gauges = new Gauges(subject.Rumors.InitialHeat, subject.Rumors.InitialTrust * 100, 0, 0),
            Injects = Sequence.SubjectBegun.Planned(subject).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Board = given is null ? [] : [.. given.BoardFacts.Select((f, n) => new BoardFact($"board-{n + 1}", n + 1, "", Scenario.Texts.Get(Scenario.Fact(f)?.Text ?? f, Language), "", ExerciseTime.Zero, [f], null, true))],
        };
    }
}
