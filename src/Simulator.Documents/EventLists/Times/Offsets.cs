using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Times since the start that name it: T+15, T+0:15, T+0130, H+1, E+5, STARTEX + 20 min, PT15M.</summary>
internal static partial class Offsets
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<from>t-?0?|t-?zero|h-?(hour|时|stunde)|h|e|ex|startex|start\s*ex|start|exercise\s*start|(演练|演习|推演)?(开始|启动)|零时)\s*((?<sign>[+-])|(?<word>plus|minus)\s)\s*(?<n>.+)$", Plain)]
    private static partial Regex Named();

    [GeneratedRegex(@"^t\s*(?<n>[0-9].*)$", Plain)]
    private static partial Regex Unsigned();

    [GeneratedRegex(@"^(?<a>[0-9]{1,4}):(?<b>[0-9]{1,2})(:(?<c>[0-9]{1,2}))?\s*(min(ute)?s?|m|'|h|hrs?)?$", Plain)]
    private static partial Regex Colons();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\s*(h|小时|点)\s*(?<b>[0-5][0-9])$", Plain)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^p(?=[0-9t])((?<d>[0-9]{1,3})d)?(t((?<h>[0-9]{1,4})h)?((?<m>[0-9]{1,5})m)?((?<s>[0-9]{1,6})s)?)?$", Plain)]
    private static partial Regex Iso();

    public static TimeMark? Read(string t)
    {
        if (Iso().Match(t) is { Success: true } iso) return new FromStart(Whole(iso, "d") * 86_400.0 + Whole(iso, "h") * 3600.0 + Whole(iso, "m") * 60.0 + Whole(iso, "s"));
        if (Named().Match(t) is not { Success: true } named) return Unsigned().Match(t) is { Success: true } plain ? Of(plain.Groups["n"].Value, 1, false) : null;
        return Of(named.Groups["n"].Value, named.Groups["sign"].Value == "-" || named.Groups["word"].Value == "minus" ? -1 : 1, named.Groups["from"].Value[0] == 'h');
    }

    private static TimeMark? Of(string n, int sign, bool hours)
    {
        if (n.All(char.IsAsciiDigit) && n.Length <= 6)
        {
            var value = int.Parse(n, CultureInfo.InvariantCulture);
            if (n.Length == 4 && value % 100 < 60) return new FromStartDigits(value, sign, n[0] == '0');
            return hours && n.Length <= 3 ? new HoursFromStart(value * sign) : new FromStart(sign * value * 60.0);
        }
        if (Colons().Match(n) is { Success: true } colons)
        {
            if (Whole(colons, "b") > 59 || Whole(colons, "c") > 59) return null;
            if (colons.Groups["c"].Success || sign < 0 || hours) return new FromStart(sign * (Whole(colons, "a") * 3600.0 + Whole(colons, "b") * 60 + Whole(colons, "c")));
            return new FromStartPair(Whole(colons, "a"), Whole(colons, "b"));
        }
        if (HoursAndMinutes().Match(n) is { Success: true } both) return new FromStart(sign * (Whole(both, "a") * 3600.0 + Whole(both, "b") * 60));
        return Durations.Read(n.Replace('日', '天')) is { } seconds ? new FromStart(sign * seconds) : null;
    }

    private static int Whole(Match m, string group) => m.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
}
