namespace Petitions.Domain.Deadlines;

/// <summary>Why a step's clock ended without the step having been done.</summary>
public enum LapseReason
{
    /// <summary>The body gave the petition back, up, or on to another before it took it on.</summary>
    HandedOn,

    /// <summary>The petition goes on as its parts; the parts' clocks go on with them.</summary>
    Split,

    /// <summary>The petition follows another one.</summary>
    Merged,

    /// <summary>Those who raised it took it back.</summary>
    Withdrawn,

    /// <summary>It was handed on to another regime; its receipt tells those who raised it.</summary>
    Diverted,

    /// <summary>The lead answered without having asked everybody that it was told to ask.</summary>
    Answered,

    /// <summary>A later answer no longer reports the matter as resolved: there is nothing to verify.</summary>
    AnsweredOtherwise,

    /// <summary>The petition is over.</summary>
    Closed,

    /// <summary>The body that leads went on without the answer of the one it had asked.</summary>
    PassedOver,
}
