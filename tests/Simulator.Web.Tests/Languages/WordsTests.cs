using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Simulator.Web.Tests.Languages;

/// <summary>Every word of the interface stands in a .resx, in both languages: read from the sources, so that no screen is forgotten.</summary>
public sealed partial class WordsTests
{
    // The mark and the stop for the real world are bilingual on purpose; the switch names the other language.
    private static readonly string[] Bilingual = ["Components/Desk/ExerciseMark.razor", "Components/Desk/ExerciseFoot.razor", "Features/Console/StopButton.razor"];
    private static readonly string[] OtherLanguage = ["Languages", "SwitchLanguage", "StopTitle"];
    // Chinese that is data, not words: what a text is read for, what a scenario may not say, names of the Chinese public, words and notations that event lists from elsewhere are read by, the unit of ten thousand, lines printed before anybody chose a language.
    private static readonly string[] ChineseData =
    [
        "Simulator.Documents/Scenarios/Checks/", "Simulator.Domain/Readings/", "Simulator.Domain/Feeds/Wording/", "Simulator.Domain/Scenarios/Joining.cs", "Simulator.Runtime/Casting/Nicknames.cs",
        "EventLists/Importing/ListedRow.cs", "EventLists/Importing/RowSorter.cs", "EventLists/Importing/RowTimes.cs", "EventLists/Importing/SenderBook.cs", "EventLists/Mapping/", "EventLists/Matching/",
        "EventLists/Reading/NumberFormats.cs", "EventLists/Times/",
        "Components/Desk/Figures.cs", "Hosting/ForgedForms.cs", "Hosting/Greeting.cs",
    ];

    private static readonly string Source = Path.Combine(Root(), "src");

    public static TheoryData<string> Tables => [.. Files("*.resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal))];
    public static TheoryData<string> Pages => [.. Files("*.razor").Where(f => !f.Contains("/Components/Kit/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Chinese_and_English_say_the_same_things(string file)
    {
        var (chinese, english) = (Words(file), Words(file[..^".resx".Length] + ".en.resx"));
        Assert.NotEmpty(chinese);
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(chinese.Concat(english).Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => w.Key));
        Assert.Empty(chinese.Where(w => Slots(w.Value) != Slots(english[w.Key])).Select(w => $"{w.Key}: {w.Value} / {english[w.Key]}"));
        Assert.Empty(english.Where(w => !OtherLanguage.Contains(w.Key) && Chinese().IsMatch(w.Value)).Select(w => $"{w.Key}: {w.Value}"));
    }

    [Fact]
    public void No_English_table_stands_alone() =>
        Assert.All(Files("*.en.resx"), f => Assert.True(File.Exists(Path.Combine(Source, f[..^".en.resx".Length] + ".resx")), f));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_holds_no_words_of_its_own(string file)
    {
        var text = WithoutComments(File.ReadAllText(Path.Combine(Source, file)));
        if (Bilingual.Any(b => file.EndsWith(b, StringComparison.Ordinal))) return;
        Assert.DoesNotMatch(Chinese(), text);
        var markup = Code().Split(text)[0];
        Assert.All(Bare().Matches(markup).Select(m => m.Groups["words"].Value.Trim()), w => Assert.Equal("Enter", w));
        Assert.DoesNotMatch(Attribute(), markup);
    }

    [Fact]
    public void No_code_holds_Chinese_words() =>
        Assert.All(Files("*.cs").Where(f => !f.Contains("/Components/Kit/", StringComparison.Ordinal) && !ChineseData.Any(d => f.Contains(d, StringComparison.Ordinal))),
            f => Assert.DoesNotMatch(Chinese(), WithoutComments(File.ReadAllText(Path.Combine(Source, f)))));

    [Fact]
    public void No_script_or_style_holds_Chinese_words() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Root(), "wwwroot-assets"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".js", StringComparison.Ordinal) || f.EndsWith(".css", StringComparison.Ordinal))
            .Where(f => !f.Contains("/lib/", StringComparison.Ordinal) && !f.Contains("/fonts/", StringComparison.Ordinal)),
            f => Assert.DoesNotMatch(Characters(), WithoutComments(File.ReadAllText(f))));

    private static Dictionary<string, string> Words(string file) =>
        XDocument.Load(Path.Combine(Source, file)).Root!.Elements("data").ToDictionary(d => (string)d.Attribute("name")!, d => (string?)d.Element("value") ?? "");

    private static string Slots(string text) => string.Join(' ', Slot().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Source, f).Replace('\\', '/')).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"[⺀-〿一-鿿！-｠]")]
    private static partial Regex Chinese();

    // A key of a Chinese keyboard is no word.
    [GeneratedRegex(@"[一-鿿]")]
    private static partial Regex Characters();

    [GeneratedRegex(@"@\*.*?\*@|/\*.*?\*/|^\s*//.*?$|(?<=[;{}\s])// .*?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(?:code|functions)\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    // Words between two tags, with no expression among them.
    [GeneratedRegex(@"(?<![=-])>(?<words>[^<>@{}();=]*[A-Za-z]{2,}[^<>@{}();=]*)</")]
    private static partial Regex Bare();

    // "mm:ss" is how a time is written in both languages.
    [GeneratedRegex(@"\s(?:placeholder|title|aria-label|alt|aria-roledescription)=""(?!mm:ss"")[^""@]*[A-Za-z]{2,}[^""]*""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\{(\d+)(?:[,:][^}]*)?\}")]
    private static partial Regex Slot();
}
