using Simulator.Web.Features.Accounts;

namespace Simulator.Web.Tests.Security;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password", true)]
    [InlineData("Password123!", true)]
    [InlineData("p@ssw0rd", true)]
    [InlineData("19491001", true)]
    [InlineData("2026-11-27", true)]
    [InlineData("abcdefgh", true)]
    [InlineData("87654321", true)]
    [InlineData("aaaaaaaab", true)]
    [InlineData("abcabcabc", true)]
    [InlineData("woaini520", true)]
    [InlineData("1qaz2wsx", true)]
    [InlineData("Chen-1970", true)]
    [InlineData("yanlian-2026", false)]
    [InlineData("correct horse", false)]
    [InlineData("冷库门口的灯坏了", false)]
    public void Passwords_guessed_first_are_refused(string password, bool common) => Assert.Equal(common, CommonPasswords.IsCommon(password, "chen"));
}
