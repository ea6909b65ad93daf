namespace Simulator.Web.Tests.Lists;

/// <summary>
/// Every list of every screen. A list that can be empty names the words that then stand in its place (keys of the texts, in an EmptyState,
/// an EmptyLine or a lane); one that cannot says why. Whoever adds a list adds a line here.
/// </summary>
internal static class ListTable
{
    private const string Written = """
        Components/Desk/ChartTable | Rows() | never: the figures of the chart beside it
        Components/Desk/Checks | Lines | never: the public rules a text is held against
        Components/Desk/ExerciseFrame | Phases | never: the phases of the subject
        Components/Desk/KeysDialog | Keys.Concat(Everywhere) | never: some keys work everywhere
        Components/Desk/TabBar | Tabs | never: the tabs of the phone
        Components/Desk/WorkList | Entries | never: the rail around it says it
        Components/Home/DemoDoor | view.Posts | says: NoDemo
        Components/Home/DemoDoor | view.Seats | never: the seats of the scenario
        Components/Home/JoinDoor | Seats | never: what seats there are, in words
        Components/Home/RunDoor | Steps | never: the steps, in words
        Components/Lobby/LobbySide | Checks | never: one a seat
        Components/Lobby/LobbySide | Messages | says: NoMessages
        Components/Lobby/LobbyView | Enum.GetValues<LobbyStep>() | never: the steps
        Components/Lobby/LobbyView | Seats | never: the seats of the scenario
        Features/Accounts/AccountsPage | _rows | never: whoever reads it has an account
        Features/Compare/ComparisonSheet | Comparison.Notices | never: what weakens the comparison; nothing is the good case
        Features/Compare/ComparisonSheet | Summary | never: the figures of both
        Features/Compare/ComparisonSheet | Shown.Words | says: NothingToSay
        Features/Compare/CurvesOver | GaugeComparison.All.Zip(Gauges) | never: the four gauges
        Features/Compare/CurvesOver | Gauges | never: the four gauges
        Features/Compare/LinesBeside | Rows | says: LinesSame
        Features/Compare/LinesBeside | Subject.Entries | says: NoEntries
        Features/Compare/TimesBeside | Subject.Responses | says: NoResponses
        Features/Compare/TimesBeside | Subject.Papers | says: NoPapers
        Features/Compare/TimesBeside | Subject.Levels | says: NoLevels
        Features/Compare/TimesBeside | Subject.OnlyOne | never: the heading stands only where there is one
        Features/Console/Acts/OtherForm | View.OtherMeasures.Reverse() | says: NoOtherYet
        Features/Console/ActsDesk | View.Done.Reverse().Take(60) | says: NothingDone
        Features/Console/Assessment/AsksDesk | View.Verifications.Reverse() | says: NoAsks NoAsksText ComesHere
        Features/Console/Assessment/BoardDesk | View.Board.Reverse() | says: NoBoard NoBoardText NoBoardComing
        Features/Console/Assessment/ItemsDesk | View.Items | says: NoItems NoItemsText ComesHere
        Features/Console/Assessment/ItemsDesk | View.Chips | says: NoFactsYet
        Features/Console/Assessment/ReportsDesk | View.Reports.Reverse() | says: NoReports NoReportsText ComesHere
        Features/Console/Assessment/SituationDesk | View.Board | says: NoBoardText NoBoardComing
        Features/Console/Assessment/SituationDesk | View.Tasks.Where(t => t.DoneAt is null).OrderBy(t => t.Due) | says: NoTasksText NoTasksComing
        Features/Console/ChipBar | View.Chips | says: NoFactsYet
        Features/Console/Guidance/GuideCard | Guide.Steps | never: a guide has steps
        Features/Console/Leading/ApprovalsDesk | Waiting | says: NoApprovals NoApprovalsText
        Features/Console/Leading/ApprovalsDesk | Past | says: NothingDecided
        Features/Console/Leading/MessagesDesk | View.Messages | says: NoMessages NoMessagesText
        Features/Console/Leading/MessagesDesk | View.Inbox | says: NoMessages NoMessagesText
        Features/Console/Leading/TasksDesk | View.Tasks.OrderBy(t => t.DoneAt is not null).ThenBy(t => t.Due) | says: NoTasks NoTasksText NoTasksComing
        Features/Console/Ledgers/LedgerDesk | LedgerSection.All | never: the three kinds
        Features/Console/Ledgers/LedgerDesk | entries | says: NoLedger NoLedgerText ComesHere NoEntries
        Features/Console/Ledgers/LedgerSteps | UpdateLedger.Statuses | never: the steps
        Features/Console/NewsCenter/PapersDesk | Lanes | never: the five lanes
        Features/Console/NewsCenter/PapersDesk | papers | says: lane-
        Features/Console/Paperwork/FormFields | option.Fields | never: the fields of the form
        Features/Console/Paperwork/FormPaper | option.Fields | never: the fields of the form
        Features/Console/Paperwork/FormsDesk | Offered | says: NoFormsOfferedText
        Features/Console/Paperwork/FormsDesk | View.Forms.Reverse() | says: NoForms NoFormsText NoFormsComing
        Features/Console/Police/CallsDesk | Waiting | says: NoCalls NoCallsText
        Features/Console/Police/CallsDesk | Logged | says: NoCallLog
        Features/Console/Police/MeasuresDesk | View.MeasureProposals.Reverse() | says: NoMeasures NoMeasuresText ComesHere
        Features/Console/Police/MeasuresDesk | Entries | says: NoMeasures NoMeasuresText ComesHere
        Features/Console/PressRoom/BriefingDesk | Waiting | says: NoQuestions NoQuestionsClosed
        Features/Console/PressRoom/BriefingDesk | Answered | says: NothingAnswered
        Features/Console/Rail | Tabs | never: the sheets of the console
        Features/Console/Rail | View.Presence | never: the seats of the scenario
        Features/Console/SeatMates | View.State.Members.Where(p => p != Owner.Person).Prepend(Owner.Person) | never: whoever looks sits there
        Features/Console/SlipArea | Others.Take(2) | never: lines under an open slip; with no slip the work list says so
        Features/Control/ConditionalInjects | Rows | says: NoConditional
        Features/Control/ConditionalInjects | row.Near.Leaves | never: a condition has parts
        Features/Control/GroundTruth | Facts | never: the facts of the scenario
        Features/Control/GroundTruth | Narratives | says: NoNarratives
        Features/Control/Live/AlarmList | View.Alarms | never: with those that still watch, the alarms of the subject
        Features/Control/Live/AlarmList | Watching | never: with those that went off, the alarms of the subject
        Features/Control/Live/DeskSwitch | _seen | says: OnlyThis
        Features/Control/Live/KeptInjects | Kept | says: NoKept
        Features/Control/Live/SenderPicker | Shown | never: everybody of a group that has somebody
        Features/Control/Live/TemplatePicker | Found | says: NoTemplates
        Features/Control/Live/ThreadReply | Posts | says: NoPosts NoSuchPosts
        Features/Control/Live/ThreadReply | View.Feed.Comments(chosen.Id, 3) | never: what stands under the post already
        Features/Control/OpeningBoard | Points | never: the checklist
        Features/Control/ScoreGrowing | Groups | never: the seats that can earn points
        Features/EventSheets/MappingForm | Preview.Report.Times | never: rules that were needed to read the times
        Features/EventSheets/MappingForm | _columns | never: the columns of the sheet
        Features/EventSheets/ProposalTable | Preview.Injects.Take(_shown) | says: NoRows
        Features/EventSheets/SheetReport | Lines.Take(Most) | says: NoNotes NoneRejected
        Features/EventSheets/SheetReport | Report.Skipped.Take(Most) | says: NoneSkipped
        Features/EventSheets/WordMatches | All | never: what somebody has said about words of the sheet
        Features/Control/FactPicker | State.Scenario.Facts | never: the facts of the scenario
        Features/Control/NextInjects | Shown | says: NothingFits NothingNext
        Features/Control/Plan/Decisions | Injects | never: what waits for a decision; nothing is the good case
        Features/Control/Plan/Decisions | Deadlines | never: what waits for a decision; nothing is the good case
        Features/Control/Plan/InjectCard | Answers | says: NothingExpected
        Features/Control/Plan/InjectCard | Facts | never: there where it carries facts
        Features/Control/Plan/InjectCard | PlannersNotes | never: there where planners noted something
        Features/Control/Plan/InjectCard | Expected | says: NothingExpected
        Features/Control/Plan/InjectCard | Done | never: there once control did something with it
        Features/Control/Plan/UndoLine | Recent | never: there once a controller did something
        Features/Control/PapersInHand | papers | says: NoPapersInHand
        Features/Control/PeopleWaiting | State.Participants.Values.Where(p => !p.Admitted || State.SameNames.ContainsKey(p.Person)) | never: a question to control, there while somebody asks it
        Features/Control/PeopleWaiting | State.SeatRequests | never: a question to control, there while somebody asks it
        Features/Control/SeatLoad | Unseated | says: NobodyYet
        Features/Control/SeatLoad | State.Dismissed | never: there once somebody was sent away
        Features/Control/SeatPeople | Now.Members | says: NoMembers
        Features/Control/WaitingForControl | Asked | says: NothingWaits
        Features/Control/WaitingForControl | Measures | says: NothingWaits
        Features/Demo/DemoPage | Stage.Seats(live) | never: the seats of the scenario
        Features/Evaluation/EvaluatorNotes | State.Notes.Reverse() | says: NoNotes
        Features/Evaluation/ReadingQueue | (_all ? Proposed : Weighing).Take(20) | says: NoReadings
        Features/Evaluation/ScoreSheet | Score.Lines | never: the criteria of the subject
        Features/Exercises/EventLanes | Sheet.Rows | never: a lane a seat
        Features/Exercises/EventLanes | row.Boxes | never: an empty lane is a seat nothing is planned for
        Features/Exercises/Invitation | Enum.GetValues<LinkKind>() | never: the kinds of links
        Features/Exercises/LibraryPage | _library | says: NoScenarios NoScenariosText
        Features/Exercises/LibraryPage | _rows | says: NoExercises NoExercisesText
        Features/Exercises/ScenarioCard | scenario.Subjects | never: the subjects of the scenario
        Features/Feed/FeedPanel | Enum.GetValues<FeedTab>() | never: the tabs
        Features/Feed/HotList | Topics.Select((t, i) => (t, i)) | says: NoHot
        Features/Feed/PostComments | _shown | says: NoComments
        Features/Replay/FactRow | Trail.Seats.Where(s => !s.IsEmpty) | never: a line above says that nobody had it
        Features/Replay/KnewPage | Shown | says: NoSuchTrail
        Features/Replay/MarkList | Marks.Select((m, i) => (m, i)) | says: NoMarks NoMarksYet
        Features/Replay/ReplayPage | Sides | never: the two sides
        Features/Replay/ScoreThen | Gains | says: NoScoreYet
        Features/Results/AftermathPanel | AftermathCurves.Curves | never: the curves
        Features/Results/LineProof | Line.Elements | never: what the criterion asks for
        Features/Results/LineProof | Line.Factors | never: there where a factor weighs
        Features/Results/LineProof | ActWords.Of(State, Line.Evidence).Select(a => ActWords.Row(State, a, Words)) | says: NoEvidence
        Features/Results/ScoreEntries | new[] { ("Vetoes", Score.Vetoes), ("Deductions", Score.Deductions), ("Bonuses", Score.Bonuses) } | never: the three kinds
        Features/Evaluation/OutcomeRatings | sheet.Outcomes | never: the outcomes of the score sheet
        Features/Results/DamageList | _damages | says: NoDamages
        Features/Results/DamageList | ActWords.Of(State, damage.Acts) | never: says beside it when something was left undone
        Features/Results/OutcomeSheet | abilities | never: the abilities of the score sheet
        Features/Results/OutcomeSheet | Ranked | never: the seats that have something to earn
        Features/Results/OutcomeSheet | sheet.Outcomes | never: the outcomes of the score sheet
        Features/Results/ScoreEntries | entries | says: No
        Features/Results/ScoreSummary | State.Subject.Phases | never: the phases of the subject
        Features/Results/ScoreSummary | State.Scenario.Seats | never: the seats of the scenario
        Features/Results/ScoreSummary | Score.Vetoes | never: says that there is none beside it
        Features/Results/ScoreTable | _lost ? Score.Lost : Score.Lines | says: NothingLost
        Features/Results/SubjectLinks | subjects | never: there from the second subject on
        Features/Cases/CasesPage | _cases | says: NoCases NoCasesText
        Features/Cases/CasesPage | _found ?? [] | says: NothingFound
        Features/Cases/FollowUpList | Rows | says: NoFollowUps NoFollowUpsText
        Features/Debrief/DebriefListPage | _items | says: None NoneText NoneReader
        Features/Debrief/HotWashPage | points | says: WashNo
        Features/Debrief/HotWashPage | wash.Comments | says: NoComments
        Features/Debrief/HotWashPage | wash.Moments | says: NoMoments
        Features/Debrief/HotWashPage | wash.Seats | never: the seats of the scenario
        Features/Debrief/ItemRow | Item.History | never: it was written once
        Features/Debrief/OverviewPage | Shown | says: NothingOpen NothingOpenText
        Features/Debrief/ProposalList | Proposals.Take(_shown) | says: NoProposals
        Features/Debrief/QuestionnaireForm | Form.Questions | never: the questions
        Features/Debrief/QuestionnaireSheet | group.Questions.Where(q => q.Question.IsScale) | never: the questions
        Features/Debrief/QuestionnaireSheet | q.Texts | never: there where somebody wrote something
        Features/Debrief/QuestionnairesPage | _forms | never: every exercise has questionnaires
        Features/Debrief/QuestionnairesPage | _results | never: every exercise has questionnaires
        Features/Console/Paperwork/FormPaper | FormTables.Rows(table, rows) | never: a table in which something stands
        Features/Console/Paperwork/TableBox | Field.Columns | never: the columns of the table
        Features/Console/Paperwork/TableBox | RowIds.Select((r, i) => (r, i + 1)) | never: one row is there to begin with, and a button for more
        Features/Duty/DutyPage | watch.Findings | says: NoRule NoFindings
        Features/Duty/DutyPage | watch.Reportable | says: NoReportable
        Features/Duty/DutyPage | watch.Mismatches | says: NoMismatches
        Features/Duty/DutyPage | view.State.Scenario.Seats | never: the seats of the scenario
        Features/Duty/DutyPage | _work | never: the seats of the scenario
        Features/Evaluation/ObserverNotes | State.ObserverComments.Reverse() | says: NoObserverComments
        Features/Evaluation/CommentaryDesk | _outline | says: NoOutline
        Features/Evaluation/CommentaryDesk | others | never: there where others have written
        Features/Evaluation/LineEvidence | _rows | says: NoEvidence
        Features/Evaluation/LineEvidence | _rewrites | never: there where a paper was rewritten
        Features/Evaluation/LineExpected | Line.Elements | never: what the criterion asks for
        Features/Evaluation/LineExpected | ActWords.Of(State, element.Evidence) | never: beside a part that somebody did
        Features/Evaluation/LineExpected | Criterion?.Factors ?? [] | never: there where a line has traps
        Features/Evaluation/OutcomeRatings | Others(outcome) | never: there where others have rated
        Features/Evaluation/OverrideBar | Said | never: there where an evaluator has spoken
        Features/Results/CommentaryList | all | says: NoCommentary
        Features/Results/LineProof | said | never: there where an evaluator has spoken
        Features/Results/OutcomeSheet | dimensions | never: the dimensions that have points
        Features/Results/PersonTable | _shares | says: NoPersons
        Features/Results/PreventedPanel | _outcome.Shares | never: the gauges judged
        Features/Papers/PaperView | fields.Lines | never: the fields of a paper
        Features/Papers/PaperView | table.Rows | never: says that there is none in the table
        Features/Papers/PaperView | Paper.Signatures | never: there when somebody signs
        Features/Papers/PapersPage | Shown | says: NoPapers NoPapersText NothingFound
        Features/Invitees/InvitationsPage | _parts.Count > 0 ? InvitationView.Of(_scenario, _parts) : InvitationView.OfSeats(_scenario) | never: one for everybody invited, else one a seat
        Features/Invitees/PartsPage | Places | never: the seats of the scenario and the other offices
        Features/Invitees/InviteesPage | _people | says: Nobody NobodyText
        Features/Invitees/InviteesPage | _refused | never: the lines that were refused
        Features/Preparation/BriefingSheet | Briefing.Aims | never: there when the scenario has aims
        Features/Preparation/BriefingSheet | Briefing.Points | says: BriefingNone
        Features/Preparation/ContactTable | preparation.Contacts | says: NoContacts
        Features/Preparation/EventSheet | subject.Injects.Where(i => i.At is not null).OrderBy(i => i.At) | says: NoEvents
        Features/Preparation/HandbookSheet | Scenario.Facts | says: NoFacts
        Features/Preparation/HandbookSheet | department.Answers | never: a department that has answers
        Features/Preparation/HandbookSheet | subject.Injects.Where(i => i.At is null) | says: NoConditional
        Features/Preparation/HandbookSheet | subject.Vetoes | says: NoVetoes
        Features/Preparation/HandbookSheet | Scenario.Measures | says: NoMeasures
        Features/Preparation/OrganisationChart | Ordered(null, 0) | says: NoOrganisation
        Features/Preparation/OrganisationSheet | Scenario.Approvals | says: NoApprovals
        Features/Preparation/OrganisationSheet | Scenario.Norms | says: NoNorms
        Features/Preparation/OrganisationSheet | _briefing.Basis | says: NoBasis
        Features/Preparation/PreparationPage | stage.Items | never: a stage has items
        Features/Preparation/PreparationPage | scenario.Seats | never: the seats of the scenario
        Features/Preparation/PrintPage | BriefingView.Of(scenario, Spoken.Language(scenario)).Roles | never: the seats of the scenario
        Features/Preparation/ProgrammePage | Shown.GroupBy(r => (r.Date.Year, r.Date.Month)) | says: NoProgramme NoProgrammeText
        Features/Preparation/ProgrammePage | month | never: a month in which something stands
        Features/Preparation/ReviewPage | _rows | says: NoReviews
        Features/AfterAction/ChainPart | _chains.Papers | says: NoPapersSent NoPapersSentText
        Features/AfterAction/DutyRows | Entries | never: the page and the aside around it say it
        Features/AfterAction/MediaPart | Coverage.Levels | never: the levels of media
        Features/AfterAction/MediaPart | _tally.Reports | says: NoMedia
        Features/AfterAction/MessagesPart | _handled.Groups | says: NoMessages NoMessagesText
        Features/AfterAction/MessagesPart | _handled.Open | says: NothingOpen
        Features/AfterAction/ResponseBars | Times.Seats | never: the seats of the scenario
        Features/AfterAction/ResponsePart | _times.Seats | says: NoTimes NoTimesText
        Features/AfterAction/ResponsePart | _times.Rows | says: NoTimes NoTimesText
        Features/AfterAction/RumorPart | Lines | never: the figures
        Features/AfterAction/RumorPart | _figures.Deleted | says: NoDeleted
        Features/AfterAction/SentenceRows | Text.Sentences | never: a text has sentences
        Features/AfterAction/StatementsPart | _audit.Texts | says: NoStatements NoStatementsText
        Features/AfterAction/StatementsPart | _audit.Facts | says: NoFacts
        Features/AfterAction/UnpublishedPart | _rows | says: NothingUnpublished
        Features/Results/AfterActionNav | AfterActionPages.All.Where(p => Control || !p.Control) | never: the pages
        Features/WhatIf/WhatIfLawfulness | Lines | never: the figures
        Features/WhatIf/WhatIfShown | Result.Differences | says: NoDifferences
        Features/WhatIf/WhatIfShown | Result.Unverified | never: there where something would have been unverified
        Features/WhatIf/WhatIfShown | Result.CouldNotHappen | never: there where something could not have happened
        Features/Studio/Editor/EditorRail | EditorPart.All | never: the parts of a scenario
        Features/Studio/Editor/EditorRail | Tab.Items(list) | never: the middle says what can be added
        Features/Studio/Editor/EditorRail | shown.Lists | never: what the part consists of
        Features/Studio/Editor/EditorSide | All.Take(200) | never: nothing wrong is said below
        Features/Studio/Editor/EditorSide | Notes | never: nothing wrong is said below
        Features/Studio/Editor/Forms/ChoiceChips | Chosen | never: a field; the choice beside it says what to do
        Features/Studio/Editor/Forms/ConditionField | Items.Select((n, i) => (n, i)) | never: the last part cannot be taken out
        Features/Studio/Editor/Forms/FieldRow | Items.Select((n, i) => (n, i)) | never: a field; the button below adds one
        Features/Studio/Editor/Forms/ListField | Items.Select((n, i) => (n, i)) | never: a field; the button below adds one
        Features/Studio/Editor/Forms/PairsField | Entries | never: a field; the choice below adds one
        Features/Studio/Editor/Forms/PhraseField | Heard | never: what is not heard is said in its place
        Features/Studio/Editor/Forms/PhraseField | Readings | never: what is not heard is said in its place
        Features/Studio/Editor/Forms/PhraseField | Tab.Index.Languages | never: the languages of the scenario
        Features/Studio/Editor/Forms/ShapeForm | Open | never: what a mapping needs
        Features/Studio/Editor/Forms/ShapeForm | Rest | never: folded away only where there are some
        Features/Studio/Editor/Forms/TextField | Tab.Index.Languages | never: the languages of the scenario
        Features/Studio/Editor/PointsTable | Tab.Index.Subjects | never: a scenario has subjects
        Features/Studio/Editor/TimelinePane | Plan.Rows | never: the seats of the scenario
        Features/Studio/Editor/TimelinePane | row.Boxes | never: an empty lane is what is to be seen
        Features/Studio/ImportPage | _refused.Take(10) | never: stands under its heading only where something was refused
        Features/Studio/LoadTable | Subject.Load | never: the table stands only where the expert team played
        Features/Studio/RehearsalVerdictView | Verdict.Reasons | never: what is not runnable has a reason
        Features/Studio/ShelfPage | _entries | says: NoScenarios NoScenariosText
        Features/Studio/StudioTabs | Pages | never: the pages of a scenario
        Features/Studio/SubjectFindings | ids | never: only lists that hold something are shown
        Features/Studio/SubjectFindings | Lists | says: NothingNever
        Features/Studio/TeamBars | Subject.Teams | never: two teams need no playbook
        Features/Studio/VersionCompare | _changed | says: DiffPick DiffSame
        Features/Studio/VersionCompare | _lines | never: a file is shown because it differs
        Features/Studio/VersionsPage | entry.Versions.Reverse() | says: NoVersions NoVersionsText
        Features/Wall/WallPage | _posts | says: NoPosts
        Features/Wall/WallPage | frame.Phases | never: the phases of the subject
        """;

    public static IReadOnlyList<Entry> All { get; } = [.. Written.Split('\n').Select(l => l.Split(" | ")).Select(c =>
        new Entry(c[0].Trim(), string.Join(" | ", c[1..^1]), c[^1].StartsWith("says: ", StringComparison.Ordinal) ? c[^1]["says: ".Length..].Trim().Split(' ') : []))];

    /// <param name="File">The component, without its ending.</param>
    /// <param name="Of">What is listed, as its foreach says it.</param>
    /// <param name="Words">Keys of the words for nothing; none: it is never empty. A key made at run time is known by its beginning.</param>
    internal sealed record Entry(string File, string Of, string[] Words);
}
