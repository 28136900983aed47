using MediatR;

namespace Petitions.Application.Petitions;

/// <summary>The holder takes a petition on (thụ lý).</summary>
public sealed record AcceptPetition(PetitionReference Petition, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionStatusView>;

public sealed class AcceptPetitionHandler(PetitionWriter writer) : IRequestHandler<AcceptPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(AcceptPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Accept(context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
