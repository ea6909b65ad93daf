using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>An item of a list in one line.</summary>
internal static class ItemWords
{
    public static string Of(EditorTab tab, string shape, DraftNode node) => shape switch
    {
        "inject" => $"{Name(tab, node.Word("channel"))} · {Name(tab, node.Word("sender"))}",
        "approval" => $"{node.Word("paper")} → {Name(tab, node.Word("seat"))}",
        "playbook" => $"{Simulator.Runtime.Rehearsals.RehearsalWords.Team(node.Word("team") ?? "expert", System.Globalization.CultureInfo.CurrentUICulture)} · {Name(tab, node.Word("seat"))}",
        "fact" => Text(tab, node.Word("chip") ?? node.Word("text")),
        _ => Text(tab, node.Word("name") ?? node.Word("title") ?? node.Word("claim") ?? node.Word("text") ?? node.Word("alt") ?? node.Word("label") ?? ""),
    };

    /// <summary>A language in its own words, without its country.</summary>
    public static string Language(string language) => System.Globalization.CultureInfo.GetCultureInfo(language).NativeName.Split(' ', '(', '\uFF08')[0];

    /// <summary>Subjects are counted in Chinese numerals where the page speaks Chinese.</summary>
    public static string Number(int number) => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" && number is > 0 and <= 10 ? "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341"[number - 1].ToString() : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Minute at which it comes, as the rail shows it.</summary>
    public static string? Minute(DraftNode node) => node.Word("at") is { } at && at.StartsWith("T+", StringComparison.Ordinal) ? at[2..] : null;

    public static string Text(EditorTab tab, string? id) => id is null ? "" : tab.Index.Text(tab.Language, id)?.Words.Split('\n')[0] ?? id;

    public static string Name(EditorTab tab, string? id) => id is null ? "—" : tab.Index.Name(id, tab.Language, "Channel", "Persona", "Department", "Seat");
}
