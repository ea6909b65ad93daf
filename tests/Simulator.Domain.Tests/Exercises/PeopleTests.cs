using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Views;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Who comes in, who sits where, who leads, who is sent away.</summary>
public class PeopleTests
{
    private static Actor Player(string person) => new(person, Office.Player);

    private static Given Two() => Given.Lobby().When(new JoinExercise("ann", Office.Player), Player("ann"), 0).When(new TakeSeat("ann", "news"), Given.Control, 0);

    [Fact]
    public void A_locked_seat_is_taken_by_nobody_but_control_can_move_people_there()
    {
        var locked = Given.Lobby().When(new LockSeat("news", true), Given.Control, 0).When(new JoinExercise("ann", Office.Player), Player("ann"), 0);
        locked.When(new TakeSeat("ann", "news"), Player("ann"), 0).ThenRefused("SeatLocked");
        locked.When(new TakeSeat("ann", "news"), Given.Control, 0).Then(typeof(SeatTaken));
        locked.When(new LockSeat("news", false), Given.Control, 0).When(new TakeSeat("ann", "news"), Player("ann"), 0).Then(typeof(SeatTaken));
        locked.When(new LockSeat("news", true), Player("ann"), 0).ThenRefused("OfficeMayNot");
        locked.When(new LockSeat("x", true), Given.Control, 0).ThenRefused("NoSuchSeat");
    }

    [Fact]
    public void The_lead_is_given_by_control_or_handed_over_by_the_lead()
    {
        Assert.Equal("p-news", Two().State.Seat("news").Lead);
        Two().When(new SetLead("news", "ann"), Player("ann"), 0).ThenRefused("NotLead");
        Two().When(new SetLead("news", "ann"), Given.Seat("news"), 0).ThenState(s => Assert.Equal("ann", s.Seat("news").Lead));
        Two().When(new SetLead("news", "ann"), Given.Control, 0).ThenState(s => Assert.Equal("ann", s.Seat("news").Lead));
        Two().When(new SetLead("news", "p-leading"), Given.Control, 0).ThenRefused("NoSuchPerson");
        // A lead who leaves hands over to somebody by going.
        Two().When(new LeaveSeat("p-news"), Given.Control, 0).ThenState(s => Assert.Equal("ann", s.Seat("news").Lead));
    }

    [Fact]
    public void Whoever_is_sent_away_reads_why_and_does_not_come_back_by_himself()
    {
        var gone = Two().When(new RemoveParticipant("ann", "走错房间"), Given.Control, 0).Then(typeof(ParticipantDismissed));
        var lobby = new LobbyView(gone.State, default);
        Assert.Equal(("走错房间", null), (lobby.DismissalOf("ann"), lobby.Person("ann")));
        Assert.DoesNotContain("ann", gone.State.Seat("news").Members);
        gone.When(new JoinExercise("ann", Office.Player), Player("ann"), 0).ThenRefused("Dismissed");
        // A new cookie under the old name waits for control, even before the start.
        gone.When(new JoinExercise("ann2", Office.Player, "ann"), Player("ann2"), 0).ThenState(s => Assert.False(s.Participants["ann2"].Admitted));
        var back = gone.When(new ReadmitParticipant("ann"), Given.Control, 0).When(new TakeSeat("ann", "news"), Given.Control, 0);
        Assert.Equal("news", new LobbyView(back.State, default).Person("ann")!.Seat);
        Assert.Null(new LobbyView(back.State, default).DismissalOf("ann"));
    }

    [Fact]
    public void A_second_device_speaks_for_the_first_once_control_has_said_so()
    {
        var asked = Two().When(new JoinExercise("ann2", Office.Player, "ann"), Player("ann2"), 0).Then(typeof(ParticipantJoined), typeof(SameNameNoticed));
        Assert.Equal("ann2", new LobbyView(asked.State, default).Person("ann2")!.Id);
        asked.When(new RecognisePerson("ann2"), Player("ann2"), 0).ThenRefused("OfficeMayNot");
        var one = asked.When(new RecognisePerson("ann2"), Given.Control, 0).Then(typeof(PersonRecognised));
        Assert.Equal(("ann", "news"), (new LobbyView(one.State, default).Person("ann2")!.Id, new LobbyView(one.State, default).Person("ann2")!.Seat));
        Assert.Empty(one.State.SameNames);
        // Sending the person away closes the door for both devices.
        var gone = one.When(new RemoveParticipant("ann"), Given.Control, 0);
        Assert.NotNull(new LobbyView(gone.State, default).DismissalOf("ann2"));
        gone.When(new JoinExercise("ann2", Office.Player), Player("ann2"), 0).ThenState(s => Assert.True(s.Participants.ContainsKey("ann2")));
    }

    [Fact]
    public void Two_people_of_one_name_stay_two_when_control_lets_the_second_in()
    {
        var two = Two().When(new JoinExercise("ann2", Office.Player, "ann"), Player("ann2"), 0).When(new AdmitParticipant("ann2"), Given.Control, 0);
        Assert.Empty(two.State.SameNames);
        Assert.Equal("ann2", new LobbyView(two.State, default).Person("ann2")!.Id);
        two.When(new RecognisePerson("ann2"), Given.Control, 0).ThenRefused("NoSuchPerson");
    }

    [Fact]
    public void Everybody_who_shows_names_learns_that_one_changed()
    {
        var before = Two();
        var after = before.When(new RenameParticipant("ann"), Given.Control, 0);
        Assert.True(after.State.PeopleTurn > before.State.PeopleTurn);
        var acted = Given.Started().When(new SignIn(), "news", 1);
        Assert.Equal(Given.Started().State.PeopleTurn, acted.State.PeopleTurn);
        before.When(new RenameParticipant("nobody"), Given.Control, 0).ThenRefused("NoSuchPerson");
    }

    [Fact]
    public void Late_comers_wait_and_a_locked_exercise_takes_nobody_new()
    {
        var late = Given.Started().When(new JoinExercise("ann", Office.Player), Player("ann"), 1);
        late.When(new TakeSeat("ann", "news"), Player("ann"), 1).ThenRefused("NotAdmitted");
        late.When(new AdmitParticipant("ann"), Given.Control, 1).When(new TakeSeat("ann", "news"), Player("ann"), 1).Then(typeof(SeatTaken));
        Given.Lobby().When(new LockExercise(true), Given.Control, 0).When(new JoinExercise("ann", Office.Player), Player("ann"), 0).ThenRefused("Locked");
    }

    [Fact]
    public void A_rewrite_from_an_older_revision_is_refused_and_one_without_a_basis_is_not()
    {
        var draft = new DraftStatement(null, "notice", "题", "一", ["official-account"]);
        var written = Given.Started().When(draft, "news", 1);
        var paper = written.State.Statements[0].Id;
        var second = written.When(draft with { Statement = paper, Text = "二", Basis = 1 }, "news", 2).Then(typeof(StatementDrafted));
        second.When(draft with { Statement = paper, Text = "三", Basis = 1 }, "news", 3).ThenRefused("PaperChanged").ThenState(s => Assert.Equal("二", s.Statements[0].Text));
        second.When(draft with { Statement = paper, Text = "三", Basis = 2 }, "news", 3).ThenState(s => Assert.Equal("三", s.Statements[0].Text));
        second.When(draft with { Statement = paper, Text = "四" }, "news", 3).ThenState(s => Assert.Equal("四", s.Statements[0].Text));
        second.When(draft with { Statement = "paper-9", Basis = 1 }, "news", 3).ThenRefused("NoSuchPaper");
    }
}
