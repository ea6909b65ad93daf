namespace Simulator.Web.Components.Desk;

/// <summary>The muted avatar tint of an account: the same everywhere, from its id alone.</summary>
public static class Tint
{
    public const string Official = "a8";

    public static string Of(string accountId)
    {
        var hash = 2166136261u;
        foreach (var c in accountId)
            hash = (hash ^ c) * 16777619u;
        return $"a{hash % 8}";
    }
}
