namespace Petitions.Domain.Persons;

/// <summary>What a person does in the handling of petitions; carried by the token.</summary>
public enum Role
{
    /// <summary>Writes down meetings, statements and petitions.</summary>
    Recorder,

    /// <summary>Receives, classifies, assigns, escalates, and closes once the case is settled.</summary>
    Coordinator,

    /// <summary>Handles what the own agency holds: accepts, returns, escalates, answers.</summary>
    Officer,

    /// <summary>Leads an agency: everything that its coordinators and officers may do.</summary>
    Head,

    /// <summary>Oversees (Fatherland Front, People's Council): verifies on the ground and has cases reopened.</summary>
    Supervisor,

    /// <summary>Keeps units, agencies, rules and calendar; takes no part in any petition.</summary>
    Administrator,
}
