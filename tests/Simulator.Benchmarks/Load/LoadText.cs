using System.Globalization;
using System.Text;

namespace Simulator.Benchmarks.Load;

/// <summary>The posts of a load run: some 300 bytes of Chinese, each with a number by which it is known again in the bytes a client receives.</summary>
internal static class LoadText
{
    private const string Mark = "№";
    private const int Digits = 6;
    private static readonly byte[] MarkBytes = Encoding.UTF8.GetBytes(Mark);
    private static readonly string[] Lines =
    [
        "刚从菜市场那边过来，听见一声闷响，冷库方向冒白烟，保安在拦人，不知道里面有没有人，家里老人就住后面那栋楼，有知道情况的说一声，先别乱传。",
        "群里又在转那段视频，仔细看招牌就不是我们这儿的，去年外地的老视频了，转之前能不能先核实一下，别又把人吓得半夜往外跑，等官方消息吧。",
        "我在现场，救护车来了一辆又走了，消防的人说在排查，氨味是有一点，风往东边吹，东门的小区最好关窗，物业到现在一句话都没有通知，有点着急。",
        "打热线打不进去，占线二十分钟了，就想问一句要不要撤，孩子明天还上不上学，希望有关部门尽快出来说清楚，哪怕说正在核实也行，别让大家干等。",
    ];

    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{number:000000} {Lines[number % Lines.Length]}");

    public static int? Number(string text) => text.StartsWith(Mark, StringComparison.Ordinal) && int.TryParse(text.AsSpan(1, Digits), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The numbers in some bytes, in the order they stand there.</summary>
    public static void Find(ReadOnlySpan<byte> bytes, List<int> numbers)
    {
        for (var at = bytes.IndexOf(MarkBytes); at >= 0; at = bytes.IndexOf(MarkBytes))
        {
            bytes = bytes[(at + MarkBytes.Length)..];
            if (bytes.Length >= Digits && int.TryParse(bytes[..Digits], CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
        }
    }
}
