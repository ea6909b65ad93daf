using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.Console.PressRoom;

internal static class PressTimes
{
    /// <summary>How long a journalist waited until somebody began to speak: 00:42.</summary>
    public static string Waited(InboxEntry question, BriefingAnswer answer) => Figures.Left(answer.BegunAt - question.At);
}
