using AutoMapper;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Which columns the lists read.</summary>
public sealed class PetitionProjections : Profile
{
    public PetitionProjections()
    {
        CreateProjection<PetitionAt, PetitionRow>()
            .ForMember(row => row.Id, from => from.MapFrom(at => at.Petition.Id))
            .ForMember(row => row.Code, from => from.MapFrom(at => at.Petition.Code))
            .ForMember(row => row.Title, from => from.MapFrom(at => at.Petition.Title))
            .ForMember(row => row.OriginUnitId, from => from.MapFrom(at => at.Petition.OriginUnitId))
            .ForMember(row => row.RaisedOn, from => from.MapFrom(at => at.Petition.RaisedOn))
            .ForMember(row => row.PartOfId, from => from.MapFrom(at => at.Petition.PartOfId))
            .ForMember(row => row.Voices, from => from.MapFrom(at => at.Petition.Voices))
            .ForMember(row => row.DiversionRegime, from => from.MapFrom(at => at.Petition.DiversionRegime))
            .ForMember(row => row.Withheld, from => from.MapFrom(at => at.Petition.Withheld));
        CreateProjection<Holding, HoldingRow>();
        CreateProjection<TimelineEntry, TimelineRow>();
    }
}
