using Simulator.Domain.Replays.Trends;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Trend;

/// <summary>One seat in one exercise.</summary>
public sealed record TrendPoint(ExerciseRow Row, PlayedSubject Subject, SeatPerformance Seat);
