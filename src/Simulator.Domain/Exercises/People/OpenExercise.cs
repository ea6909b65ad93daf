using System.Collections.Immutable;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.People;

/// <summary>Opens the lobby: scenario, subject, seed, cast. Everything later is a fold over what follows from here.</summary>
public sealed record OpenExercise(Scenario Scenario, int Subject, long Seed, string Language, ExerciseSettings Settings, ImmutableArray<CastMember> Cast) : ExerciseCommand
{
    public override string Kind => "open";
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Lobby;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Version > 0) return new Rejection("AlreadyOpen");
        if (Scenario.Subjects.All(s => s.Number != Subject)) return new Rejection("NoSuchSubject");
        return Decision.Of(new ExerciseOpened(Scenario, Subject, Seed, RumorEngines.Current, Language, Settings, Cast));
    }
}

/// <summary>The first event: embeds the normalised scenario, so that the log needs no file beside it.</summary>
public sealed record ExerciseOpened(Scenario Scenario, int Subject, long Seed, int Engine, string Language, ExerciseSettings Settings, ImmutableArray<CastMember> Cast) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var subject = Scenario.Subject(Subject);
        var given = subject.Given;
        return ExerciseState.Empty with
        {
            Posts = new Feeds.PostColumns(), Comments = new Feeds.CommentColumns(),
            Scenario = Scenario, Subject = subject, Seed = Seed, Engine = Engine, Language = Language, Settings = Settings, Cast = Cast,
            Level = given?.Level ?? "none",
            Seats = Scenario.Seats.ToImmutableSortedDictionary(s => s.Id, s => SeatState.Vacant(s.Id), StringComparer.Ordinal),
            Gauges = new Gauges(subject.Rumors.InitialHeat, subject.Rumors.InitialTrust * 100, 0, 0),
            Injects = subject.Injects.ToImmutableSortedDictionary(i => i.Id, i => new InjectState(i.Id, InjectStatus.Waiting) { Due = i.At, To = i.To, Channel = i.Channel, Kind = i.Kind, Limit = i.Limit }, StringComparer.Ordinal),
            Board = given is null ? [] : [.. given.BoardFacts.Select((f, n) => new BoardFact($"board-{n + 1}", n + 1, "", Scenario.Texts.Get(Scenario.Fact(f)?.Text ?? f, Language), "", ExerciseTime.Zero, [f], null, true))],
        };
    }
}
