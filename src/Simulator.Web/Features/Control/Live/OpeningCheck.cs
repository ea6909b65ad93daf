using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Persistence;
using Simulator.Persistence.Backups;

namespace Simulator.Web.Features.Control.Live;

/// <summary>A point of the start checklist. Human: ticked by the controller; else derived. Needed: nothing starts without it.</summary>
public sealed record OpeningPoint(string Key, bool Done, string Detail, bool Human = false, bool Needed = false);

/// <summary>What of the start checklist the system can see for itself.</summary>
public static class OpeningCheck
{
    /// <summary>Points a person has to answer for, in their order.</summary>
    public static readonly string[] ByHand = ["Announced", "Marked", "StopExplained"];

    /// <summary>Less than this free on the disk of the data folder is too little for an exercise.</summary>
    public const long LeastFree = 1L << 30;
    /// <summary>An older backup is no backup of what is there now.</summary>
    public static readonly TimeSpan BackupHolds = TimeSpan.FromDays(7);

    public static IEnumerable<OpeningPoint> Seats(ExerciseState state, IStringLocalizer words, IStringLocalizer<ControlText> desk)
    {
        var seats = state.Scenario.Seats.Select(s => state.Seat(s.Id)).ToArray();
        OpeningPoint Point(string key, Func<SeatState, bool> has)
        {
            var missing = state.Scenario.Seats.Where(s => !has(state.Seat(s.Id))).Select(s => s.Id).ToArray();
            return new OpeningPoint(key, missing.Length == 0, missing.Length == 0 ? desk["AllThere"] : desk["StillMissing", InjectTexts.Seats(state, missing)]);
        }
        yield return Point("Seats", s => !s.Members.IsEmpty || s.Bot is not null);
        yield return Point("SignedIn", s => s.SignedIn || s.Bot is not null);
        yield return Point("Comms", s => s.CommsChecked || s.Bot is not null);
    }

    /// <param name="review">As the reviews of this version stand.</param>
    public static OpeningPoint Version(ExerciseState state, string review, IStringLocalizer<LiveText> words) =>
        new("Version", review == "runnable", words[review == "runnable" ? "VersionFine" : "VersionOpen", state.Scenario.Version, words[$"Review_{review}"]]);

    public static OpeningPoint Evaluators(IReadOnlyList<AtDesk> there, IStringLocalizer<LiveText> words) =>
        new("Evaluators", there.Count > 0, there.Count > 0 ? string.Join(words["NameComma"], there.Select(e => e.Name)) : words["NoEvaluators"]);

    public static OpeningPoint Storage(DataFolder folder, DateTimeOffset now, IStringLocalizer<LiveText> words)
    {
        var free = FreeOn(folder.Path);
        var backup = LastBackup.Of(folder);
        var fresh = backup is not null && now.UtcDateTime - backup.MadeUtc <= BackupHolds;
        var disk = free is { } bytes ? words["DiskFree", (bytes / (double)(1L << 30)).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)].Value : words["DiskUnknown"].Value;
        var kept = backup is null ? words["NoBackup"].Value : words["BackupAt", backup.MadeUtc.ToLocalTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)].Value;
        return new OpeningPoint("Storage", fresh && free is null or >= LeastFree, $"{kept} {disk}");
    }

    private static long? FreeOn(string path)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(path)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
