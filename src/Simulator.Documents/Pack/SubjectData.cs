using System.Globalization;
using System.Text.Json;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;

namespace Simulator.Documents.Pack;

/// <summary>One subject as the page replays it: lanes, what came, what was done, curves, and how the score grew. Times in milliseconds of the exercise clock.</summary>
internal sealed class SubjectData(ExerciseState state, IReadOnlyList<ScorePoint> points, PackWords words)
{
    // Longer words of an act are in the paper it made.
    private const int MostWords = 240;
    private readonly List<string> _seats = [.. state.Scenario.Seats.Select(s => s.Id)];
    private ExerciseTime Last => state.Now < state.End ? state.Now : state.End;

    public void Write(Utf8JsonWriter json)
    {
        var view = new ReplayView(state, Last, true);
        json.WriteStartObject();
        json.WriteNumber("number", state.Subject.Number);
        json.WriteString("title", state.Text(state.Subject.Title));
        json.WriteString("short", words["FileSubject", words.Number(state.Subject.Number)]);
        json.WriteNumber("from", state.Began.Ms);
        json.WriteNumber("until", Last.Ms);
        json.WriteNumber("end", state.End.Ms);
        json.WriteNumber("story", state.Subject.StoryStartMinute);
        json.WriteString("day", state.Text(state.Subject.StoryDay));
        Rows(json, "phases", view.Frame.Phases, p => Values(json, p.Title, p.From.Ms, p.Until.Ms));
        Lanes(json, view.Lanes(words["Js_everybody"]));
        Injects(json);
        Acts(json);
        Rows(json, "statements", state.Statements, s => Values(json, s.Id, s.Title, Place(s.Seat), s.At.Ms, s.SubmittedAt?.Ms ?? -1, s.DecidedAt?.Ms ?? -1, s.PublishedAt?.Ms ?? -1, s.Text));
        Rows(json, "marks", view.Marks.Where(m => m.At >= state.Began && m.Kind is not ("statement" or "control")), m => Values(json, m.At.Ms, m.Kind, m.Kind == "level" ? LevelNames.Of(m.Text, state.Language) : m.Text));
        Rows(json, "levels", state.Levels.Where(l => l.Decided), l => Values(json, l.At.Ms, l.Level, LevelNames.Of(l.Level, state.Language)));
        Curves(json, view);
        Score(json);
        json.WriteEndObject();
    }

    private void Lanes(Utf8JsonWriter json, LaneSheet sheet)
    {
        Rows(json, "ticks", sheet.Ticks, t => Values(json, t.At.Ms, t.Clock));
        json.WriteStartArray("lanes");
        foreach (var row in sheet.Rows)
        {
            json.WriteStartObject();
            json.WriteNumber("seat", Place(row.Seat));
            json.WriteString("name", row.Name);
            json.WriteNumber("lines", row.Lines);
            Rows(json, "boxes", row.Boxes, b => Values(json, b.Inject, (int)b.Look, Share(b.Left), Share(b.Width), Share(b.Used), Share(b.Over), b.Line));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Injects(Utf8JsonWriter json) => Rows(json, "injects", state.Injects.Values.Where(i => i.DeliveredAt >= state.Began && i.Status == InjectStatus.Delivered).OrderBy(i => i.DeliveredAt).ThenBy(i => i.Id, StringComparer.Ordinal), inject =>
    {
        Values(json, inject.Id, inject.DeliveredAt!.Value.Ms, inject.Deadline?.Ms ?? -1, state.Scenario.Channel(inject.Channel) is { } channel ? state.Text(channel.Name) : inject.Channel, InjectTexts.Sender(state, inject), InjectTexts.Short(state, inject));
        json.WriteStartArray();
        foreach (var seat in inject.To)
        {
            json.WriteNumberValue(Place(seat));
            json.WriteNumberValue(inject.Handled.TryGetValue(seat, out var at) ? at.Ms : -1);
        }
        json.WriteEndArray();
    });

    private void Acts(Utf8JsonWriter json) => Rows(json, "acts", state.Acts.Where(a => a.At >= state.Began), act =>
        Values(json, act.At.Ms, Place(act.Seat), Shape(act.Kind), words.Act(act.Kind), act.Choice is null ? "" : words.Choice(act.Choice), Cut(act.Text), act.Refused ? 1 : 0, act.Paper ?? ""));

    private void Curves(Utf8JsonWriter json, ReplayView view)
    {
        json.WriteStartObject("curves");
        var samples = view.Gauges.Where(g => g.At <= Last).ToList();
        FeedData.Numbers(json, "at", samples.Select(g => g.At.Ms));
        Tenths(json, "heat", samples.Select(g => g.Gauges.Heat));
        Tenths(json, "trust", samples.Select(g => g.Gauges.Trust));
        Tenths(json, "anxiety", samples.Select(g => g.Gauges.Anxiety));
        Tenths(json, "belief", samples.Select(g => g.Gauges.FalseBelief));
        FeedData.Numbers(json, "volume", view.PostsByMinute().Select(n => (long)n));
        json.WriteEndObject();
    }

    // Of each line only its changes: number of the moment, points, and when it was met.
    private void Score(Utf8JsonWriter json)
    {
        var final = Scorecards.Of(state, state.Now);
        json.WriteStartObject("score");
        FeedData.Numbers(json, "at", points.Select(p => p.At.Ms));
        json.WriteStartArray("total");
        foreach (var point in points) json.WriteNumberValue(point.Card.Total);
        json.WriteEndArray();
        json.WriteNumber("final", final.Total);
        json.WriteNumber("possible", final.Possible);
        Rows(json, "vetoes", final.Vetoes, v => Values(json, v.Title, v.At?.Ms ?? -1));
        json.WriteStartArray("lines");
        foreach (var (line, place) in final.Lines.Select((l, i) => (l, i)))
        {
            json.WriteStartObject();
            json.WriteString("id", line.Id);
            json.WriteString("title", line.Title);
            json.WriteNumber("points", line.Points);
            json.WriteNumber("final", line.Earned);
            json.WriteNumber("limit", line.Limit is { } limit ? (long)limit.TotalMilliseconds : -1);
            json.WriteString("why", WhyWords.Say(line.Why, CultureInfo.GetCultureInfo(state.Language)));
            Changes(json, place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Changes(Utf8JsonWriter json, int place)
    {
        json.WriteStartArray("changes");
        (double Earned, long Started, long Satisfied, bool Due)? before = null;
        for (var i = 0; i < points.Count; i++)
        {
            var line = points[i].Card.Lines[place];
            var now = (line.Earned, line.Started?.Ms ?? -1, line.Satisfied?.Ms ?? -1, line.Due);
            if (before == now) continue;
            json.WriteStartArray();
            Values(json, i, now.Earned, now.Item2, now.Item3, now.Due ? 1 : 0);
            json.WriteEndArray();
            before = now;
        }
        json.WriteEndArray();
    }

    private int Place(string seat) => _seats.IndexOf(seat);

    private static int Shape(string kind) => kind switch
    {
        "publish-statement" or "post-notice" => 2,
        "approve-statement" or "return-statement" or "approve-form" or "return-form" or "decide-measure" or "set-level" or "answer-order" => 1,
        _ => 0,
    };

    private static string Cut(string text) => text.Length <= MostWords ? text : text[..(char.IsHighSurrogate(text[MostWords - 2]) ? MostWords - 2 : MostWords - 1)] + "…";
    private static double Share(double share) => Math.Round(share, 5);
    private static void Tenths(Utf8JsonWriter json, string name, IEnumerable<double> values) => FeedData.Numbers(json, name, values.Select(v => (long)Math.Round(v * 10, MidpointRounding.AwayFromZero)));

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> row)
    {
        json.WriteStartArray(name);
        foreach (var one in rows)
        {
            json.WriteStartArray();
            row(one);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
            switch (value)
            {
                case string text: json.WriteStringValue(text); break;
                case double number: json.WriteNumberValue(number); break;
                case long number: json.WriteNumberValue(number); break;
                case int number: json.WriteNumberValue(number); break;
                default: throw new InvalidOperationException($"no JSON for {value.GetType().Name}");
            }
    }
}
