//! Scenarios of exercises, and what is brought in while they are played.

use super::record::record;

record! {
    /// A scenario an exercise is played from.
    Scenario {
        /// Stable code of a scenario that ships, else empty.
        code: Code,
        /// Its name.
        name: Line,
        /// What it trains, and for whom.
        goals: Text,
        /// How to prepare it and how to lead it.
        preparation: Text,
        /// Title of the incident as it is reported.
        title: Line,
        /// What is reported at T0.
        description: Text,
        /// Type of incident: code in the list `incident_type`.
        category: Code,
        /// Code in the list `source`.
        source: Code,
        /// Application or machine.
        application: Line,
        /// Codes in the list `channel` that are down from the start, parted by spaces.
        channels_down: Line,
        /// How long it lasts, in minutes of the scenario.
        duration_minutes: Number,
        /// Order.
        position: Position,
    }
}

record! {
    /// Something the leader of an exercise brings in at a set minute.
    Inject {
        /// The scenario.
        scenario: Owner,
        /// Minutes after T0.
        minute: Number,
        /// In a few words.
        title: Line,
        /// Who says so: the one played by the leader.
        sender: Line,
        /// To whom.
        recipient: Line,
        /// What is said, shown or handed over.
        text: Text,
        /// What is expected of the team.
        expected: Text,
        /// Order.
        position: Position,
    }
}
