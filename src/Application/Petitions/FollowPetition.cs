using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Writes down a reminder to the holder, an inspection or a note.</summary>
public sealed record FollowPetition(PetitionReference Petition, FollowUpKind? Kind, string? Text, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class FollowPetitionValidator : AbstractValidator<FollowPetition>
{
    public FollowPetitionValidator()
    {
        RuleFor(command => command.Kind).Given();
        RuleFor(command => command.Text).Written(Petition.GroundLength);
    }
}

public sealed class FollowPetitionHandler(PetitionDesk desk) : IRequestHandler<FollowPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(FollowPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Follow(desk.NewId(), command.Kind!.Value, command.Text!, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}

/// <summary>A reminder, an inspection or a note.</summary>
/// <param name="AddressedTo">The body that had the petition then.</param>
public sealed record FollowUpView(Guid Id, FollowUpKind Kind, string Text, AgencyReference? AddressedTo, AgencyReference? Agency, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>What was done by hand so that a petition was not forgotten.</summary>
/// <param name="AsOf">Only what was done until the end of this day; all when missing.</param>
public sealed record ListFollowUps(PetitionReference Petition, DateOnly? AsOf) : IQuery<IReadOnlyList<FollowUpView>>;

public sealed class ListFollowUpsHandler(IPetitionsDb db, IReferenceBooks books) : IRequestHandler<ListFollowUps, IReadOnlyList<FollowUpView>>
{
    public async Task<IReadOnlyList<FollowUpView>> Handle(ListFollowUps query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await query.Petition.FindAsync(db, query.AsOf, cancellationToken);
        var until = query.AsOf ?? DateOnly.MaxValue;
        AgencyReference? Named(Guid? agency) => agency is { } known ? AgencyReference.To(book.Agencies.Get(known)) : null;
        var found = await db.FollowUps.AsNoTracking().Where(one => one.PetitionId == petition.Id && one.On <= until).OrderBy(one => one.RecordedAt).ToListAsync(cancellationToken);
        return [.. found.Select(one => new FollowUpView(one.Id, one.Kind, petition.Shown(one.Text)!, Named(one.AddressedToId), Named(one.AgencyId), one.On, one.RecordedAt))];
    }
}
