namespace Petitions.Domain.Directives;

/// <summary>
/// Who was told. The addressee is not by itself the competent authority: the provincial
/// Secretary may charge the district with a provincial road (domain brief, section 0, point 2).
/// </summary>
public sealed record Addressee(Guid? AgencyId, string Description);
