using MediatR;

namespace Petitions.Application.Petitions;

/// <summary>The holder takes a petition on (thụ lý).</summary>
public sealed record AcceptPetition(PetitionReference Petition, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class AcceptPetitionHandler(PetitionDesk desk) : IRequestHandler<AcceptPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(AcceptPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Accept(open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
