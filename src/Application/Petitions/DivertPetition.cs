using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Hands a matter on to the regime where it belongs, with a receipt.</summary>
public sealed record DivertPetition(PetitionReference Petition, DiversionRegime? Regime, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<DiversionAnswer>;

/// <summary>How the petition stands, with the receipt to hand out.</summary>
public sealed record DiversionAnswer(PetitionNow Petition, DiversionReceipt Receipt);

public sealed class DivertPetitionValidator : AbstractValidator<DivertPetition>
{
    public DivertPetitionValidator()
    {
        RuleFor(command => command.Ground).Written(Petition.GroundLength);
        RuleFor(command => command.Regime).Given();
    }
}

public sealed class DivertPetitionHandler(PetitionDesk desk) : IRequestHandler<DivertPetition, DiversionAnswer>
{
    public async Task<DiversionAnswer> Handle(DivertPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Diversion, open.Act);
        open = await desk.WithKinAsync(open, cancellationToken);
        open.Petition.Divert(command.Regime!.Value, command.Ground, open.Kin, open.Act);
        var now = await desk.SaveAsync(open, cancellationToken);
        return new(now, DiversionReceipt.Of(now.Code, command.Regime.Value, open.Act.On));
    }
}

/// <summary>
/// What the person who brought a matter that is no petition gets in hand: that it was received, and where it belongs (domain brief 2.2, scenario S14).
/// It says nothing of the matter itself.
/// </summary>
/// <param name="Number">Number of the receipt.</param>
/// <param name="Guidance">Where to turn, with the law.</param>
public sealed record DiversionReceipt(string Number, DiversionRegime Regime, DateOnly On, string Guidance)
{
    public static DiversionReceipt Of(string code, DiversionRegime regime, DateOnly on) => new($"BN/{code}", regime, on, regime switch
    {
        DiversionRegime.Complaint => Language.Of(
            "Khiếu nại được giải quyết theo Luật Khiếu nại 2011: gửi đơn tới người có thẩm quyền giải quyết khiếu nại lần đầu.",
            "Complaints are settled under the Law on Complaints 2011: turn to the person competent for the first settlement."),
        DiversionRegime.Denunciation => Language.Of(
            "Tố cáo được tiếp nhận theo Luật Tố cáo 2018; danh tính người tố cáo được giữ bí mật.",
            "Denunciations are received under the Law on Denunciations 2018; the informant's identity is kept secret."),
        DiversionRegime.Proceedings => Language.Of(
            "Việc thuộc thẩm quyền của cơ quan tiến hành tố tụng hoặc thi hành án: đề nghị liên hệ cơ quan đó.",
            "The matter belongs to the bodies of court proceedings or enforcement: turn to them."),
        DiversionRegime.Secret => Language.Of(
            "Tài liệu có nội dung bí mật nhà nước phải gửi theo Luật Bảo vệ bí mật nhà nước, không qua hệ thống này.",
            "State secrets are sent as the Law on the Protection of State Secrets provides, never through this system."),
        _ => Language.Of(
            "Việc không thuộc phạm vi tiếp nhận kiến nghị; đề nghị liên hệ cơ quan có thẩm quyền.",
            "The matter is outside the scope of petitions; turn to the competent body."),
    });
}
