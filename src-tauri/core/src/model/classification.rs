//! How an incident is qualified: words, classes and their steps, priorities, rival scales (CL1-CL10).

use super::record::record;

record! {
    /// A word of one of the lists an incident is qualified with.
    Term {
        /// The list: `impact`, `urgency`, `priority`, `service_level`, `gravity`, `report_impact`, `report_type`,
        /// `report_status`, `incident_type`, `state`, `source`, `channel`, `audience`.
        list: Code,
        /// Stable code in the list.
        code: Code,
        /// The word as it is shown.
        name: Line,
        /// When it applies.
        description: Text,
        /// Order in the list.
        position: Position,
    }
}

record! {
    /// A class of incident (CL1): `low`, `minor`, `major`, `crisis`.
    Class {
        /// Stable code.
        code: Code,
        /// Its name.
        name: Line,
        /// What it means.
        description: Text,
        /// The receiver's criteria.
        criteria: Text,
        /// When an incident passes to the next class (CL3).
        escalation: Text,
        /// Order, the weakest first.
        position: Position,
    }
}

record! {
    /// A step to take in a class (CL2): the checklist of a live incident.
    ClassStep {
        /// The class.
        class: Owner,
        /// What to do.
        text: Text,
        /// Order.
        position: Position,
    }
}

record! {
    /// A cell of the priority matrix (CL5); codes of the lists `impact`, `urgency` and `priority`.
    PriorityRule {
        /// Code of the impact.
        impact: Code,
        /// Code of the urgency.
        urgency: Code,
        /// Code of the priority they give.
        priority: Code,
    }
}

record! {
    /// One row of the mapping between the rival scales (CL10). An empty code: the scale does not apply.
    ScaleMapping {
        /// When this row applies.
        condition: Text,
        /// Code in the list `priority`.
        priority: Code,
        /// Code in the list `gravity`.
        gravity: Code,
        /// Code in the list `report_impact`.
        report_impact: Code,
        /// Code of the class.
        class: Code,
        /// Order; the first row that applies counts.
        position: Position,
    }
}
