using System.Buffers.Binary;

namespace Simulator.Persistence.Logs;

/// <summary>
/// Looks at a write-ahead log before SQLite does. SQLite reads it up to the first frame whose checksum fails and silently drops the rest:
/// right for a transaction torn by a power cut, wrong when bytes were damaged later, for then commits that were acknowledged would vanish without a word.
/// </summary>
internal static class WalFile
{
    private const int HeaderSize = 32, FrameHeaderSize = 24;

    /// <summary>How many whole commits lie behind a damaged place. One may be a torn last transaction; more were acknowledged once.</summary>
    public static int CommitsLost(string path)
    {
        if (!File.Exists(path)) return 0;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < HeaderSize + FrameHeaderSize) return 0;
        var header = Read(file, HeaderSize);
        var big = (Word(header, 0) & 1) == 1;
        var sum = Sum((0, 0), header.AsSpan(0, 24), big);
        var page = (int)Word(header, 8);
        // A header is written and synced before the first frame: a bad one in front of frames is damage.
        if (sum != (Word(header, 24), Word(header, 28)) || page is < 512 or > 65536) return int.MaxValue;
        return Behind(file, header, page, big, sum);
    }

    private static int Behind(FileStream file, byte[] header, int page, bool big, (uint, uint) sum)
    {
        var (sound, commits) = (true, 0);
        while (file.Length - file.Position >= FrameHeaderSize + page)
        {
            var frame = Read(file, FrameHeaderSize + page);
            // Frames of an earlier round carry other salts: the log ends there.
            if (!frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8)))
            {
                // In the midst of damage a salt may be what was hit.
                if (sound && !Continues(file, header, page)) return 0;
                sound = false;
                continue;
            }
            if (sound)
            {
                sum = Sum(Sum(sum, frame.AsSpan(0, 8), big), frame.AsSpan(FrameHeaderSize), big);
                sound = sum == (Word(frame, 16), Word(frame, 20));
            }
            if (!sound && Word(frame, 4) != 0) commits++;
        }
        return sound ? 0 : commits;
    }

    private static bool Continues(FileStream file, byte[] header, int page)
    {
        var at = file.Position;
        try
        {
            return file.Length - at >= FrameHeaderSize && Read(file, FrameHeaderSize).AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8));
        }
        finally
        {
            file.Position = at;
        }
    }

    private static byte[] Read(FileStream file, int count)
    {
        var bytes = new byte[count];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));

    // SQLite's checksum: over pairs of words, in the byte order the header names.
    private static (uint A, uint B) Sum((uint A, uint B) sum, ReadOnlySpan<byte> bytes, bool big)
    {
        var (a, b) = sum;
        for (var i = 0; i < bytes.Length; i += 8)
        {
            a += Pick(bytes[i..], big) + b;
            b += Pick(bytes[(i + 4)..], big) + a;
        }
        return (a, b);
    }

    private static uint Pick(ReadOnlySpan<byte> bytes, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
