using System.Globalization;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Rehearsals;

namespace Simulator.Cli.Rehearsing;

/// <summary>A rehearsal for people.</summary>
internal static class RehearsalTable
{
    public static void Write(TextWriter to, Scenario scenario, Rehearsal rehearsal, RehearsalVerdict verdict)
    {
        foreach (var subject in rehearsal.Subjects)
        {
            to.WriteLine(Words.Get("RehearsalSubject", subject.Number, scenario.Texts.Get(scenario.Subject(subject.Number).Title, rehearsal.Language), rehearsal.Seeds));
            foreach (var team in subject.Teams)
                to.WriteLine(Words.Get("RehearsalTeam", Team(team.Team), team.Score, team.Lowest, team.Highest, team.PeakHeat, team.PeakFalseBelief, team.Trust, team.Vetoes.IsEmpty ? "-" : string.Join(' ', team.Vetoes)));
            foreach (var load in subject.Load)
                to.WriteLine(Words.Get("RehearsalLoad", load.Seat, string.Join(' ', load.Injects), string.Join(' ', load.Papers), (int)load.LongestIdle.TotalMinutes, (int)load.IdleFrom.TotalMinutes));
            List(to, "RehearsalNoPlaybook", subject.WithoutPlaybook.Select(Team));
            List(to, "RehearsalNeverEarned", subject.NeverEarned);
            List(to, "RehearsalNeverLost", subject.NeverLost);
            List(to, "RehearsalNeverDelivered", subject.NeverDelivered);
        }
        to.WriteLine(Words.Get(verdict.Runnable ? "RehearsalRunnable" : "RehearsalNotRunnable"));
        foreach (var reason in verdict.Reasons) to.WriteLine("  " + RehearsalWords.Say(reason, CultureInfo.CurrentUICulture));
    }

    private static void List(TextWriter to, string words, IEnumerable<string> ids)
    {
        if (ids.Any()) to.WriteLine(Words.Get(words, string.Join(' ', ids)));
    }

    private static string Team(string team) => RehearsalWords.Team(team, CultureInfo.CurrentUICulture);
}
