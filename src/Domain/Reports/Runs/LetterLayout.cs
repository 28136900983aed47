namespace Petitions.Domain.Reports.Runs;

/// <summary>Which of the two prescribed layouts a report takes (domain brief 5.1).</summary>
public enum LetterLayout
{
    /// <summary>Nghị định 30/2020/NĐ-CP: quốc hiệu and tiêu ngữ.</summary>
    State,

    /// <summary>Hướng dẫn 36-HD/VPTW: the Party's header.</summary>
    Party,
}
