using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>No code without words in both languages. Codes are read from the sources, so a new one fails here.</summary>
public partial class WordsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.InvariantCulture, English = CultureInfo.GetCultureInfo("en");

    /// <summary>Codes that no literal in the sources names: used by hosts, or put together from parts.</summary>
    private static readonly string[] Others = ["WrongCode", "TooManyTries", "NoSuchExercise", "NotSignedIn", "SessionLost", "EngineDiffers"];

    [GeneratedRegex("""new Rejection\("(?<code>\w+)"\s*(?<rest>.)""")]
    private static partial Regex Code();

    [GeneratedRegex("""\("(?<field>[A-Z]\w+)",\s*\w+\)""")]
    private static partial Regex Field();

    [GeneratedRegex("""new Why\("(?<code>\w+)""")]
    private static partial Regex WhyCode();

    public static TheoryData<string> RejectionCodes() => [.. Rejections().Distinct().Order()];
    public static TheoryData<string> WhyCodes() => [.. Read(Path.Combine(Sources.Domain, "Scoring")).SelectMany(t => WhyCode().Matches(t)).Select(m => m.Groups["code"].Value).Distinct().Order()];

    [Theory]
    [MemberData(nameof(RejectionCodes))]
    public void Every_rejection_has_words(string code)
    {
        Assert.True(RejectionWords.Has(code, Chinese), $"{code} has no Chinese words");
        Assert.True(RejectionWords.Has(code, English), $"{code} has no English words");
        var said = RejectionWords.Say(new Rejection(code, "Player"), CultureInfo.GetCultureInfo("zh-CN"));
        Assert.EndsWith("。", said, StringComparison.Ordinal);
        Assert.True(said.Count(c => c == '。') >= 2, $"{code}: what happened, why, what now");
        Assert.DoesNotContain(code, said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WhyCodes))]
    public void Every_why_has_words(string code)
    {
        Assert.True(WhyWords.Has(code, Chinese), $"{code} has no Chinese words");
        Assert.True(WhyWords.Has(code, English), $"{code} has no English words");
        Assert.NotEqual(WhyWords.Say(new Why(code, "1", "2", "3", "4"), Chinese), WhyWords.Say(new Why(code, "1", "2", "3", "4"), English));
    }

    [Fact]
    public void The_codes_are_really_found()
    {
        Assert.True(RejectionCodes().Count > 70);
        Assert.Contains("MissingLegalBasis", Rejections());
        Assert.True(WhyCodes().Count >= 18);
    }

    [Fact]
    public void Words_name_the_office_in_the_language_of_the_reader()
    {
        Assert.Contains("参演人员", RejectionWords.Say(new Rejection("OfficeMayNot", "Player"), CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("players", RejectionWords.Say(new Rejection("OfficeMayNot", "Player"), CultureInfo.GetCultureInfo("en-GB")), StringComparison.Ordinal);
        Assert.Contains("没有", RejectionWords.Say(new Rejection("NoSuchPost"), CultureInfo.GetCultureInfo("de")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rejections()
    {
        foreach (var text in Read(Path.Combine(Sources.Root, "src")))
        {
            foreach (Match code in Code().Matches(text))
                if (code.Groups["rest"].Value != "+") yield return code.Groups["code"].Value;
            if (text.Contains("Missing(", StringComparison.Ordinal))
                foreach (Match field in Field().Matches(text)) yield return "Missing" + field.Groups["field"].Value;
        }
        foreach (var status in Enum.GetNames<ExerciseStatus>()) yield return "NotNow" + status;
        foreach (var other in Others) yield return other;
    }

    private static IEnumerable<string> Read(string folder) => Sources.Code(folder).Select(File.ReadAllText);
}
