//! An incident as it was declared, how it was qualified, and the states it went through (IN1-IN4, CL1-CL10, AC1).

use crate::model::record::record;

record! {
    /// An incident of the register, or an exercise (IN1, IN3).
    Incident {
        /// Its number: `2026-001`, or `EX-2026-001` for an exercise. Given once and never again.
        number: Code,
        /// An exercise: marked everywhere, and in no statistics.
        exercise: Flag,
        /// The scenario an exercise is played from.
        scenario: Ref,
        /// How many times faster than real time the clock of an exercise runs; nothing is once.
        speed: Number,
        /// What, in a line.
        title: Line,
        /// Type of incident: code in the list `incident_type` (CL9).
        category: Code,
        /// Where it comes from: code in the list `source` (IN2).
        source: Code,
        /// When it was noticed: T0.
        noticed_at: Instant,
        /// When it was declared here.
        declared_at: Instant,
        /// Who declared it.
        declared_by: Line,
        /// Who reported it.
        reported_by: Line,
        /// Application or machine (IN3).
        application: Line,
        /// Symptoms (IN3).
        symptoms: Text,
        /// What is known: impact, duration, activities, resources (IN1).
        description: Text,
        /// What was done just before (IN3).
        actions_before: Text,
        /// How to bring it about again (IN3).
        reproduction: Text,
        /// Browser and operating system (IN3).
        environment: Line,
        /// Address of the page (IN3).
        address: Line,
        /// Account in use (IN3).
        account: Line,
        /// Effect on the activity of those who report it (IN3).
        effect: Text,
        /// Team in charge (IN1).
        team: Ref,
        /// How it was resolved (IN4).
        resolution: Text,
        /// Standing instructions that change because of it (IN10).
        instructions: Text,
        /// It comes back, or its cause is unknown: a problem is proposed (IN10).
        problem_proposed: Flag,
    }
}

record! {
    /// What an incident was judged to be at a moment; the latest counts. Never changed (CL1, CL5, CL7, CL8).
    Qualification {
        /// The incident.
        incident: Owner,
        /// When it was judged.
        at: Instant,
        /// By whom.
        by: Line,
        /// An event that is no incident yet: class faible, no priority.
        event_only: Flag,
        /// Only the interface is touched.
        interface_only: Flag,
        /// An essential activity is hit.
        essential: Flag,
        /// An activation criterion is met (ES4).
        crisis: Flag,
        /// Code in the list `impact`.
        impact: Code,
        /// Code in the list `urgency`.
        urgency: Code,
        /// Code in the list `service_level`.
        service_level: Code,
        /// Code in the list `priority`.
        priority: Code,
        /// Code of the class.
        class: Code,
        /// Code in the list `gravity`.
        gravity: Code,
        /// Code in the list `report_impact`.
        report_impact: Code,
        /// Code in the list `report_type`.
        report_type: Code,
        /// Why it differs from what the plan's mapping gives, or from the judgement before.
        reason: Text,
    }
}

record! {
    /// An incident passes into a state (IN4). Never changed.
    StateChange {
        /// The incident.
        incident: Owner,
        /// Code in the list `state`: `open`, `acknowledged`, `in_progress`, `waiting`, `resolved` or `closed`.
        state: Code,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// For whom it waits: `client` or `third_party`; empty in the other states.
        waiting_for: Code,
        /// Who precisely, or why.
        note: Text,
    }
}

record! {
    /// An essential activity in an incident: hit or not, when it is expected back, when it was (AC1, CL4).
    AffectedActivity {
        /// The incident.
        incident: Owner,
        /// The activity.
        activity: Owner,
        /// `affected`, `not_affected` or `unknown`.
        standing: Code,
        /// Since when it stands still.
        since: Instant,
        /// When it is expected back.
        expected_at: Instant,
        /// When it was back.
        recovered_at: Instant,
    }
}
