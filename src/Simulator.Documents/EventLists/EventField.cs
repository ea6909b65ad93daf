namespace Simulator.Documents.EventLists;

/// <summary>
/// What a column of an event list can be. Story, Phase, Points and Condition follow from the scenario: such a column is recognised and compared, but never changes anything.
/// </summary>
public enum EventField
{
    Number, Subject, Date, Time, Story, Phase, Title, Text, Sender, Receiver, Channel, Kind, Limit, Norm, Facts, Expected, Owner, Remarks, Points, Condition,
}
