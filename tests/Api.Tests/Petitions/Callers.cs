namespace Petitions.Api.Tests.Petitions;

/// <summary>Who acts in a test: role and agency of the token.</summary>
internal static class Callers
{
    public const string Office = "coordinator@VP-UBND-T-LANGSON";
    public const string Province = "head@UBND-T-LANGSON";
    public const string Transport = "officer@SO-GTVT-LANGSON";
    public const string District = "head@UBND-H-BACSON";
    public const string Culture = "officer@PHONG-VHTT-BACSON";
    public const string OtherDistrict = "head@UBND-H-BINHGIA";
    public const string Government = "head@CHINHPHU";
    public const string Front = "supervisor@MTTQ-T-LANGSON";
    public const string Recorder = "recorder@VP-UBND-T-LANGSON";
    public const string Administrator = "administrator@";

    public static HttpClient By(this ApiFixture api, string who)
    {
        var (role, agency) = (who[..who.IndexOf('@', StringComparison.Ordinal)], who[(who.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return api.As(role, agency.Length == 0 ? null : agency, "Người Kiểm Thử");
    }
}
