using Petitions.Domain.Agencies;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>A row of B3. A body works on parts one by one, so each part counts here.</summary>
/// <param name="Received">How many were handed to it in the period.</param>
/// <param name="AnsweredOnTime">Final answers by the due date.</param>
/// <param name="AnsweredLate">Final answers behind the due date.</param>
/// <param name="Returned">How many it returned.</param>
/// <param name="Reminders">How often somebody reminded it (đôn đốc), the lead of a body asked to coordinate too.</param>
/// <param name="Notices">How often the ladder did, the body or its head; what told those above of its silence is not among them.</param>
/// <param name="InHand">What lies unanswered on its desk on the last day.</param>
/// <param name="Overdue">Of these, what is late.</param>
/// <param name="LongestOverdueDays">Days by which the latest of them is late; 0 when none is.</param>
public sealed record HandlerRow(
    AgencyReference Agency, AuthorityLevel Level, int Received, int AnsweredOnTime, int AnsweredLate, int Returned, int Reminders,
    int Notices, int InHand, int Overdue,
    int LongestOverdueDays);
