using System.Globalization;
using System.Resources;
using Simulator.Persistence;

namespace Simulator.Web.Hosting;

/// <summary>Looks at the databases before anything is built on them: what is wrong is said in both languages, with the file and what to do.</summary>
public static class StorageStart
{
    private static readonly ResourceManager Words = new("Simulator.Web.Hosting.StorageWords", typeof(StorageStart).Assembly);
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <exception cref="SetUpException">A database cannot be read or written.</exception>
    public static void Check(string folder)
    {
        if (DataFiles.Check(folder) is { Count: > 0 } problems) throw new SetUpException([.. problems.SelectMany(Say)]);
    }

    public static IEnumerable<string> Say(FileProblem problem) => Languages.Select(language =>
        string.Format(language, Words.GetString(problem.Trouble.ToString(), language)!, problem.Path, problem.Detail));
}
