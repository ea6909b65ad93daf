using System.Globalization;
using System.Numerics;

namespace Simulator.Domain.Rumors;

/// <summary>Running hash in two lanes of 64 bits. A check against divergence, not against forgery.</summary>
internal struct StateDigest
{
    private ulong _a;
    private ulong _b;

    public void Add(ulong value)
    {
        _a = new DrawKey(_a ^ value).Bits();
        _b = new DrawKey(unchecked(BitOperations.RotateLeft(_b, 23) + value)).With(1).Bits();
    }

    public void Add(long value) => Add(unchecked((ulong)value));
    public void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value));
    public void Add(bool value) => Add(value ? 1UL : 2UL);
    public void Add(string value) => Add(new DrawKey(7).With(value).Value);

    public void Add(RumorSettings settings)
    {
        Add(settings.Tempo);
        Add((long)settings.StoryStartMinuteOfDay);
        Add(settings.InitialTrust);
        Add(settings.InitialHeat);
        Add(settings.AudienceSize);
        Add(settings.VacuumGraceMs);
        Add(settings.VacuumTauMs);
        Add(settings.ExposingRootShare);
        Add(settings.SaturationPosts ?? -1.0);
        Add((long)settings.MaxPosts);
        Add(settings.OwnRoots);
        // Without comments the hash is that of engine 2.
        if (settings.Comments) Add("comments");
    }

    public void Add(in RumorPost post)
    {
        Add(post.Key.Value ^ unchecked((ulong)post.AtMs * 0x9E3779B97F4A7C15UL));
        Add(((long)post.Depth << 16) | ((long)post.Kind << 12) | ((long)post.Stance << 8) | ((long)post.BaseStance << 4) | (post.Seen ? 1L : 0L));
    }

    public void Add(RumorAction action)
    {
        Add(action.GetType().Name);
        Add(action.AtMs);
        switch (action)
        {
            case RootStarted a: Add(a.RootId); Add(a.NarrativeId); Add((long)a.Truth); Add(a.DirectResponse); Add(a.Virality); Add(a.KernelScaleMs); Add(a.Amplifiers ?? -1); Add(a.AmplifierScale ?? -1); Add(a.Most ?? -1L); break;
            case StatementOut a: Add(a.StatementId); Add((long)a.Effect); Add(a.Evidence); Add(a.Reach); Add(a.PromisedByMs ?? -1); Add(a.DelaySeconds); Add(string.Join(' ', a.Narratives.IsDefault ? [] : a.Narratives)); break;
            case DenialExposed a: Add(a.StatementId); break;
            case PromiseBroken a: Add(a.StatementId); break;
            case RootDeleted a: Add(a.RootId); Add(a.Explained); Add(a.ByAuthor); break;
            case RootLabelled a: Add(a.RootId); break;
            case TrustLost a: Add(a.Share); break;
            case BacklashRaised a: Add(a.Jump); break;
            case BriefingCancelled a: Add(a.StatementId); break;
            case PostSeeded a: Add(a.Audience); Add(a.CarriesRumor); break;
            default: throw new ArgumentException($"Unknown action {action.GetType().Name}.", nameof(action));
        }
    }

    internal readonly void Write(BinaryWriter to)
    {
        to.Write(_a);
        to.Write(_b);
    }

    internal static StateDigest Read(BinaryReader from) => new() { _a = from.ReadUInt64(), _b = from.ReadUInt64() };

    public override readonly string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_a:x16}{_b:x16}");
}
