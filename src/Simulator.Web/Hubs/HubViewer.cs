using Microsoft.AspNetCore.SignalR;

namespace Simulator.Web.Hubs;

/// <summary>
/// One connection's pace. At most one delivery is on its way; what comes meanwhile is not kept, since all of it can be fetched:
/// when the connection takes messages again it is told once how far things are.
/// </summary>
/// <param name="write">Hands a message to the connection; ends when there is room for more.</param>
/// <param name="resync">What to tell a viewer that missed something, made when it is sent.</param>
public sealed partial class HubViewer(Func<SerializedHubMessage, ValueTask> write, Func<IReadOnlyList<SerializedHubMessage>> resync, ILogger logger)
{
    private const int Idle = 0, Sending = 1, Missing = 2;
    private int _state;

    /// <summary>True while the connection takes nothing and something newer came.</summary>
    public bool IsBehind => Volatile.Read(ref _state) == Missing;

    /// <summary>Never waits.</summary>
    public void Offer(IReadOnlyList<SerializedHubMessage> messages)
    {
        while (true)
        {
            if (Interlocked.CompareExchange(ref _state, Sending, Idle) == Idle)
            {
                _ = SendAsync(messages);
                return;
            }
            // It may have become idle between the two looks: then it is sent after all.
            if (Interlocked.CompareExchange(ref _state, Missing, Sending) != Idle) return;
        }
    }

    private async Task SendAsync(IReadOnlyList<SerializedHubMessage> messages)
    {
        while (true)
        {
            try
            {
                foreach (var message in messages) await write(message);
            }
            catch (Exception e)
            {
                // A connection that breaks is taken away by its hub; until then it must not look busy for ever.
                LogFailed(logger, e);
            }
            if (Interlocked.CompareExchange(ref _state, Idle, Sending) == Sending) return;
            Volatile.Write(ref _state, Sending);
            messages = resync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change could not be sent to a viewer of the hub.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}
