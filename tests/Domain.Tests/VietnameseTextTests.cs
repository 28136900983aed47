using System.Text;

namespace Petitions.Domain.Tests;

/// <summary>The table of domain brief, section 6.</summary>
public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Trấn Yên", "tran yen")]
    [InlineData("đình Làng Mỏ", "dinh lang mo")]
    [InlineData("ĐƯỜNG TỈNH", "duong tinh")]
    [InlineData("Ủy ban / Uỷ ban", "uy ban / uy ban")]
    [InlineData("ơ ư Ơ Ư ă â ê ô", "o u o u a a e o")]
    [InlineData("Xã Quý Hoà", "xa quy hoa")]
    [InlineData("Xã Quý Hòa", "xa quy hoa")]
    [InlineData("Thuỵ Thụy thuỷ thủy", "thuy thuy thuy thuy")]
    [InlineData("thôn\u00A0Nà  Dài\t–\nNà Pái", "thon na dai na pai")]
    [InlineData("“nâng mức phụ cấp”…", "nang muc phu cap")]
    [InlineData("1.484,5 hộ; 39,1 %", "1.484,5 ho 39,1 %")]
    [InlineData("902/BNV-CQĐP", "902/bnv cqdp")]
    [InlineData("  ", "")]
    public void Text_has_a_search_key_without_diacritics(string text, string key)
    {
        Assert.Equal(key, VietnameseText.ToSearchKey(text));
        Assert.Equal(key, VietnameseText.ToSearchKey(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(key, VietnameseText.ToSearchKey(key));
    }

    [Fact]
    public void Decomposed_text_is_stored_composed()
    {
        var decomposed = "Trấn Yên".Normalize(NormalizationForm.FormD);

        Assert.Equal(11, decomposed.Length);
        Assert.Equal("Trấn Yên", VietnameseText.ToNfc(decomposed));
        Assert.Equal(8, VietnameseText.ToNfc(decomposed).Length);
    }

    [Fact]
    public void Composed_text_keeps_the_placement_of_its_tone() => Assert.Equal("hoà hòa", VietnameseText.ToNfc("hoà hòa"));

    [Theory]
    [InlineData("hỗ trợ\u00A0xây dựng công trình", "hỗ trợ xây dựng")]
    [InlineData("hỗ trợ  xây\ndựng công trình", "trợ xây dựng công")]
    [InlineData("lực lượng tham gia", "lực lượng tham gia")]
    public void A_quote_may_differ_in_white_space_only(string whole, string part)
    {
        Assert.True(VietnameseText.ContainsQuote(whole, part));
        Assert.True(VietnameseText.ContainsQuote(whole.Normalize(NormalizationForm.FormD), part));
        Assert.True(VietnameseText.ContainsQuote(whole, part.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("2 xuất quà", "2 suất quà")]
    [InlineData("lực lượngtham gia", "lực lượng tham gia")]
    [InlineData("tổ chức đảng", "tổ chức Đảng")]
    [InlineData("quý hòa", "quý hoà")]
    public void A_quote_with_other_words_does_not_match(string whole, string part) =>
        Assert.False(VietnameseText.ContainsQuote(whole, part));

    [Theory]
    [InlineData("dòng một\r\n\tdòng hai", false)]
    [InlineData("chuông\u0007", true)]
    [InlineData("rỗng\0", true)]
    [InlineData("xóa\u007F", true)]
    public void Control_characters_are_detected_and_line_breaks_and_tabs_are_not(string text, bool has) =>
        Assert.Equal(has, VietnameseText.HasControlCharacters(text));

    [Fact]
    public void Unicode_decomposition_works_on_this_machine() => VietnameseText.RequireIcu();
}
