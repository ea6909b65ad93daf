namespace Simulator.Web.Components.Desk;

/// <summary>Classes of a feed row, without a new string for every row.</summary>
internal static class RowCss
{
    public static string Of(bool official, FeedFlags flags) => (official, flags.Item is not null, flags.IsNew) switch
    {
        (false, false, false) => "post",
        (false, true, false) => "post reg",
        (true, false, false) => "post offi",
        (true, true, false) => "post offi reg",
        (var o, var reg, true) => $"post{(o ? " offi" : "")}{(reg ? " reg" : "")} new",
    };
}
