using System.Security.Cryptography;

namespace Simulator.Persistence;

/// <summary>Where ids, codes and secret tokens come from; a fixed sequence in tests.</summary>
public interface IIds
{
    /// <summary>A new id of 128 bits, letters and digits only.</summary>
    string Id();
    /// <summary>Six digits, the first may be 0.</summary>
    string Code();
    /// <summary>A secret of 256 bits for links and cookies. Only its hash is stored.</summary>
    string Token();
}

/// <summary>From the operating system's generator.</summary>
public sealed class RandomIds : IIds
{
    public string Id() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    public string Code() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    public string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Secrets are stored as hashes: who reads the file cannot use them.</summary>
public static class TokenHash
{
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
