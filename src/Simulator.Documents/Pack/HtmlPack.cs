using System.Text;
using Simulator.Documents.Logs;
using Simulator.Domain.Logs;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Pack;

/// <summary>
/// The pack as one page that opens from a disk, without network: replay to scrub, every paper, and the log itself, from which the page can be made again and so be checked.
/// For control and evaluators: it holds the ground truth.
/// </summary>
public static class HtmlPack
{
    internal const string FeedId = "feed", LogId = "log", DataId = "data", Generator = "<meta name=\"generator\" content=\"";

    /// <summary>Writes the page. Some seconds for an exercise of 10^5 posts: not for a thread people wait on.</summary>
    /// <param name="log">Whole, in order, nothing redacted.</param>
    /// <param name="to">Written to as it is made; neither sought nor closed.</param>
    public static void Write(IReadOnlyList<StoredEvent> log, Stream to) => Write(log, ExercisePack.Program, to, file => LogFile.Write(file, log));

    /// <param name="program">Which program the page says it was made by.</param>
    /// <param name="writeLog">Writes the log that is embedded.</param>
    internal static void Write(IReadOnlyList<StoredEvent> log, string program, Stream to, Action<Stream> writeLog)
    {
        var course = PackCourse.Of(log);
        var pack = ExercisePack.Of(course.State, course.Seal);
        var page = new PackPage(pack, course, program);
        Line(to, page.Head());
        Line(to, "<style>\n" + PackAssets.Style + "</style>\n</head>");
        Line(to, page.Frame());
        foreach (var paper in pack.Papers) Line(to, page.Paper(paper));
        Line(to, page.Foot());
        Text(to, $"<script type=\"application/json\" id=\"{DataId}\">\n");
        to.Write(page.Data());
        Text(to, $"\n</script>\n<script type=\"application/gzip\" id=\"{FeedId}\">\n");
        PackedBlock.Write(to, file => file.Write(page.Feed()));
        Text(to, $"\n</script>\n<script type=\"application/gzip\" id=\"{LogId}\">\n");
        PackedBlock.Write(to, writeLog);
        Line(to, "\n</script>\n<script>" + PackAssets.Script + "</script>\n</body>\n</html>");
    }

    private static void Line(Stream to, string text) => Text(to, text + "\n");
    private static void Text(Stream to, string text) => to.Write(Encoding.UTF8.GetBytes(text));
}
