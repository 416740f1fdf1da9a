import { counter } from "../count";
import type { incidents as source } from "../fr/incidents";

const count = counter("en");

export const incidents: typeof source = {
  title: "Incidents", back: "Register",
  tabs: { conduct: "Conduct", log: "Log", calls: "Calls", cell: "Cell", messages: "Messages", recovery: "Recovery", evidence: "Evidence", form: "Form", review: "Review", report: "Report" },
  exercise: "EXERCISE", exercise_band: "EXERCISE: nothing of this is real. Say so at the beginning and at the end of every call.", unqualified: "to be qualified", cell_open: "cell open",
  open_badge: (n) => count(n, "open incident", "open incidents"),
  register: {
    title: "Register of incidents", summary: (open, exercises, all) => `${count(open, "open incident", "open incidents")}${exercises > 0 ? `, ${count(exercises, "exercise under way", "exercises under way")}` : ""}, ${all} in the register`,
    columns: { number: "Number", noticed: "Noticed", title: "What", category: "Type", application: "Application", state: "State", priority: "Priority", class: "Class", length: "Length" },
    sort: (column) => `Sort by ${column}`, open: (name) => `Open ${name}`,
    for_now: (length) => `for ${length}`, lasted: (length) => length,
    more: (n) => `Show ${count(n, "more line", "more lines")}`, shown: (shown, all) => (shown === all ? count(all, "line", "lines") : `${shown} lines of ${all}`),
    empty: "No incident in the register", empty_hint: "Anything that interrupts a service or lowers its quality is declared here, however small. Two fields suffice: what, and when it was noticed.",
    nothing: "No incident fits this filter", nothing_hint: "Widen the filter, or clear it.",
  },
  filter: {
    label: "Filter the register", words: "Filter", words_hint: "Number, title, application", which: "Open or closed", open: "Open", closed: "Closed", all: "Open and closed",
    nature: "Incidents or exercises", incidents: "Incidents", exercises: "Exercises", both: "Incidents and exercises", class: "Class", all_classes: "Every class",
    priority: "Priority", all_priorities: "Every priority", clear: "Clear the filter",
  },
  export: {
    button: "Export…", title: "Export the register", explain: (n) => `${count(n, "line, the one shown", "lines, those shown")}, in this order. The file is not encrypted: keep it in a safe place.`,
    xlsx: "Excel workbook (.xlsx)", csv: "CSV table (.csv)", name: "incident-register", done: (n, path) => `${count(n, "line", "lines")} written to ${path}`,
    headers: ["Number", "Noticed", "Declared", "Title", "Type", "Source", "Application", "State", "Priority", "Class", "Severity", "Team", "Description", "Resolution", "Resolved", "Closed"],
  },
  alerts: {
    button: "Read a file of alerts…", title: "Read a file of alerts", explain: "A JSON file of Alertmanager, Opsgenie or Dynatrace, with one alert or many. Nothing is written before the last button.",
    choose: "Choose a file…", other: "Choose another file…", reading: "Reading the file…", importing: "Taking them in…",
    found: (file, n) => `${file}: ${count(n, "alert", "alerts")}`, left_out: (n) => `The sender left ${count(n, "other alert", "other alerts")} out of the file.`,
    table: "Alerts of the file", columns: { take: "Take", alert: "Alert", since: "Since", becomes: "What will happen" }, take: (title) => `Take: ${title}`,
    fresh: "New incident", noted: (number) => `Noted in ${number}`, same: (number) => `Nothing new: ${number}`, over: "Over and unknown: left aside",
    status: { firing: "firing", acknowledged: "seen", resolved: "over" },
    go: (n) => `Take ${count(n, "alert", "alerts")}`, nothing: "This file tells nothing new. There is nothing to take.",
    done: (declared, noted, same) => [
      declared.length > 0 ? `${count(declared.length, "incident declared", "incidents declared")}: ${declared.join(", ")}.` : "No incident declared.",
      noted.length > 0 ? `Noted in ${noted.join(", ")}.` : "",
      same > 0 ? `${count(same, "alert", "alerts")} told nothing new.` : "",
    ].filter(Boolean).join(" "),
  },
  head: {
    since: (state, when) => `${state} since ${when}`, waiting: (who) => `waiting ${who}`, pressing: "Next deadline", nothing_pressing: "no deadline is running",
    began: (when) => `noticed ${when}`, speed: (n) => `clock ${n} times as fast`,
  },
  stages: {
    label: "Stages of the response", at: (n, name) => `stage ${n} of 6: ${name}`, here: "we are here", done: "done", next: (what) => `Next: ${what}`,
    names: { preparation: "Preparation", identification: "Notification and identification", treatment: "Activation and treatment", eradication: "Eradication", deactivation: "Deactivation", lessons: "Lessons learned" },
    reviewed: "follow the actions that were decided",
    qualified: "somebody takes charge, then treats the incident",
    what: {
      identification: "qualify, then somebody takes charge", treatment: "bring the service back, then eradicate the cause", eradication: "consequences, cause, then declare it resolved",
      deactivation: "deactivate the plans, get the agreement, close", lessons: "the post-incident review",
    },
  },
  state: {
    acts: { acknowledged: "Acknowledge", in_progress: "Begin the treatment", resume: "Resume the treatment", waiting: "Put on hold…", resolved: "Resolved…", closed: "Close…", reopen: "Reopen…" },
    titles: { acknowledged: "Acknowledge", in_progress: "In progress", waiting: "Put on hold", resolved: "Incident resolved", closed: "Close the incident" },
    waiting_for: "Waiting for whom?", client: "The client", third_party: "A third party", who: "Who precisely, and for what", waiting_hint: "The time to resolve stands still while you wait.",
    note: "Remark", resolution: "How it was resolved", resolution_hint: "Needed to close; printed in the dossier.", reopen: "Why it is opened again",
    needs_resolution: "Say how the incident was resolved. Nothing was written.", cell_first: "The crisis cell is still open: close it first, in the Cell tab.",
    at: "Time of the fact", go: "Note it", done: (state) => `Noted: ${state}.`,
  },
  print_register: {
    button: "Print…", title: "Print the register",
    explain: (n) => `${count(n, "line, the one that is shown", "lines, those that are shown")}, in this order; exercises apart, at the end. The PDF file is not encrypted: keep it in a safe place.`,
  },
  print: {
    button: "Print", title: "Print this incident", explain: "Each document becomes a PDF file, where you choose. It is not encrypted.",
    documents: {
      incident: { name: "Whole dossier", what: "All that is known, from declaration to closing.", file: "dossier" },
      log: { name: "Log", what: "Every line, with the fingerprint of the last.", file: "log" },
      calls: { name: "Calls", what: "Whom to call, in order, and where to note the answer.", file: "calls" },
      status: { name: "Status report", what: "Where we are, done, left to do.", file: "status-report" },
      message: { name: "Latest message", what: "The message noted last, to hand over or to pin up.", file: "message" },
      handover: { name: "Handover", what: "What the one who leaves gives to the one who arrives.", file: "handover" },
      "run-sheet": { name: "Recovery run sheet", what: "The tasks of each actor, to be ticked.", file: "recovery-run-sheet" },
      review: { name: "Post-incident review", what: "The review on its form, with what is answered already.", file: "post-incident-review" },
      report: { name: "Incident report", what: "The whole account, for those who were not there.", file: "incident-report" },
      "fact-sheet": { name: "Technical fact sheet", what: "Times, technical timeline, causes, evidence.", file: "fact-sheet" },
    },
    masked: "Mask names, numbers and addresses", masked_what: "For the review, the report and the fact sheet given to others than those who wrote them.", masked_file: "masked",
  },
};
