using System.Text;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Storage;

namespace Simulator.Runtime.Tests.Sessions;

/// <summary>An exercise that ended long ago is written on: the log goes on, verifies, and its digest stays.</summary>
public sealed class AfterTheEndTests
{
    private static readonly ExerciseId Id = new("ended");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_are_written_and_closed_in_other_programs_days_later_and_the_log_verifies_on()
    {
        using var folder = new TempFolder();
        string digest;
        await using (var room = new Room(Path.GetDirectoryName(folder.File("x"))!))
        {
            await room.OpenAsync(Id, new StartExercise(), new EndExercise("control"));
            digest = ExerciseDigest.Of((await ReadAsync(room)).Select(r => r.Row));
        }
        foreach (var (day, command) in new (int, ExerciseCommand)[]
        {
            (3, new WriteDebriefItem(DebriefList.Rectification, null, null, "late first report", "", "news", new DateOnly(2000, 1, 20), [])),
            (9, new MoveDebriefItem("debrief-1", "done", "duty roster put up")), (30, new MoveDebriefItem("debrief-1", "checked", "")),
        })
        {
            await using var room = new Room(Path.GetDirectoryName(folder.File("x"))!);
            room.Time.Advance(TimeSpan.FromDays(day));
            Assert.True((await room.Exercises.ExecuteAsync(Id, Room.Judge, command, Cancel)).Accepted);
        }
        await using var last = new Room(Path.GetDirectoryName(folder.File("x"))!);
        var log = await ReadAsync(last);
        Assert.Equal(digest, ExerciseDigest.Of(log.Select(r => r.Row)));
        var item = Assert.Single((await last.Exercises.WatchAsync(Id, Cancel))!.Control().State.Debrief.Items);
        Assert.Equal([new DateOnly(2000, 1, 4), new DateOnly(2000, 1, 10), new DateOnly(2000, 1, 31)], item.History.Select(h => h.On));
        Assert.True(item.Closed);
        // What is written afterwards stands at the end of the exercise, and time has not gone on.
        Assert.Equal(log.Single(r => r.Recorded.Event is ExerciseEnded).Row.AtMs, log[^1].Row.AtMs);
    }

    [Fact]
    public async Task The_rows_of_answers_hold_nothing_of_who_answered()
    {
        using var folder = new TempFolder();
        await using var room = new Room(Path.GetDirectoryName(folder.File("x"))!);
        await room.OpenAsync(Id);
        string[] people = ["person-one", "person-two", "person-three"];
        foreach (var person in people)
        {
            await room.Exercises.ExecuteAsync(Id, new Actor(person, Office.Player), new JoinExercise(person, Office.Player), Cancel);
            await room.Exercises.ExecuteAsync(Id, Tiny.Control, new TakeSeat(person, "news"), Cancel);
        }
        foreach (var command in new ExerciseCommand[] { new StartExercise(), new EndExercise("control") }) await room.Exercises.ExecuteAsync(Id, Tiny.Control, command, Cancel);
        foreach (var _ in people)
            Assert.True((await room.Exercises.ExecuteAsync(Id, AnswerQuestionnaire.Nobody, new AnswerQuestionnaire("self-assessment", "news", Ordinal.Map<string>().Add("duty", "4")), Cancel)).Accepted);
        var rows = (await ReadAsync(room)).Where(r => r.Row.Type == "questionnaire-answered").Select(r => r.Row).ToArray();
        Assert.Equal(3, rows.Length);
        Assert.All(rows, r => Assert.Equal(new Cause("answer-questionnaire", "anonymous", Office.System, null), r.Cause));
        Assert.All(rows, r => Assert.DoesNotContain("person-", Encoding.UTF8.GetString(r.Payload), StringComparison.Ordinal));
    }

    private static async Task<List<(StoredEvent Row, RecordedEvent Recorded)>> ReadAsync(Room room)
    {
        var rows = new List<(StoredEvent, RecordedEvent)>();
        await foreach (var row in room.Log.ReadVerifiedAsync(Id, 1, Chain.Start, Cancel)) rows.Add(row);
        return rows;
    }
}
