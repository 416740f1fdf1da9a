//! English.

use super::{HandoverWords, Words};
use crate::conduct::fill::Slot;
use crate::model::incident::clock::ClockName;

pub(super) static WORDS: Words = Words {
    verified: "Checked: it is true.",
    refuted: "Checked: it is not true.",
    to_verify: "To be checked.",
    review: "Post-incident review",
    cell_requested: "Crisis cell asked for.",
    bridge: "How to join the crisis call was changed.",
    drp_yes: "DRP: decided to activate it.",
    drp_no: "DRP: decided not to activate it.",
    recovery_started: "Recovery started: the run sheet is open.",
    recovery_ended: "Recovery ended: the run sheet is closed.",
    named: |name, said| format!("{name}: {said}"),
    yes: "yes",
    no: "no",
    every_minutes: |minutes| match minutes {
        60 => "every hour".to_owned(),
        minutes if minutes % 60 == 0 => format!("every {} hours", minutes / 60),
        minutes => format!("every {minutes} minutes"),
    },
    declared: |number, title, exercise| {
        let what = if exercise { "Exercise" } else { "Incident" };
        format!("{what} {number} declared: {title}")
    },
    qualified: |scales, again| {
        let verb = if again { "Qualified anew" } else { "Qualified" };
        format!("{verb}: {scales}.")
    },
    of_class: |class| format!("class {class}"),
    of_gravity: |gravity| format!("severity {gravity}"),
    state_changed: |state, waiting_for| match waiting_for {
        "client" => format!("{state}, for the client. The time to resolve is stopped."),
        "third_party" => {
            format!("{state}, for a third party. The time to resolve is stopped.")
        }
        _ => format!("{state}."),
    },
    ticked: |list, name, done| match (list, done) {
        ("criterion", true) => format!("Activation criterion met: {name}"),
        ("criterion", false) => format!("Activation criterion not met: {name}"),
        ("inject", true) => format!("Event of the exercise played: {name}"),
        ("inject", false) => format!("Event of the exercise put back: {name}"),
        ("milestone", true) => format!("Milestone reached: {name}"),
        ("milestone", false) => format!("Milestone taken back: {name}"),
        ("stage", true) => format!("Stage begun: {name}"),
        ("stage", false) => format!("Stage taken back: {name}"),
        (_, true) => format!("Done: {name}"),
        (_, false) => format!("Taken back, not done: {name}"),
    },
    clock_marked: |mark, name, who| match mark {
        "start" if who.is_empty() => format!("Clock started: {name}."),
        "start" => format!("Clock started: {name}. To be filed by {who}."),
        "meet" => format!("Done and filed: {name}."),
        _ => format!("Does not apply: {name}."),
    },
    missed: |clock| format!("Time is over: {clock}."),
    escalated: |clock, roles| format!("Time is over: {clock}. Escalated to: {roles}."),
    called: |outcome, who, number| {
        let by = if number.is_empty() {
            String::new()
        } else {
            format!(", {number}")
        };
        match outcome {
            "reached" => format!("Call to {who}{by}: reached."),
            "no_answer" => format!("Call to {who}{by}: no answer."),
            "message_left" => format!("Call to {who}{by}: message left."),
            _ => format!("Call to {who}{by}: takes charge."),
        }
    },
    alert: |title, status| match status {
        "firing" => format!("Alert under way: {title}"),
        "acknowledged" => format!("Alert acknowledged in the tool: {title}"),
        _ => format!("Alert over: {title}"),
    },
    channel: |channel, down| {
        if down {
            format!("Channel down: {channel}.")
        } else {
            format!("Channel works again: {channel}.")
        }
    },
    cell_opened: |owner| match owner {
        "client" => "Crisis cell opened; the client owns the crisis.".to_owned(),
        _ => "Crisis cell opened; the provider owns the crisis.".to_owned(),
    },
    cell_closed: |agreed_by| format!("Crisis cell closed, with the agreement of {agreed_by}."),
    seated: |name, function, arrives| {
        let verb = if arrives { "joins" } else { "leaves" };
        if function.is_empty() {
            format!("{name} {verb} the cell.")
        } else {
            format!("{name} {verb} the cell ({function}).")
        }
    },
    plan_in_force: |plan, active| {
        let name = match plan {
            "bcp" => "BCP",
            "drp" => "DRP",
            "cmp" => "CMP",
            _ => "IRP",
        };
        let verb = if active { "activated" } else { "deactivated" };
        format!("{name} {verb}.")
    },
    sent: |audience, subject, recipients| {
        let audience = if audience == "external" {
            "External"
        } else {
            "Internal"
        };
        if recipients.is_empty() {
            format!("{audience} message sent: {subject}")
        } else {
            format!("{audience} message sent to {recipients}: {subject}")
        }
    },
    handed_over: |from, to| format!("Handover: {from} hands over to {to}."),
    evidence_kept: |name, note| {
        if note.is_empty() {
            format!("Evidence kept: {name}.")
        } else {
            format!("Evidence kept: {name}. {note}")
        }
    },
    evidence_handled: |act, name| match act {
        "handed_over" => format!("Evidence handed over: {name}."),
        _ => format!("Evidence exported: {name}."),
    },
    task_of: |task, actor, phase| format!("{phase} · {actor}: {task}"),
    run_marked: |mark, name| match mark {
        "started" => format!("Recovery, begun: {name}"),
        "done" => format!("Recovery, done: {name}"),
        "skipped" => format!("Recovery, skipped: {name}"),
        _ => format!("Recovery, reopened: {name}"),
    },
    activity: |standing, name, back| match standing {
        "affected" => format!("Essential activity hit: {name}.{back}"),
        "not_affected" => format!("Essential activity not hit: {name}."),
        _ => format!("Essential activity, effect unknown: {name}."),
    },
    expected: |at| format!(" Expected back: {at}."),
    recovered: |name, at| format!("Essential activity back again: {name}, {at}."),
    reported: |progress, next| {
        let next = if next.is_empty() {
            String::new()
        } else {
            format!(" Next report: {next}.")
        };
        if progress.is_empty() {
            format!("Status report given.{next}")
        } else {
            format!("Status report: {progress}{next}")
        }
    },
    clock_name: |name, label| match name {
        ClockName::Acknowledge => "acknowledgement".to_owned(),
        ClockName::Respond => "response".to_owned(),
        ClockName::Resolve => "resolution".to_owned(),
        ClockName::Update => "next communication".to_owned(),
        ClockName::Cell => "opening of the crisis cell".to_owned(),
        ClockName::DrpDecision => "decision on the DRP".to_owned(),
        ClockName::Closing => "closing of the crisis".to_owned(),
        ClockName::Rto => format!("RTO of the activity {label}"),
        ClockName::Review => "post-incident review".to_owned(),
        ClockName::Duty => label.to_owned(),
    },
    items: &[
        ("eradication", "4, eradication"),
        (
            "consequences",
            "Consequences dealt with: the service is back at its lowest level",
        ),
        (
            "cause",
            "Cause removed, and checked that it does not come back",
        ),
        (
            "review_handed",
            "Post-incident review handed to the BCP manager",
        ),
    ],
    slots: &[
        ("incident", Slot::Incident),
        ("service", Slot::Service),
        ("time", Slot::Time),
        ("date", Slot::Day),
        ("start time", Slot::Began),
        ("end time", Slot::Ended),
        ("time of next status", Slot::NextReport),
        ("meeting time", Slot::Meeting),
        ("impact", Slot::Impact),
        ("activities hit", Slot::Activities),
        ("call", Slot::Bridge),
        ("contact", Slot::Contact),
        ("sender", Slot::Sender),
        ("organisation", Slot::Organisation),
        ("state", Slot::State),
        ("progress", Slot::Progress),
        ("actions done", Slot::Done),
        ("left to do", Slot::Left),
        ("decision on the DRP", Slot::DrpDecision),
        ("yes or no", Slot::DrpYesNo),
        ("forecast", Slot::Forecast),
        ("length", Slot::Length),
        ("resolution", Slot::Resolution),
        ("rto", Slot::Rto),
        ("frequency", Slot::Frequency),
        ("owner", Slot::Owner),
        ("criterion", Slot::Criterion),
        ("agreement", Slot::Agreement),
        ("date of review", Slot::ReviewDay),
        ("delivery date", Slot::ReviewDay),
    ],
    handover: HandoverWords {
        where_we_are: "Where we are",
        late: "Late",
        running: "Clocks that run",
        decisions: "Decisions taken",
        last_message: "Last message sent",
        open_actions: "What is left to do",
        unanswered: "Calls without answer",
        channels_down: "Channels down",
        in_force: "Plans in force",
        to_verify: "To be checked",
        nothing: "Nothing.",
    },
    instant_format: "%d/%m at %H:%M",
    day_format: "%d/%m/%Y",
};
