using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Reading;

/// <summary>
/// What the person who brought a matter that is no petition gets in hand: that it was received,
/// and where it belongs (domain brief 2.2, scenario S14). It says nothing of the matter itself.
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
