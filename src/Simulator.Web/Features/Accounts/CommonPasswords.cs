using Microsoft.AspNetCore.Identity;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Accounts;

/// <summary>Refuses what is guessed first: the words, keys in a row and dates people choose most, with or without digits and signs around them.</summary>
public sealed class CommonPasswords : IPasswordValidator<Account>
{
    private const int LongestRow = 3;

    private static readonly HashSet<string> Words = new(
        """
        password passw0rd passwort passcode pass p@ssword p@ssw0rd letmein welcome admin administrator root user guest login master access changeme default secret
        test testing demo temp system manager service support server oracle cisco abc abcd abcdef qwerty qwert qwer qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn
        zxcvbnm qwertyuiop qaz qazwsx qazwsxedc wsx zaq zaqxsw iloveyou ilove love lovely loveme woaini aini woaiwojia nihao mima miyao zhongguo china beijing shanghai
        dragon monkey football baseball basketball soccer hockey superman batman spiderman pokemon naruto sunshine princess shadow killer michael jordan jennifer
        jessica charlie thomas andrew daniel robert hunter ranger buster tigger ginger pepper summer winter spring autumn flower cookie chocolate cheese banana orange
        computer internet samsung apple google facebook twitter linkedin microsoft windows android whatever trustno freedom mustang harley corvette ferrari mercedes
        starwars matrix hello helloworld goodluck forever family friend angel angels jesus christ blessed bailey maggie ashley nicole amanda matthew joshua anthony
        taylor silver golden purple yellow diamond victoria liverpool arsenal chelsea barcelona jiaoyu daoyan guanliyuan juzhang lingdao
        qwertyui qwertyu qaz2wsx q1w2e3r q1w2e3r4t q2w3e4r q2w3e4r5t a1b2c3d asdfghjk asdfasdf qweasd qweasdzxc
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsCommon(password ?? "", user.UserName ?? "") ? IdentityResult.Failed(new IdentityError { Code = "CommonPassword" }) : IdentityResult.Success);

    public static bool IsCommon(string password, string account)
    {
        var folded = password.ToLowerInvariant();
        var core = folded.Trim([.. "0123456789!@#$%^&*()-_=+.,?~ "]);
        if (account.Length > 0 && core.Length > 0 && (core == account.ToLowerInvariant() || folded == account.ToLowerInvariant())) return true;
        return Words.Contains(core) || IsDigits(folded) || FewKinds(folded) || IsRow(folded) || IsRepeated(folded);
    }

    // Dates, telephone numbers, 12345678: whatever is digits alone is searched in a minute.
    private static bool IsDigits(string text) => text.All(c => char.IsAsciiDigit(c) || c is '-' or '/' or '.' or ' ');

    private static bool FewKinds(string text) => text.Distinct().Count() <= LongestRow;

    private static bool IsRow(string text) => Steps(text).All(s => s == 1) || Steps(text).All(s => s == -1);

    private static IEnumerable<int> Steps(string text) => text.Zip(text.Skip(1), (a, b) => b - a);

    // abcabcabc, 演练演练演练演练.
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(n => text.Length % n == 0 && n <= 4 && string.Concat(Enumerable.Repeat(text[..n], text.Length / n)) == text);
}
