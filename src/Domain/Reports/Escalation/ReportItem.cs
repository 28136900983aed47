using System.Text.Json.Serialization;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>A row of the itemised list (B5): one petition of the base, as it stood on the last day of the period.</summary>
/// <param name="Number">STT, from 1.</param>
/// <param name="Code">The code for people.</param>
/// <param name="Text">What was said, word for word (nguyên văn).</param>
/// <param name="Place">Where it was raised, with the units above it below the reporting unit.</param>
/// <param name="RaisedBy">Who raised it, as a group or post; never a person's name.</param>
/// <param name="Supporters">Lượt ý kiến.</param>
/// <param name="Lead">The body that has it or had it last (chủ trì), by its name of that day.</param>
/// <param name="LeadLevel">The level of that body.</param>
/// <param name="Coordinators">Bodies asked to coordinate (phối hợp).</param>
/// <param name="DueOn">When the open step is due.</param>
/// <param name="DaysOverdue">Days behind the due date; 0 when in time.</param>
/// <param name="AnswerNumber">Number and symbol of the latest answer on paper.</param>
/// <param name="AnsweredOn">The day of the latest final or supplementary answer.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="OutcomeLabel">The same, in the field's words, with what is special: partly resolved, awaiting verification.</param>
/// <param name="Standing">Where the authority sits.</param>
/// <param name="Authority">The same in the field's words.</param>
/// <param name="Field">Code of the field; null while it is not classified.</param>
/// <param name="Roadmap">Lộ trình: the promised date, the resume point, or the cause.</param>
/// <param name="Carried">True when it was open before the period.</param>
/// <param name="Settled">True when it is over.</param>
/// <param name="Note">Ghi chú: repeated, reopened, returned, in parts.</param>
public sealed record ReportItem(
    int Number, string Code, string Title, string Text, string Place, string RaisedBy, DateOnly RaisedOn, [property: JsonPropertyName("voices")] int Supporters, string? Lead,
    AuthorityLevel? LeadLevel,
    IReadOnlyList<string> Coordinators, DateOnly? DueOn, int DaysOverdue, string? AnswerNumber, DateOnly? AnsweredOn, Outcome Outcome,
    string OutcomeLabel, Standing Standing,
    string Authority, string? Field, string FieldName, string? Roadmap, bool Carried, bool Settled, string? Note)
{
    [JsonIgnore]
    public bool IsOverdue => DaysOverdue > 0;
}
