//! English.

use super::Words;

pub(super) static WORDS: Words = Words {
    day_format: "%d/%m/%Y",
    instant_format: "%d/%m/%Y at %H:%M",
    moment_format: "%d/%m at %H:%M",
    span: |minutes| match (minutes / 1440, minutes % 1440 / 60, minutes % 60) {
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, 0) => format!("{hours} h"),
        (0, hours, minutes) => format!("{hours} h {minutes:02}"),
        (1, 0, _) => "1 day".to_owned(),
        (1, hours, _) => format!("1 day {hours} h"),
        (days, 0, _) => format!("{days} days"),
        (days, hours, _) => format!("{days} days {hours} h"),
    },
    colon: ": ",
    apart: "; ",
    reported: |who, source| match (who, source) {
        ("", source) => format!("Source of the report: {source}."),
        (who, "") => format!("Reported by {who}."),
        (who, source) => format!("Reported by {who} (source: {source})."),
    },
    declared: |who, at| format!("Declared by {who} on {at}."),
    first_alert: |title, tool, at| format!("First alert: {title} ({tool}), on {at}."),
    declared_after: |noticed, span| format!("Noticed on {noticed}, declared {span} later."),
    alerted_before: |span| format!("The first alert came {span} before it was noticed."),
    told: |recipients| format!("Told by external message: {recipients}."),
    client_owns: "The crisis cell was under the responsibility of the client.",
    taken: |span, kept| {
        let kept = if kept { "in time" } else { "late" };
        format!("Acknowledged {span} after it was declared, {kept}.")
    },
    called: |called, reached| {
        let people = if called == 1 { "person" } else { "people" };
        format!("{called} {people} called, {reached} reached.")
    },
    escalated: |clocks| format!("Escalated: {clocks}."),
    not_escalated: |clocks| format!("Late and not escalated: {clocks}."),
    judged_once: |scales, at| format!("Qualified as {scales} on {at}, and not changed since."),
    judged_again: |from, to, at| format!("Qualified anew, from {from} to {to}, on {at}."),
    activated: |at, by| format!("Activated on {at} by {by}."),
    team: |team| format!("Team in charge: {team}"),
    cell: |all, client| {
        let people = if all == 1 { "person" } else { "people" };
        match client {
            0 => format!("Crisis cell: {all} {people}"),
            client => format!("Crisis cell: {all} {people}, {client} of them from the client"),
        }
    },
    run: |tasks, span| {
        let tasks = match tasks {
            0 => String::new(),
            1 => "1 task done".to_owned(),
            tasks => format!("{tasks} tasks done"),
        };
        match (tasks.as_str(), span) {
            (tasks, "") => format!("Recovery run sheet: {tasks}"),
            ("", span) => format!("Recovery run sheet: {span}"),
            (tasks, span) => format!("Recovery run sheet: {tasks} in {span}"),
        }
    },
    kept: |promises| format!("Deadlines kept: {promises}."),
    missed: |promises| format!("Deadlines missed: {promises}."),
    late_by: |promise, late| match late {
        "" => format!("{promise} (never done)"),
        late => format!("{promise} (by {late})"),
    },
    further_lines: |lines| match lines {
        1 => "and one more line of the log".to_owned(),
        lines => format!("and {lines} more lines of the log"),
    },
    messages: |count, first| match count {
        1 => format!("One message, sent on {first}."),
        count => format!("{count} messages, the first on {first}."),
    },
    first_was_due: |due, kept| {
        if kept {
            format!("The first was promised for {due}.")
        } else {
            format!("The first was promised for {due}: it left late.")
        }
    },
    first_told: |at, span| format!("The first on {at}, {span} after it was noticed."),
    told_again: |count, mean| match count {
        1 => format!("One more afterwards, {mean} later."),
        count => format!("{count} more afterwards, every {mean} on average."),
    },
    came: |count| match count {
        1 => "1 person came to the crisis cell.".to_owned(),
        _ => format!("{count} people came to the crisis cell."),
    },
    stayed_away: |names| format!("Expected, but did not come: {names}."),
    unanswered: |names| format!("Calls without an answer: {names}."),
    channel_down: |channel, at| format!("{channel}: down from {at}."),
    to: |recipients| format!("to {recipients}"),
    problem_proposed: "A problem was proposed when the incident was closed.",
    problem_state: |state| match state {
        "known" => "cause known",
        "closed" => "closed",
        _ => "open",
    },
    same_problem: |problem, incidents| format!("Same problem ({problem}) as {incidents}."),
    cause_removed: |at| format!("Cause removed on {at}."),
    due: |day| format!("by {day}"),
    done: |day| format!("done on {day}"),
    stood_still: |from, until, span| format!("stood still from {from} to {until}, {span}"),
    stands_still: |from| format!("has stood still since {from}"),
    rto: |rto, over| match over {
        "" => format!("RTO of {rto} kept"),
        over => format!("RTO of {rto} missed by {over}"),
    },
    rto_kept: |activities| format!("RTO kept: {activities}."),
    rto_missed: |activities| format!("RTO missed: {activities}."),
    log_line: |number, at| format!("Log, line {number}, on {at}"),
    claims: &["claim", "damages", "compensat", "penalt"],
    insurer_told: |who, insurer, at| format!("Insurer reached on {at}: {who}, {insurer}."),
};
