using System.Text.Json;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Documents.Pack;

/// <summary>
/// The public feed as columns: for every post when and what it passes on, for rows also who and what. Equal names and texts are written once.
/// Silent reposts are two numbers each, from which the reader counts.
/// </summary>
internal sealed class FeedData(ExerciseState state)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<string> _list = [];

    public void Write(Utf8JsonWriter json)
    {
        var rows = Enumerable.Range(0, state.PostCount).Where(i => state.Posts[i].IsRow).ToList();
        json.WriteStartObject();
        Numbers(json, "at", Deltas(Enumerable.Range(0, state.PostCount).Select(i => state.Posts[i].At)));
        // How many posts back the one lies that is passed on; 0: none.
        Numbers(json, "up", Enumerable.Range(0, state.PostCount).Select(i => (long)(state.Posts[i].Parent is >= 0 and var parent ? i - parent : 0)));
        Numbers(json, "own", Enumerable.Range(0, state.PostCount).Where(i => state.Posts[i].Kind != PostKind.Repost).Select(i => (long)i));
        Numbers(json, "row", rows.Select((r, i) => (long)(r - (i == 0 ? 0 : rows[i - 1]))));
        Numbers(json, "by", rows.Select(r => Word(state.Posts[r].Author)));
        Numbers(json, "on", rows.Select(r => Word(Channel(state.Posts[r].Channel))));
        Numbers(json, "say", rows.Select(r => Word(state.Posts[r].Text)));
        Numbers(json, "official", Places(rows, p => p.Kind == PostKind.Official));
        Ratios(json, rows);
        Fates(json, rows);
        Comments(json);
        json.WritePropertyName("words");
        json.WriteStartArray();
        foreach (var word in _list) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Ratios(Utf8JsonWriter json, List<int> rows)
    {
        var ratios = rows.Select(r => PostRatios.Of(state.Posts[r])).ToList();
        Numbers(json, "reads", ratios.Select(r => r.Reads));
        Numbers(json, "each", ratios.Select(r => r.ReadsEach));
        Numbers(json, "likes", ratios.Select(r => Millionths(r.Likes)));
        if (state.Engine < RumorEngines.Comments) Numbers(json, "replies", ratios.Select(r => Millionths(r.Comments)));
    }

    private void Fates(Utf8JsonWriter json, List<int> rows)
    {
        Triples(json, "gone", rows.Select(r => (Row: r, At: state.Posts.RemovedAt(state.Posts[r].Id))).Where(g => g.At is not null).Select(g => new[] { g.Row, g.At!.Value.Ms }));
        Triples(json, "items", state.Items.Where(i => i.Post is not null).Select(i => new[] { state.Posts.Find(i.Post!, state.PostCount), i.At.Ms, i.Number }).Where(i => i[0] >= 0));
        Triples(json, "unseen", rows.SelectMany(r => state.Posts.UnseenOf(state.Posts[r].Id).Select(n => new long[] { r, n.Key, n.Value })));
    }

    private void Comments(Utf8JsonWriter json)
    {
        var comments = Enumerable.Range(0, state.CommentCount).Select(i => state.Comments[i]).ToList();
        Numbers(json, "cat", Deltas(comments.Select(c => c.At)));
        Numbers(json, "cto", comments.Select(c => (long)c.Post));
        Numbers(json, "cby", comments.Select(c => Word(c.Author)));
        Numbers(json, "csay", comments.Select(c => Word(c.Text)));
    }

    private string Channel(string id) => state.Scenario.Channel(id) is { } channel ? state.Text(channel.Name) : id;

    private long Word(string word)
    {
        if (_words.TryGetValue(word, out var place)) return place;
        _words[word] = _list.Count;
        _list.Add(word);
        return _list.Count - 1;
    }

    private static long Millionths(double ratio) => (long)Math.Floor(ratio * 1_000_000);

    private IEnumerable<long> Places(List<int> rows, Func<PostRow, bool> which) => rows.Select((r, i) => (Row: r, Place: (long)i)).Where(r => which(state.Posts[r.Row])).Select(r => r.Place);

    private static IEnumerable<long> Deltas(IEnumerable<ExerciseTime> times)
    {
        long before = 0;
        foreach (var at in times)
        {
            yield return at.Ms - before;
            before = at.Ms;
        }
    }

    internal static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void Triples(Utf8JsonWriter json, string name, IEnumerable<long[]> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var number in row) json.WriteNumberValue(number);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
