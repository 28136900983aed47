using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>A reminder that somebody sent by hand (đôn đốc).</summary>
public sealed class DirectiveReminder
{
    public const int TextLength = 2_000;

    private DirectiveReminder()
    {
    }

    public Guid Id { get; private set; }

    public Guid DirectiveId { get; private set; }

    /// <summary>1 for the directive's first reminder.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the due report that was asked for.</summary>
    public int Occurrence { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The body that reminded.</summary>
    public Guid? AgencyId { get; private set; }

    internal static DirectiveReminder Create(Guid id, Guid directiveId, int number, int occurrence, string text, ActionContext action) =>
        new()
        {
            Id = id,
            DirectiveId = directiveId,
            Number = number,
            Occurrence = occurrence,
            Text = text,
            On = action.On,
            RecordedAt = action.RecordedAt,
            AgencyId = action.By.Agency?.AgencyId,
        };
}
