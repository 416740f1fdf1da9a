import { at } from "../at";
import { counter } from "../count";
import type { clocks as clocksSource, conduct as source, time as timeSource } from "../fr/conduct";

const count = counter("en");
const on = at("at", "on");

export const time: typeof timeSource = {
  now: "now", done_hint: "14:32, -5 (5 min ago) or 20/11 14:32; empty: now", expected_hint: "18:00, +2 h or 21/11 08:00",
  not_done: "This is no time: write 14:32, -5 or 20/11 14:32. Nothing was written.", not_expected: "This is no time: write 18:00, +2 h or 21/11 08:00. Nothing was written.",
};

export const clocks: typeof clocksSource = {
  names: {
    acknowledge: "Acknowledgement", respond: "First response", resolve: "Resolution", update: "Next communication", cell: "Open the cell", drp_decision: "Decision on the DRP",
    closing: "Closing of the crisis", rto: "RTO:", review: "Post-incident review", duty: "Filing",
  },
  standing: {
    late: "overdue", soon: "soon", running: "running", paused: "paused", open: "no deadline", offered: "to be started", met: "met", met_late: "done late", dropped: "does not apply",
  },
  units: { hour: (n) => `${n} h`, day: (n) => `${n} d`, month: (n) => count(n, "month", "months") },
  waiting: { client: "for the client", third_party: "for a third party" },
  todo: {
    acknowledge: "Somebody takes charge of the incident.", respond: "The treatment begins.", resolve: "Bring the service back, then note “Resolved”.", update: "Send a message or a status report.",
    cell: "Open the crisis cell, or say why it is not.", drp_decision: "Decide to activate the DRP, or not.", closing: "Close the crisis, with the agreement of the BCP or CMP.",
    rto: "Bring the activity back, or escalate to the BCP.", review: "Deliver the review.", duty: "File it, then note the reference.",
  },
  due: (when) => `due ${when}`, promise: (what) => `promised: ${what}`, limit: (what) => `time limit: ${what}`, met_at: (when) => on(when), paused_for: (who) => `paused, waiting ${who}`,
  beyond: "The expected return is beyond the RTO.", foreseen: "will be late", files: (who) => `by ${who}`,
};

export const conduct: typeof source = {
  evidence: "Attach evidence…", evidence_hint: "Screenshots, logs, addresses: what is not kept now will be gone.", evidence_kept: (name) => `Evidence kept: ${name}.`,
  next: "What to do now",
  qualify: {
    title: "Qualification", again: "Reclassify", cancel: "Keep the qualification", go: "Qualify", done: (what) => `Qualified: ${what}.`,
    definition: "An incident: any unplanned event that interrupts a service or lowers its quality, and needs action to restore it.",
    impact: "Impact", urgency: "Urgency", service_level: "Service level", report_type: "Of what nature", report_type_none: "not said",
    event_only: "A mere event: no incident yet", interface_only: "Only the interface is touched", essential: "An essential activity is hit", crisis: "An activation criterion of the crisis is met",
    criteria: "The criteria of the plan", gives: "What follows", scales: { priority: "Priority", class: "Class", gravity: "Severity", report_impact: "Impact, for the report" },
    by_plan: (name) => `${name} (by the plan)`, no_scale: "does not apply", reason: "Why", reason_hint: "You depart from the plan, or from the qualification before.",
    needs_judgement: "Choose impact and urgency. Nothing was written.", needs_reason: "Say why you depart from it. Nothing was written.",
    by: (who, when) => `by ${who}, ${when}`, earlier: (n) => count(n, "earlier qualification", "earlier qualifications"),
    judged: (impact, urgency) => `impact ${impact}, urgency ${urgency}`, level: (name) => `level ${name}`, marks: { event_only: "mere event", interface_only: "interface only", essential: "essential activity hit", crisis: "activation criterion met" },
    at: "Time of the decision",
  },
  steps: {
    of_class: (name) => `Steps of the class ${name}`, treatment: "Treatment", major_follow_up: "Follow-up of a major incident", eradication: "Eradication", deactivation: "Deactivation",
    count: (done, all) => `${done} of ${all}`, done: (who, when) => `${who}, ${when}`, at: "Time of the fact", tick: (what) => `Done: ${what}`,
    consequences: "The consequences first: the service is back at its minimum level", cause: "The cause is removed, and it was verified that it does not come back",
    begin: "Eradication begins (stage 4)", review_handed: "The post-incident review was handed to the BCP manager",
    agreement: "Agreed: BCP or CMP manager", agreement_hint: "Noted with each line ticked here.", agreed: (who) => `Closing of the cell agreed with ${who}.`, agreed_note: (who) => `Agreed with ${who}.`,
    document: (title) => `Open ${title}`, needs_class: "Qualify the incident: the steps of its class appear here.", crisis: "The crisis plan (CMP) takes over: open the cell, in the Cell tab.",
  },
  activities: {
    title: "Essential activities", meta: "hit or not, and their RTO", none: "The plan knows no essential activity.", standing: { unknown: "not known", affected: "hit", not_affected: "spared" },
    choose: (name) => `${name}: hit?`, rto: (length) => `RTO ${length}`, no_rto: "RTO unknown", since: "Stopped since", expected: "Expected back", back: "Back at", now_back: "Is back",
    now_back_of: (name) => `${name} is back`, times: "Times…", times_of: (name) => `Times: ${name}`, go: "Note it", told: { since: (w) => `stopped since ${w}`, expected: (w) => `expected back ${w}`, back: (w) => `back ${w}` },
    beyond: "beyond the RTO",
  },
  clocks: {
    title: "Deadlines", meta: (n) => (n === 0 ? "no deadline is running" : count(n, "deadline running", "deadlines running")), none: "No deadline is running.", met: (n) => `Met, not applicable (${n})`, duties: "Statutory duties",
    counsel: "to be checked with counsel", says: "What the rule says, what to prepare", duties_hint: "Start those that apply: the time runs from the moment you became aware.",
    escalate: (who) => `Escalate: warn ${who}`, to_major: "and pass to class major", escalated: (when) => `escalated ${on(when)}`, escalated_said: (who) => `Escalation noted. Warn ${who}.`,
    start: "Start…", start_title: (name) => `Start: ${name}`, started: "Aware since", who: "Who files it", who_hint: "Empty: the role the plan names.", file: "Filed…", file_title: (name) => `Filed: ${name}`,
    review: "Delivered…", reference: "Reference", filed: "Filed at", drop: "Does not apply…", drop_title: (name) => `Does not apply: ${name}`, why: "Why", needs_why: "Say why it does not apply. Nothing was written.",
    go: "Note it", authority: (name) => `with ${name}`, of: (act, name) => `${act}: ${name}`,
  },
  after: { title: "Follow-up", hint: "Before closing: what comes back or stays unexplained becomes a problem, and standing instructions change." },
  form: { what: "The incident", report: "The report", end: "Resolution and follow-up", declared: (who, when) => `declared by ${who}, ${when}`, no_team: "no team" },
  open: {
    title: "Open incidents", stage: (state) => state, open: "Open", open_of: (name) => `Open ${name}`, since: (length) => `open for ${length}`,
    others: (n) => `In the register: ${n} more under way`,
    no_clock: "No deadline is running: qualify the incident, or close it.", more: (n) => `and ${count(n, "other deadline", "other deadlines")}`,
  },
};
