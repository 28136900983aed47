namespace Petitions.Domain.Petitions.Coordination;

/// <summary>What somebody does by hand so that a petition is not forgotten (domain brief 2.7).</summary>
public enum FollowUpKind
{
    /// <summary>The holder is urged (đôn đốc).</summary>
    Reminder,

    /// <summary>Somebody went to see (kiểm tra, giám sát).</summary>
    Inspection,
    Note,
}
