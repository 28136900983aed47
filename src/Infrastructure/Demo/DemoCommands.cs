using Petitions.Application.Petitions;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Infrastructure.Demo;

/// <summary>Names in short what the scenarios do over and over.</summary>
internal static class DemoCommands
{
    public static AcceptPetition Accept(this Guid petition, DateOnly on) => new(new PetitionReference(petition), on, null);

    public static AcknowledgePetition Acknowledge(this Guid petition, DateOnly on, string told) =>
        new(new PetitionReference(petition), $"{DemoSession.IllustrationMark} {told}", AcknowledgementChannel.PublicNotice, on, null);

    public static ClosePetition Close(this Guid petition, DateOnly on, string ground) =>
        new(new PetitionReference(petition), ground, on, null);

    public static AssignPetition Assign(this Guid petition, DateOnly on, Guid agency, string instruction, params Guid[] coordinators) =>
        new(new PetitionReference(petition), agency, coordinators, instruction, null, on, null);

    public static ClassifyPetition Classify(
        this Guid petition, DateOnly on, string field, string ground, params (string Trait, string Value)[] traits) =>
        new(new PetitionReference(petition), field, traits.ToDictionary(pair => pair.Trait, pair => pair.Value), null, null, ground, on,
            null);
}
