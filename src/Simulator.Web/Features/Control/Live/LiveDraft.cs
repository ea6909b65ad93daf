using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>A live inject while it is being written; it outlasts a look at the other sheets of the form.</summary>
public sealed class LiveDraft
{
    /// <summary>Kinds control can choose, in the order in which they stand.</summary>
    public static readonly ImmutableArray<string> Kinds = ["post", "call", "letter", "message", "answer", "walk-in", "order", "paper", "question"];

    /// <summary>Minutes.</summary>
    public int Limit { get; set; } = 10;
    /// <summary>Minutes until it comes, where it comes later.</summary>
    public int Minutes { get; set; } = 5;
    public string Channel { get; set; } = "";
    public string Kind { get; set; } = "call";
    public string Sender { get; set; } = "";
    public string Text { get; set; } = "";
    public HashSet<string> To { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Facts { get; } = new(StringComparer.Ordinal);
    /// <summary>Somebody chose the channel himself: it does not follow the sender any more.</summary>
    public bool ChannelChosen { get; set; }

    public bool IsPublic(ExerciseState state) => state.Scenario.Channel(Channel)?.Kind == "public";

    /// <summary>Key of what is missing; empty when it can be sent.</summary>
    public string Missing(ExerciseState state) => Sender.Trim().Length == 0 ? "NoSender" : Text.Trim().Length == 0 ? "NoText" : !IsPublic(state) && To.Count == 0 ? "NoTo" : "";

    public void Follow(SenderWay way) => (Channel, Kind) = (way.Channel, way.Kind);

    /// <summary>The kind that goes with the channel.</summary>
    public void FollowChannel(ExerciseState state) =>
        Kind = IsPublic(state) ? "post" : state.Scenario.Channel(Channel)?.Icon switch { "phone" => "call", "mail" or "letter" => "letter", _ => "message" };

    /// <summary>Begins with what the scenario has an inject say, as it would read now.</summary>
    public void Start(ExerciseState state, Inject inject, ExerciseTime now)
    {
        var sender = state.Scenario.Persona(inject.Sender) is { } persona ? state.Text(persona.Name) : state.Scenario.Department(inject.Sender) is { } department ? state.Text(department.Name) : state.Text(inject.Sender);
        (Channel, Kind, Sender, Text, ChannelChosen) = (inject.Channel, Kinds.Contains(inject.Kind) ? inject.Kind : "message", sender, TextValues.Fill(state, state.Text(inject.Text), now), true);
        if (inject.Limit is { } limit) Limit = (int)Math.Round(limit.TotalMinutes);
        To.Clear();
        To.UnionWith(inject.To);
        Facts.Clear();
        Facts.UnionWith(inject.Facts);
    }

    /// <summary>The command; a department or persona is named by its id, so that followers and account are its own.</summary>
    public WriteInject Command(SenderBook book, TimeSpan? later) => new(Kind, Channel, book.Find(Sender)?.Id ?? Sender.Trim(), Text.Trim(), [.. To.Order(StringComparer.Ordinal)],
        Limit > 0 && To.Count > 0 ? TimeSpan.FromMinutes(Limit) : null, [.. Facts.Order(StringComparer.Ordinal)], later);

    public void Sent()
    {
        Text = "";
        Facts.Clear();
    }
}
