using Simulator.Domain;

namespace Simulator.Cli.Watching;

/// <summary>A picture for people: one thing a line, newest first.</summary>
internal static class PictureText
{
    private const int Posts = 30, Width = 60;

    public static void Write(TextWriter to, Picture picture)
    {
        var frame = picture.Frame;
        to.WriteLine(Words.Get("ReplayHead", picture.At, frame.Title, frame.SubjectTitle, picture.Seat ?? Words.Get("Everybody"), frame.Level));
        if (picture.Desk is { } desk) WriteDesk(to, desk);
        Section(to, "Feed", picture.Feed.Take(Posts).Select(r => $"{r.Post.At}  {r.Post.Author}  {Short(r.Post.Text)}  ({r.Counters.Reposts}/{r.Counters.Comments}/{r.Counters.Likes})"));
    }

    private static void WriteDesk(TextWriter to, Desk desk)
    {
        Section(to, "Inbox", desk.Inbox.Select(e => $"{e.At}  {e.Id}  {e.Sender}  {Short(e.Text)}"));
        Section(to, "Messages", desk.Messages.Select(m => $"{m.At}  {m.From}  {Short(m.Text)}"));
        Section(to, "Board", desk.Board.Select(b => $"{b.At}  {b.Source}  {Short(b.Text)}"));
        Section(to, "Items", desk.Items.Select(i => $"{i.At}  {i.Id}  {Short(i.Title)}  {i.Authenticity}/{i.Nature}"));
        Section(to, "Verifications", desk.Verifications.Select(v => $"{v.At}  {v.Department}  {Short(v.Question)}  {Short(v.Answer ?? "…")}"));
        Section(to, "Reports", desk.Reports.Select(r => $"{r.At}  {r.Kind}  {r.Seat}  {Short(r.Text)}"));
        Section(to, "Statements", desk.Statements.Select(s => $"{s.At}  {s.Id}  {s.Kind}  {s.Status}  {Short(s.Title)}"));
        Section(to, "Tasks", desk.Tasks.Select(t => $"{t.At}  {t.To}  {Short(t.Title)}"));
        Section(to, "Done", desk.Done.Reverse().Select(a => $"{a.At}  {a.Kind}  {Short(a.Text)}"));
    }

    private static void Section(TextWriter to, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        to.WriteLine();
        to.WriteLine($"{Words.Get(title)} ({all.Count})");
        foreach (var line in all) to.WriteLine("  " + line);
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Width ? line : line[..(char.IsHighSurrogate(line[Width - 1]) ? Width - 1 : Width)] + "…";
    }
}
