using Simulator.Domain.Rumors;

namespace Simulator.Cli.Fitting;

/// <summary>The classes of cascades by the names the data give them.</summary>
internal static class CascadeClasses
{
    public static CascadeClass? Named(string name) => name switch { "rumor" => CascadeClass.Rumor, "non_rumor" => CascadeClass.NonRumor, _ => null };

    public static string NameOf(CascadeClass kind) => kind == CascadeClass.Rumor ? "rumor" : "non_rumor";
}
