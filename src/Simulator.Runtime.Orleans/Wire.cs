using System.Text.Json;
using Orleans;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Orleans;

/// <summary>A record of the domain on the wire: its stable name and the log's own JSON, so that the domain stays free of Orleans.</summary>
[GenerateSerializer, Immutable]
public sealed record Envelope([property: Id(0)] string Type, [property: Id(1)] string Json)
{
    public static Envelope Of(ExerciseCommand command) => new(command.Kind, JsonSerializer.Serialize(command, command.GetType(), LogJson.Options));
    public static Envelope Of(Actor actor) => new("actor", JsonSerializer.Serialize(actor, LogJson.Options));
    public ExerciseCommand Command() => (ExerciseCommand)JsonSerializer.Deserialize(Json, CommandTypes.ByKind[Type], LogJson.Options)!;
    public Actor Actor() => JsonSerializer.Deserialize<Actor>(Json, LogJson.Options)!;
}

/// <summary>
/// What became of a command, and where the exercise stands after it: the answer may overtake the batch, and whoever acted must not see an older clock.
/// Fenced: this activation was not the owner any more; ask again.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record WireResult([property: Id(0)] long Version, [property: Id(1)] string? Code, [property: Id(2)] string[] Args,
    [property: Id(3)] bool Fenced = false, [property: Id(4)] WireBatch? Standing = null)
{
    public static WireResult Of(CommandResult result, WireBatch standing) =>
        new(result.Version, result.Rejection?.Code, result.Rejection is { Args.IsDefault: false } r ? [.. r.Args] : [], false, standing);
    public CommandResult Result() => new(Version, Code is null ? null : new Rejection(Code, [.. Args]));
}

[GenerateSerializer, Immutable]
public sealed record WireEvent(
    [property: Id(0)] long Version, [property: Id(1)] long AtMs, [property: Id(2)] string Type, [property: Id(3)] string Cause,
    [property: Id(4)] DateTime WallUtc, [property: Id(5)] byte[] Payload, [property: Id(6)] string Hash, [property: Id(7)] string Chain)
{
    public static WireEvent Of(StoredEvent e) => new(e.Version, e.AtMs, e.Type, JsonSerializer.Serialize(e.Cause, LogJson.Options), e.WallUtc, e.Payload, e.PayloadHash, e.Chain);
    public StoredEvent Stored() => new(Version, AtMs, Type, JsonSerializer.Deserialize<Cause>(Cause, LogJson.Options)!, WallUtc, Payload, Hash, Chain);
}

/// <summary>A durable batch with the clock; without events it only tells where the exercise stands.</summary>
[GenerateSerializer, Immutable]
public sealed record WireBatch(
    [property: Id(0)] string Exercise, [property: Id(1)] WireEvent[] Events, [property: Id(2)] long Version,
    [property: Id(3)] long AtMs, [property: Id(4)] double Speed, [property: Id(5)] bool Running,
    [property: Id(6)] DateTimeOffset Committed, [property: Id(7)] LogTrouble? Trouble, [property: Id(8)] long BadVersion)
{
    public static WireBatch Of(string exercise, PublishedBatch batch) =>
        new(exercise, [.. batch.Events.Select(WireEvent.Of)], batch.Version, batch.Clock.At.Ms, batch.Clock.Speed, batch.Clock.Running,
            batch.Committed, batch.Trouble?.Kind, batch.Trouble?.BadVersion ?? 0);
    public PublishedBatch Published() => new([.. Events.Select(e => e.Stored())], new ClockReading(new ExerciseTime(AtMs), Speed, Running), Version, Committed, Storage);
    private StorageTrouble? Storage => Trouble is { } kind ? new StorageTrouble(kind, BadVersion) : null;
}
