using System.Collections.Immutable;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The papers of subject four as a good team writes them; a test changes what it is about.</summary>
internal static class StabilityPapers
{
    public const string Closed = "K4-10";

    public static FileForm Team(Play play, params (string Field, string Value)[] other) => Written(play, "assessment-team", "team", "K4-01", [("time", "09:03"), ("due", "11:00"), .. other]);

    public static FileForm Questions(Play play, params (string Field, string Value)[] other) =>
        Written(play, "three-questions", "questions", "K4-01", [("truth", "partly"), ("affects", "some"), ("needed", "yes"), .. other]);

    public static FileForm Matrix(Play play, params (string Field, string Value)[] other) => Written(play, "risk-matrix", "matrix", "K4-02", [("nature", "demands"), ("level", "medium"), .. other]);

    /// <summary>The report with its four measures, none against persons.</summary>
    public static FileForm Report(Play play, params (string Field, string Value)[] other) =>
        Written(play, "stability-assessment", "assess-2", "K4-01", [("nature", "demands"), ("persons", "none"), ("level", "medium"), .. other]);

    public static FileForm Experts(Play play, params (string Field, string Value)[] other) => Written(play, "expert-answers", "experts", "K4-05", other);

    public static FileForm Circular(Play play, params (string Field, string Value)[] other) =>
        Written(play, "message-circular", "circular", "L4-1", [("received", "214"), ("answered", "177"), ("open", "37"), .. other]);

    public static FileForm Media(Play play, params (string Field, string Value)[] other) =>
        Written(play, "media-summary", "media", "K4-08", [("central", "2"), ("provincial", "7"), ("city", "12"), ("online", "22"), ("critical", "1"), ("critical-list", play.Words("playbook.4.media.critical-1")), ("target", "met"), .. other]);

    public static FileForm Dispositions(Play play, string seat, params (string Field, string Value)[] other) => Written(play, "dispositions", $"dispose.{seat}", "K4-09", other);
    public static FileForm Rectification(Play play, params (string Field, string Value)[] other) => Written(play, "rectification", "rectify-2", Closed, other);
    public static FileForm Commendations(Play play, params (string Field, string Value)[] other) => Written(play, "commendations", "commend", Closed, other);
    public static FileForm Accountability(Play play, params (string Field, string Value)[] other) => Written(play, "accountability", "account", Closed, [("scope", "internal"), .. other]);
    public static FileForm Revisions(Play play, params (string Field, string Value)[] other) => Written(play, "plan-revisions", "plan", Closed, other);
    public static FileForm Review(Play play, string seat, params (string Field, string Value)[] other) => Written(play, "self-review", $"review.{seat}", Closed, other);
    public static FileForm Summary(Play play, string seat, params (string Field, string Value)[] other) => Written(play, "final-summary", $"summary.{seat}", Closed, other);

    /// <summary>One of the four lawful measures, with its target, basis and necessity.</summary>
    public static OrderMeasure Lawful(Play play, string measure, string words) =>
        new(measure, play.Words($"playbook.4.measure.{words}.target"), play.Words($"playbook.4.measure.{words}.basis"), play.Words($"playbook.4.measure.{words}.necessity"), "K4-07");

    public static OrderMeasure Notice(Play play) => Lawful(play, "drill-notice", "notice");
    public static OrderMeasure Support(Play play) => Lawful(play, "trader-support", "support");

    public static OrderMeasure ManageNetizens(Play play) =>
        new("manage-netizens", play.Words("playbook.4.cover.target"), play.Words("playbook.4.cover.basis"), play.Words("playbook.4.cover.necessity"), "K4-07");

    /// <summary>The first lines of a text, as the value of a table.</summary>
    public static string Rows(Play play, string text, int count) => string.Join('\n', play.Words(text).Split('\n').Take(count));

    /// <summary>A paper in its official layout.</summary>
    public static OfficialPaper Paper(Play play, string kind) => OfficialPapers.Of(play.State).Last(p => p.Kind == kind);

    public static PaperTable Table(OfficialPaper paper) => paper.Parts.OfType<PaperTable>().First();

    // Every field for which the good team has words in the scenario; what is named here goes before them.
    private static FileForm Written(Play play, string form, string texts, string? about, params (string Field, string Value)[] other)
    {
        var words = play.State.Scenario.Texts.ByLanguage[play.State.Language];
        var values = play.State.Scenario.Form(form)!.Fields.Select(f => (f.Id, Text: $"playbook.4.{texts}.{f.Id}")).Where(f => words.ContainsKey(f.Text))
            .ToDictionary(f => f.Id, f => words[f.Text], StringComparer.Ordinal);
        foreach (var (field, value) in other) values[field] = value;
        return new FileForm(form, values.ToImmutableSortedDictionary(StringComparer.Ordinal), about);
    }
}
