using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Crash;

namespace Simulator.Runtime.Tests.Storage;

/// <summary>The file fails in the middle of play: what people are told, what the exercise does, what is lost (nothing), and that it comes back by itself.</summary>
public sealed class TroubleTests : IDisposable
{
    private static readonly ExerciseId Id = new("x1"), Other = new("x2");
    private readonly TempFolder _folder = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_another_program_holds_the_file_the_exercise_stands_and_refuses_and_goes_on_by_itself_afterwards()
    {
        await using var room = new Room(_folder.File("data"));
        var live = await room.OpenAsync(Id, new StartExercise());
        room.Time.Advance(TimeSpan.FromSeconds(40));
        var before = await room.NoteAsync(Id, "before");
        using var holder = new HostProcess("hold", room.File);
        Assert.Equal("held", await holder.LineAsync(Cancel));

        var refused = await room.NoteAsync(Id, "lost");
        Assert.Equal("StorageLocked", refused.Rejection?.Code);
        Assert.Equal(LogTrouble.Locked, live.Trouble?.Kind);
        Assert.False(live.Clock.Running);
        var stands = live.Clock.At;
        // Refused at once, without waiting for the file again: the next try is a second away.
        Assert.Equal("StorageLocked", (await room.NoteAsync(Id, "lost too")).Rejection?.Code);

        await holder.FinishAsync(Cancel);
        await room.PassUntilAsync(() => live.Trouble is null && live.Control().State.Status == ExerciseStatus.Paused);
        Assert.Equal((ExerciseStatus.Paused, "storage"), (live.Control().State.Status, live.Control().State.PauseReason));
        Assert.InRange(live.Clock.At.Ms, 39_000, stands.Ms);
        Assert.True((await room.Exercises.ExecuteAsync(Id, Tiny.Control, new ResumeExercise(), Cancel)).Accepted);
        Assert.True((await room.NoteAsync(Id, "after")).Version > before.Version);
        Assert.Equal(["before", "after"], await NotesAsync(room, Id));
    }

    [Fact]
    public async Task A_running_exercise_notices_by_itself_that_its_clock_cannot_be_saved()
    {
        await using var room = new Room(_folder.File("data"));
        var live = await room.OpenAsync(Id, new StartExercise());
        using var holder = new HostProcess("hold", room.File);
        Assert.Equal("held", await holder.LineAsync(Cancel));
        await room.PassUntilAsync(() => live.Trouble is not null);
        Assert.False(live.Clock.Running);
        await holder.FinishAsync(Cancel);
        await room.PassUntilAsync(() => live.Trouble is null && live.Control().State.Status == ExerciseStatus.Paused);
        Assert.Equal("storage", live.Control().State.PauseReason);
    }

    [Fact]
    public async Task A_full_disk_refuses_in_words_pauses_what_ran_and_hurts_no_other_exercise()
    {
        await using var room = new Room(_folder.File("data"));
        var live = await room.OpenAsync(Id, new StartExercise());
        var other = await room.OpenAsync(Other, new StartExercise());
        Assert.True((await room.NoteAsync(Id, "before")).Accepted);
        var pages = await LimitAsync(room, 0);

        // The last pages have some room left: an act is stored whole or refused, and in the end there is no room.
        var kept = new List<string> { "before" };
        var refused = await room.NoteAsync(Id, LongNote(0));
        for (var i = 1; refused.Accepted && i < 50; i++)
        {
            kept.Add(LongNote(i - 1));
            refused = await room.NoteAsync(Id, LongNote(i));
        }
        Assert.Equal("StorageFull", refused.Rejection?.Code);
        Assert.False(live.Clock.Running);
        foreach (var language in new[] { "zh-CN", "en" }) Assert.NotEmpty(RejectionWords.Say(refused.Rejection!, CultureInfo.GetCultureInfo(language)));

        await LimitAsync(room, pages + 10_000);
        await room.PassUntilAsync(() => live.Trouble is null && other.Trouble is null && live.Control().State.Status == ExerciseStatus.Paused);
        Assert.Equal((ExerciseStatus.Paused, "storage"), (live.Control().State.Status, live.Control().State.PauseReason));
        Assert.True((await room.NoteAsync(Id, "after")).Accepted);
        Assert.True((await room.NoteAsync(Other, "there too")).Accepted);
        Assert.Equal(kept.Append("after"), await NotesAsync(room, Id));
    }

    [Fact]
    public async Task An_exercise_found_running_while_the_file_is_held_comes_back_once_it_is_free()
    {
        await using (var first = new Room(_folder.File("data"))) await first.OpenAsync(Id, new StartExercise());
        await using var room = new Room(_folder.File("data"));
        using var holder = new HostProcess("hold", room.File);
        Assert.Equal("held", await holder.LineAsync(Cancel));
        var live = (await room.Exercises.WatchAsync(Id, Cancel))!;
        Assert.Equal(LogTrouble.Locked, live.Trouble?.Kind);
        Assert.False(live.Clock.Running);
        await holder.FinishAsync(Cancel);
        await room.PassUntilAsync(() => live.Trouble is null && live.Control().State.Status == ExerciseStatus.Paused);
        Assert.Equal("restart", live.Control().State.PauseReason);
    }

    private static string LongNote(int number) => $"{number} " + new string('长', 500);

    private static async Task<string[]> NotesAsync(Room room, ExerciseId id) =>
        [.. (await room.Log.AllAsync(id)).Select(LogCodec.Read).Select(r => r.Event).OfType<NoteTaken>().Select(n => n.Text)];

    // A page limit stands for the end of the disk: SQLite answers both with SQLITE_FULL. Zero: no page more than there are.
    private static async Task<long> LimitAsync(Room room, long pages)
    {
        long now = 0;
        await room.Log.WithWriterAsync(command =>
        {
            command.CommandText = "PRAGMA page_count";
            now = (long)command.ExecuteScalar()!;
            command.CommandText = $"PRAGMA max_page_count = {(pages == 0 ? now : pages)}";
            command.ExecuteNonQuery();
        });
        return now;
    }
}
