namespace Simulator.Web.Features.Console;

/// <summary>Sign of a channel, by the name the scenario gives it.</summary>
public static class ChannelIcons
{
    public static string Of(string icon) => icon switch
    {
        "phone" or "hotline" => "phone",
        "letter" or "reply" or "message" or "mail" => "mail",
        "monitor" => "eye",
        "control" => "board",
        "walk-in" => "person",
        "backfill" => "paper",
        "broadcast" or "official" => "speaker",
        "video" => "play",
        _ => "chat",
    };
}
