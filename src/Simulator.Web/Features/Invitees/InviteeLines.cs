using System.Collections.Immutable;
using Simulator.Domain.Exercises.Fields;
using Simulator.Web.Features.Lobby;

namespace Simulator.Web.Features.Invitees;

/// <summary>People as they are pasted from a sheet or typed: one a line, name, unit, contact, parted by tabs, commas, semicolons or 、.</summary>
public sealed record InviteeLines(ImmutableArray<(string Name, string Unit, string Contact)> People, ImmutableArray<(int Line, string Text)> Refused)
{
    /// <summary>Longest unit and contact.</summary>
    public const int LongestDetail = 60;
    private static readonly char[] Parting = ['\t', ',', '\uFF0C', ';', '\uFF1B', '\u3001'];

    public static InviteeLines Read(string text)
    {
        var people = ImmutableArray.CreateBuilder<(string, string, string)>();
        var refused = ImmutableArray.CreateBuilder<(int, string)>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0) continue;
            // What follows the third part belongs to the contact: an address may hold a comma.
            var parts = line.Split(line.Contains('\t') ? ['\t'] : Parting, 3, StringSplitOptions.TrimEntries);
            var (name, unit, contact) = (parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
            if (PlainText.IsName(name, JoinEndpoint.LongestName) && IsDetail(unit) && IsDetail(contact)) people.Add((name, unit, contact));
            else refused.Add((number, line.Trim()));
        }
        return new InviteeLines(people.ToImmutable(), refused.ToImmutable());
    }

    public static bool IsDetail(string text) => text.Trim() is var detail && (detail.Length == 0 || PlainText.IsName(detail, LongestDetail));
}
