using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>A petition as it stood on a day: the row that lists filter and sort.</summary>
public sealed class PetitionAt
{
    public required Petition Petition { get; init; }

    public required PetitionStatus Status { get; init; }

    public required Standing Standing { get; init; }

    public required Outcome Outcome { get; init; }

    public required AuthorityLevel? CompetentLevel { get; init; }

    public required Guid? CompetentAgencyId { get; init; }

    public required Guid? HolderId { get; init; }

    public required AuthorityLevel? HolderLevel { get; init; }

    public required string? FieldCode { get; init; }

    public required Guid? LeadId { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateOnly DueSort { get; init; }

    public required int Version { get; init; }
}

/// <summary>The columns of a petition that a list shows, as the database gives them.</summary>
public sealed class PetitionRow
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public PetitionStatus Status { get; init; }

    public Standing Standing { get; init; }

    public Outcome Outcome { get; init; }

    public AuthorityLevel? CompetentLevel { get; init; }

    public Guid? CompetentAgencyId { get; init; }

    public Guid? HolderId { get; init; }

    public string? FieldCode { get; init; }

    public Guid OriginUnitId { get; init; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly DueSort { get; init; }

    public Guid? LeadId { get; init; }

    public Guid? PartOfId { get; init; }

    public int Voices { get; init; }

    public DiversionRegime? DiversionRegime { get; init; }

    public Withheld Withheld { get; init; }

    public int Version { get; init; }
}

/// <summary>A petition in a list.</summary>
/// <param name="Title">Hidden once the petition, or a part of it, is diverted.</param>
/// <param name="Overdue">True when its step was due before the day asked about and is still open.</param>
/// <param name="Voices">How many voices it stands for (1 kiến nghị, n lượt ý kiến).</param>
public sealed record PetitionSummary(
    Guid Id, string Code, string Title, PetitionStatus Status, Standing Standing, Outcome Outcome, AuthorityNow? Authority, AgencyReference? Holder,
    string? Field, UnitReference OriginUnit, DateOnly RaisedOn, DateOnly? DueOn, bool Overdue, Guid? LeadId, Guid? PartOfId, int Voices, int Version)
{
    public static PetitionSummary Of(PetitionRow row, ReferenceBook book, DateOnly asOf) => new(
        row.Id,
        row.Code,
        Masking.Title(row.Title, row.Withheld, row.DiversionRegime),
        row.Status,
        row.Standing,
        row.Outcome,
        row.CompetentLevel is { } level && row.CompetentAgencyId is { } competent ? new(level, AgencyReference.To(book.Agencies.Get(competent))) : null,
        row.HolderId is { } holder ? AgencyReference.To(book.Agencies.Get(holder)) : null,
        row.FieldCode,
        UnitReference.To(book.Structure.Get(row.OriginUnitId)),
        row.RaisedOn,
        row.DueOn,
        row.DueOn < asOf,
        row.LeadId,
        row.PartOfId,
        row.Voices,
        row.Version);
}

/// <summary>What is shown in place of what is withheld: that something was received, and nothing of what or from whom.</summary>
public static class Masking
{
    public const string Text = "—";

    /// <summary>The title as far as it is shown; where it is not, that the petition was diverted, or a part of it.</summary>
    /// <param name="regime">Where the petition was diverted to; null when it was not diverted itself.</param>
    public static string Title(string title, Withheld withheld, DiversionRegime? regime) => (withheld, regime) switch
    {
        (not Withheld.Everything, _) => title,
        (_, { } diverted) => Language.Of($"Đã chuyển hướng: {Words.Of(diverted)}", $"Diverted: {Words.English(diverted)}"),
        _ => Language.Of("Một phần đã chuyển hướng", "Diverted in part"),
    };

    public static string Quote(string quote, Withheld withheld) => withheld == Withheld.Nothing ? quote : Text;

    public static string Raiser(string description, Withheld withheld) => withheld == Withheld.Nothing ? description : Text;

    public static string Content(string content, Withheld withheld) => withheld is Withheld.Nothing or Withheld.Words ? content : Text;
}
