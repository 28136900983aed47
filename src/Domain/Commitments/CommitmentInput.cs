namespace Petitions.Domain.Commitments;

/// <summary>Something a body binds itself to, with the day on which that comes back.</summary>
/// <param name="Text">What is to be done, or the resume point in words.</param>
/// <param name="ResumeBy">On a resume point: how it is named.</param>
internal sealed record CommitmentInput(
    CommitmentKind Kind, string? Text, CommitmentDates Dates, ResumePointKind? ResumeBy = null, int? FromYear = null, int? ToYear = null)
{
    /// <summary>True when it says nothing new over what the commitment says already.</summary>
    public bool HasSameDatesAs(Commitment known) =>
        known.DueOn == Dates.DueOn && known.ResumeBy == ResumeBy && known.ResumeFromYear == FromYear && known.ResumeToYear == ToYear;

    /// <summary>True when it is about the same thing as the commitment: a step of a roadmap is known by what is to be done.</summary>
    public bool IsSameMatterAs(Commitment known) =>
        known.Kind == Kind
            && (Kind != CommitmentKind.Milestone || VietnameseText.ToSearchKey(known.Text!) == VietnameseText.ToSearchKey(Text!));
}
