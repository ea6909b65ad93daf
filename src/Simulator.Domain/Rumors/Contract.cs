namespace Simulator.Domain.Rumors;

public enum RumorTruth { False, PartlyTrue, True }
public enum Stance { Comment, Silent, Question, Deny, Support, Backlash }
public enum StatementEffect { Clarification, Holding, Denial, FalseDenial, Correction }
public sealed record RumorSettings(double Tempo, int StoryStartMinuteOfDay, double InitialTrust, double InitialHeat, double AudienceSize, long VacuumGraceMs, long VacuumTauMs);
public abstract record RumorAction(long AtMs);
public sealed record RootStarted(long AtMs, string RootId, string NarrativeId, RumorTruth Truth, double DirectResponse, double Virality, double KernelScaleMs) : RumorAction(AtMs);
public sealed record StatementOut(long AtMs, string StatementId, StatementEffect Effect, double Evidence, double Reach, long? PromisedByMs) : RumorAction(AtMs);
public sealed record DenialExposed(long AtMs, string StatementId) : RumorAction(AtMs);
public sealed record PromiseBroken(long AtMs, string StatementId) : RumorAction(AtMs);
public sealed record RootDeleted(long AtMs, string RootId, bool Explained, bool ByAuthor) : RumorAction(AtMs);
public sealed record RootLabelled(long AtMs, string RootId) : RumorAction(AtMs);
public sealed record TrustLost(long AtMs, double Share) : RumorAction(AtMs);
public sealed record BacklashRaised(long AtMs, double Jump) : RumorAction(AtMs);
public sealed record PostSeeded(long AtMs, double Audience) : RumorAction(AtMs);
public readonly record struct RumorPost(long AtMs, string PostKey, string RootId, string? ParentKey, int Depth, Stance Stance, Stance BaseStance, double Audience, DrawKey Key, bool Seen);
public readonly record struct Gauges(double Heat, double Trust, double Anxiety, double FalseBelief);
public interface IRumorEngine
{
    int Number { get; }
    long? NextAtMs { get; }
    RumorPost? Step();
    void Apply(RumorAction action);
    Gauges GaugesAt(long atMs);
    string StateHash { get; }
    IRumorEngine Fork();
}
public static class RumorEngines
{
    public const int Current = 1;
    public static IRumorEngine Create(int number, RumorSettings settings, DrawKey key) => throw new InvalidOperationException($"engine {number}");
}
