using AutoMapper;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions.Listing;

/// <summary>Which columns the lists read.</summary>
public sealed class PetitionProjections : Profile
{
    public PetitionProjections()
    {
        CreateProjection<PetitionAsOf, PetitionRow>()
            .ForMember(row => row.Id, from => from.MapFrom(row => row.Petition.Id))
            .ForMember(row => row.Code, from => from.MapFrom(row => row.Petition.Code))
            .ForMember(row => row.Title, from => from.MapFrom(row => row.Petition.Title))
            .ForMember(row => row.OriginUnitId, from => from.MapFrom(row => row.Petition.OriginUnitId))
            .ForMember(row => row.RaisedOn, from => from.MapFrom(row => row.Petition.RaisedOn))
            .ForMember(row => row.PartOfId, from => from.MapFrom(row => row.Petition.PartOfId))
            .ForMember(row => row.SupporterCount, from => from.MapFrom(row => row.Petition.SupporterCount))
            .ForMember(row => row.DiversionRegime, from => from.MapFrom(row => row.Petition.DiversionRegime))
            .ForMember(row => row.Redaction, from => from.MapFrom(row => row.Petition.Redaction));
        CreateProjection<Holding, HoldingRow>();
        CreateProjection<TimelineEntry, TimelineRow>();
    }
}
