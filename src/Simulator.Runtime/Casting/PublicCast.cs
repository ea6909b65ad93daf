using System.Collections.Immutable;
using Bogus;
using Bogus.DataSets;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Numerics;

namespace Simulator.Runtime.Casting;

/// <summary>The synthetic public: invented nicknames and followers, drawn from the exercise seed alone and stored in the first event.</summary>
public static class PublicCast
{
    public const int Size = 1000;
    // Pareto tail of follower counts, as on real platforms: most have a few dozen readers, a handful tens of thousands.
    private const double FewestFollowers = 30, TailExponent = 1.1;
    private const long MostFollowers = 60_000;

    public static OpenExercise Open(OpenRequest request) =>
        new(request.Scenario, request.Subject, request.Seed, request.Language, request.Settings, Draw(request.Seed, request.Language), request.Following);

    public static ImmutableArray<CastMember> Draw(long seed, string language)
    {
        var key = DrawKey.Root(seed).With("cast");
        var chinese = language.StartsWith("zh", StringComparison.Ordinal);
        // A generator of its own: the library's shared one would make casts depend on what else was drawn.
        var names = new Name("zh_CN") { Random = new Randomizer((int)(key.Bits() >> 33)) };
        var cast = ImmutableArray.CreateBuilder<CastMember>(Size);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; cast.Count < Size; attempt++)
        {
            var draw = key.With(attempt);
            var name = chinese ? Nicknames.Chinese(draw, names.LastName(), names.FirstName()) : Nicknames.English(draw);
            if (taken.Add(name)) cast.Add(new CastMember(name, $"u{cast.Count + 1:000}", Followers(draw.With("followers"))));
        }
        return cast.MoveToImmutable();
    }

    private static long Followers(DrawKey draw) =>
        Math.Min(MostFollowers, (long)(FewestFollowers * Elementary.Exp(-Elementary.Ln(draw.Uniform()) / TailExponent)));
}
