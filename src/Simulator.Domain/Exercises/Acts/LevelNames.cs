using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Alert levels in words, for papers that the log fills in.</summary>
public static class LevelNames
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Exercises.Acts.LevelNames", typeof(LevelNames).Assembly);

    /// <summary>In the language of the exercise; the id itself for a level nobody named.</summary>
    public static string Of(string level, string language) => Words.GetString(level, CultureInfo.GetCultureInfo(language)) ?? level;
}
