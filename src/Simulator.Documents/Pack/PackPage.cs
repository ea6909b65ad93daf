using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulator.Documents.Papers;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Pack;

/// <summary>The page piece by piece. What a reader without script needs – papers, digest, how to check – is in it as it stands; the replay is drawn from the data.</summary>
internal sealed class PackPage
{
    private readonly ExercisePack _pack;
    private readonly PackCourse _course;
    private readonly string _program, _mark;
    private readonly PackWords _words;
    private readonly PaperHtml _papers;

    public PackPage(ExercisePack pack, PackCourse course, string program)
    {
        (_pack, _course, _program) = (pack, course, program);
        _words = new PackWords(pack.State.Language);
        _mark = new PaperWords(pack.State.Language).Mark;
        _papers = new PaperHtml(_words, _mark, _words["Seal", pack.Seal.Digest]);
    }

    private string Language => _pack.State.Language;
    private string Title => _pack.State.Text(_pack.State.Scenario.Title);
    private static string T(string text) => Encoded.Text(text);

    public string Head() => $"""
        <!DOCTYPE html>
        <html lang="{T(Language)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '{PackAssets.ScriptHash}'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {HtmlPack.Generator}{T(_program)}">
        <title>{T(_words["Heading", Title])}</title>
        """.ReplaceLineEndings("\n");

    public string Frame() => $"""
        <body>
        <header class="frame"><div class="mark">{Mark()}</div>
        <div class="fr-t"><div class="x">{T(Title)}</div><h1 class="y">{T(_words["Title"])}</h1></div>
        <div class="subj" id="subjects" role="radiogroup" aria-label="{T(_words["Subjects"])}"></div>
        <div class="clock" id="clock" role="timer" aria-live="off"></div>
        <nav class="tabs" role="tablist" aria-label="{T(_words["Tabs"])}">{string.Concat(new[] { "replay", "papers", "check" }.Select(Tab))}</nav>
        <button type="button" class="icb" id="theme">{T(_words["Theme"])}</button></header>
        <noscript><p class="noscript">{T(_words["NoScript"])}</p></noscript>
        <main>
        <section class="view" id="v-replay" role="tabpanel" aria-labelledby="t-replay"></section>
        <section class="view" id="v-papers" role="tabpanel" aria-labelledby="t-papers">
        <nav class="plist" aria-label="{T(_words["Tab_papers"])}"><div class="ptools"><input type="search" id="search" placeholder="{T(_words["Search"])}" aria-label="{T(_words["Search"])}"><p id="found" class="mut" role="status"></p>
        <div class="row"><button type="button" class="btn" id="print-one">{T(_words["PrintOne"])}</button><button type="button" class="btn" id="print-all">{T(_words["PrintAll"])}</button></div></div>
        {string.Concat(_pack.Papers.Select(p => p.Group).Distinct().Select(Group))}</nav>
        <div class="pages">
        """.ReplaceLineEndings("\n");

    public string Paper(OfficialPaper paper) => _papers.Of(paper);

    public string Foot() => $"""
        </div></section>
        <section class="view" id="v-check" role="tabpanel" aria-labelledby="t-check"><div class="check"><h2>{T(_words["Check_lead"])}</h2><p>{T(_words["Check_text"])}</p>
        <dl>{Fact("Cover_digest", _pack.Seal.Digest)}{Fact("Cover_chain", _pack.Seal.Chain)}{Fact("Cover_events", Number(_pack.Seal.Version))}{Fact("Program", _program)}{Fact("Cover_seed", Number(_pack.State.Seed, "0"))}</dl>
        <h3>{T(_words["Check_command"])}</h3><pre>simulator verify {T(_pack.FileName)}.html</pre>
        <p><button type="button" class="btn" id="save">{T(_words["Check_save"])}</button></p><p class="mut">{T(_words["Check_contents"])}</p></div></section>
        </main>
        <footer class="foot"><b>{T(_mark)}</b><span>{T(_words["Synthetic"])}</span><span class="n dig">{T(_words["Seal", _pack.Seal.Digest[..16]])}…</span><span class="r">{T(_words["Keys", _pack.State.Scenario.Seats.Length])}</span></footer>
        """.ReplaceLineEndings("\n");

    public byte[] Data() => Encoded.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("language", Language);
        json.WriteString("file", _pack.FileName);
        json.WriteString("model", _words["Model"]);
        json.WriteStartObject("words");
        foreach (var (code, text) in _words.OfScript()) json.WriteString(code, text);
        json.WriteEndObject();
        json.WriteStartArray("seats");
        foreach (var seat in _pack.State.Scenario.Seats) json.WriteStringValue(_pack.State.Text(seat.Name));
        json.WriteEndArray();
        Papers(json);
        json.WriteStartArray("subjects");
        foreach (var subject in _pack.State.BySubject()) new SubjectData(subject, _course.ScoreOf(subject.Subject.Number), _words).Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public byte[] Feed() => Encoded.Json(new FeedData(_pack.State).Write);

    // Which papers there are at a moment, and whose: the papers themselves stand in the page.
    private void Papers(Utf8JsonWriter json)
    {
        json.WriteStartArray("papers");
        foreach (var paper in _pack.Papers.Where(p => p.Seat.Length > 0))
        {
            json.WriteStartArray();
            json.WriteStringValue(paper.Id);
            json.WriteNumberValue(paper.At.Ms);
            json.WriteNumberValue(_pack.State.Scenario.Seats.ToList().FindIndex(s => s.Id == paper.Seat));
            json.WriteStringValue(paper.Title);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    // The Chinese mark is two words already; in English one.
    private string Mark() => _mark.Split(' ', 2) is [var first, var second] ? $"{T(first)}<small>{T(second)}</small>" : T(_mark);

    private string Tab(string tab) => $"<button type=\"button\" role=\"tab\" id=\"t-{tab}\" aria-controls=\"v-{tab}\" aria-selected=\"false\">{T(_words["Tab_" + tab])}{(tab == "papers" ? $" <span class=\"n\">{_pack.Papers.Length}</span>" : "")}</button>";

    private string Group(string group)
    {
        var to = new StringBuilder($"<h3>{T(_words.Group(group))}</h3><ul>\n");
        foreach (var paper in _pack.Papers.Where(p => p.Group == group))
            to.Append($"<li><a href=\"#p={T(Uri.EscapeDataString(paper.Id))}\" data-paper=\"{T(paper.Id)}\"><b>{T(paper.Title)}</b><span>{T(string.Join(" · ", new[] { paper.Unit, paper.StoryTime, paper.State }.Where(w => w.Length > 0)))}</span></a></li>\n");
        return to.Append("</ul>\n").ToString();
    }

    private string Fact(string label, string value) => $"<div><dt>{T(_words[label])}</dt><dd class=\"n\">{T(value)}</dd></div>\n";
    private static string Number(long number, string format = "#,0") => number.ToString(format, CultureInfo.InvariantCulture);
}
