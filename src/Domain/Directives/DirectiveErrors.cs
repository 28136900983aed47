using Petitions.Domain.Petitions;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Directives;

/// <summary>Every refusal about a directive.</summary>
public static class DirectiveErrors
{
    public static DomainException QuoteNotInStatement() => Refuse(Conflict, "directive.quote_not_in_statement", "Trích dẫn của chỉ đạo phải nằm nguyên văn trong lời phát biểu được dẫn.", "The quote of a directive must stand word for word in the statement it is taken from.");

    public static DomainException AddresseeNeeded() => Refuse(Invalid, "directive.addressee_needed", "Chỉ đạo phải có nơi nhận.", "A directive needs an addressee.");

    public static DomainException DueBeforeMeeting(DateOnly due, DateOnly heldOn) => Refuse(Invalid, "directive.due_before_meeting", $"Thời hạn {Words.Date(due)} trước ngày làm việc {Words.Date(heldOn)}.", $"The due date {due:yyyy-MM-dd} lies before the meeting ({heldOn:yyyy-MM-dd}).");

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) => new Refusal(kind, code, vietnamese, english).AsException();
}
