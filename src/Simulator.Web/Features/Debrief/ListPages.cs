using Microsoft.AspNetCore.Components;
using Simulator.Domain.Exercises.Debriefs;

namespace Simulator.Web.Features.Debrief;

/// <summary>整改清单.</summary>
[Route("/e/{Id}/debrief/rectification")]
public sealed class RectificationPage : DebriefListPage
{
    protected override DebriefList List => DebriefList.Rectification;
}

/// <summary>通报表扬.</summary>
[Route("/e/{Id}/debrief/commendations")]
public sealed class CommendationsPage : DebriefListPage
{
    protected override DebriefList List => DebriefList.Commendation;
}

/// <summary>预案修订.</summary>
[Route("/e/{Id}/debrief/revisions")]
public sealed class RevisionsPage : DebriefListPage
{
    protected override DebriefList List => DebriefList.Revision;
}
