using System.Text;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>What does not belong here is noticed; what only sounds like it is left alone (domain brief 2.2 and 7).</summary>
public sealed class ScopeScreenTests
{
    [Theory]
    [InlineData("tố cáo ông A nhận tiền", DiversionRegime.Denunciation)]
    [InlineData("ĐƠN TỐ CÁO", DiversionRegime.Denunciation)]
    [InlineData("to cao ong A", DiversionRegime.Denunciation)]
    [InlineData("khiếu nại quyết định thu hồi đất", DiversionRegime.Complaint)]
    [InlineData("Tôi khiếu nại, đề nghị xem xét", DiversionRegime.Complaint)]
    [InlineData("đã khởi kiện ra tòa", DiversionRegime.Proceedings)]
    [InlineData("đề nghị thi hành án", DiversionRegime.Proceedings)]
    [InlineData("tố giác tội phạm", DiversionRegime.Proceedings)]
    [InlineData("khiếu nại và tố cáo", DiversionRegime.Denunciation)]
    public void Text_of_another_regime_is_suspected(string text, DiversionRegime regime) =>
        Assert.Equal(regime, ScopeScreen.SuspectedRegimeOf(text));

    [Fact]
    public void Decomposed_text_with_no_break_spaces_is_suspected_too() =>
        Assert.Equal(
            DiversionRegime.Denunciation, ScopeScreen.SuspectedRegimeOf("nội dung", "đơn tố\u00A0cáo".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("quan tâm cải tạo, nâng cấp tuyến đường tỉnh")]
    [InlineData("công trình cao tầng và tổ cao su")]
    [InlineData("cây to cao che khuất đường điện")]
    [InlineData("đề nghị nâng mức phụ cấp")]
    [InlineData("hồ chứa nước có đập cao 15 m, kiến nghị đầu tư")]
    public void An_ordinary_petition_is_not_suspected(string text) => Assert.Null(ScopeScreen.SuspectedRegimeOf(text));

    [Fact]
    public void Words_split_over_two_texts_are_not_suspected() =>
        Assert.Null(ScopeScreen.SuspectedRegimeOf("về việc mốc tọa độ khiếu", "nại hà gì"));

    [Theory]
    [InlineData("MẬT")]
    [InlineData("  MẬT  \nKế hoạch phòng thủ")]
    [InlineData("Kế hoạch\r\nMẬT\r\nSố 12")]
    [InlineData("TỐI MẬT")]
    [InlineData("văn bản TUYỆT  MẬT số 3")]
    [InlineData("công văn (MẬT) số 5")]
    [InlineData("[MẬT] công văn")]
    [InlineData("Độ mật: A")]
    public void A_secrecy_stamp_is_refused(string text)
    {
        Assert.Equal("text.secret_marked", RefusalOf(() => ScopeScreen.RefuseSecrets(null, text)).Code);
        Assert.Equal("text.secret_marked", RefusalOf(() => ScopeScreen.RefuseSecrets(text.Normalize(NormalizationForm.FormD))).Code);
        Assert.Equal("text.secret_marked", RefusalOf(() => ScopeScreen.RefuseSecrets(text.Replace(' ', '\u00A0'))).Code);
    }

    [Theory]
    [InlineData("bí mật đời tư được giữ kín")]
    [InlineData("mật ong rừng, mật độ dân số")]
    [InlineData("đàn ong cho mật")]
    [InlineData("MẬT ONG BẮC SƠN")]
    [InlineData("tối mật độ giao thông thấp")]
    [InlineData("mật độ: 98 hộ một thôn")]
    public void Words_that_merely_contain_a_stamp_are_accepted(string text) => ScopeScreen.RefuseSecrets(text);
}
