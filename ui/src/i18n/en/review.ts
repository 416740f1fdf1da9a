import type { Words } from "../fr";
import { counter } from "../count";

const count = counter("en");

export const review: Words["review"] = {
  loading: "Reading the review…",
  none: {
    title: "The review has not been started",
    what: "What happened, what worked, what must change. What the incident already tells is taken over: you confirm, correct, complete, over several days and with others if need be. Each answer is saved as you type.",
    report: "The report is prepared with the review: the same facts, nothing is written twice. Its lists, the crisis cell, the external contacts and the timeline, are filled when the review is started.",
    asks: (form, questions, blocks) => `${form}: ${count(questions, "question", "questions")} in ${count(blocks, "part", "parts")}.`,
    due: (when, promise) => `To be handed in by ${when} (${promise} after closing).`,
    handed_in: (when) => `Handed in on ${when}, not entered here: it still can be.`, dropped: "Noted as not applicable to this incident; it can be done all the same.",
    undated: { exercise: "An exercise promises no time for it.", incident: "No time to hand it in is promised for this incident." },
    before: "The incident is not closed. The review can already be started; the time to hand it in counts from the closing.",
    begin: "Start the review", begun: "Review started.", read_only: "This case is open for reading only: the review cannot be started here.",
  },
  standing: {
    label: "Where the review stands", draft: (revision) => (revision > 1 ? `revision ${revision}, being prepared` : "being prepared"),
    signed: (who, when, revision) => `Signed by ${who} on ${when}, revision ${revision}.`, locked: "Nothing in it changes before a new revision.",
    due: "To be handed in", due_for: (when) => `by ${when}`, handed_in: (when) => `handed in on ${when}`, no_due: "time counts from the closing",
    sign: "Sign the review…", reopen: "Prepare a new revision…", revisions: "Revisions…",
  },
  progress: {
    of: (given, asked) => `${given} of ${asked}`, told: (n) => `${n} taken over`, all: "complete", nothing: "to fill in", no_questions: "no question",
    overall: (given, asked, told) => `${given} of ${count(asked, "question", "questions")} answered${told > 0 ? `, ${told} taken over from the incident to confirm` : ""}`,
  },
  blocks: {
    label: "Parts of the review", choose: "Part", at: (n, all) => `Part ${n} of ${all}`, previous: "Previous part", next: "Next part",
    next_open: "Next unanswered question", none_open: "All questions are answered.",
    keys: "Ctrl+Enter: next unanswered question. Ctrl+Page Down, Ctrl+Page Up: change part. Ctrl+H: who answered what, when.",
  },
  question: {
    told: "Taken over from the incident", confirm: "Confirm", confirm_of: (question) => `Confirm: ${question}`, change: "Change", change_of: (question) => `Change: ${question}`,
    confirm_all: (n) => `Confirm everything taken over (${n})`, confirmed: (n) => count(n, "answer confirmed", "answers confirmed"),
    not_applicable: "Does not apply", not_applicable_of: (question) => `Does not apply: ${question}`, remark: "Details", remark_of: (question) => `Details: ${question}`,
    clear: "Clear the answer", clear_of: (question) => `Clear the answer: ${question}`,
    by: (who, when) => `${who}, ${when}`, unknown: (code) => `${code} (no longer in the list)`,
    own: { organisation: "Question of the organisation", here: "Question of this review" },
  },
  ask: {
    button: "Add a question", title: "Add a question", edit: "Change the question", edit_of: (question) => `Change the question: ${question}`,
    question: "Question", block: (name) => `Part: ${name}`, always: "Ask it in every review", always_hint: "Otherwise it is asked in this one only.",
    missing: "Write the question. Nothing was added.", go: "Add", save: "Save", added: "Question added.",
    retire: "Remove", retire_of: (question) => `Remove the question: ${question}`, retire_title: "Remove this question?",
    retire_here: "It disappears from this review with its answer.", retire_always: "It disappears from every review, with what was answered to it.", retire_undo: "Ctrl+Z puts it back.", retired: "Question removed.",
  },
  recovered: {
    title: "Real recovery time", none: "The plan knows no essential activity.",
    columns: { activity: "Essential activity", standing: "Affected?", times: "From when to when", lasted: "Real duration, RTO" },
    kept: "RTO kept", missed: "RTO missed", not_back: "duration not known",
  },
  sign: {
    title: "Sign the review", explain: "The review and the report are handed in as they stand; nothing in them changes any more before a new revision.", who: "Signed by", note: "Remark",
    left: (form, open, told) => `${form}: ${[open > 0 && `${open} unanswered`, told > 0 && `${told} taken over, not confirmed`].filter(Boolean).join(", ")}`,
    allowed: "The review may be signed like this.", told: "What is taken over from the incident is signed as it is.", all: "All questions are answered.",
    needs_who: "Say who signs. Nothing was written.", go: "Sign", done: (who) => `Review signed by ${who}.`,
  },
  reopen: {
    title: "Prepare a new revision", explain: "The signed revision stays on file. The review and the report can be changed again, then signed.", why: "Why",
    needs_why: "Say why the review is opened again. Nothing was written.", go: "Open the review again", done: (revision) => `Revision ${revision} being prepared.`,
  },
  revisions: {
    title: "Revisions of the review", columns: { revision: "Revision", step: "Step", when: "When", who: "By whom", note: "Remark" },
    steps: { begun: "started", signed: "signed", reopened: "opened again" },
  },
};

export const report: Words["report"] = {
  parts: "Parts of the report",
  people: {
    cell: "Crisis cell", in_cell: "in the crisis cell", outside: "External contacts", none_cell: "Nobody is named. The seats taken during the incident are taken over here when the review is started.", none_outside: "No external contact is named.",
    add_cell: "Add a member of the cell", add_outside: "Add an external contact", who: "First and last name", go: "Add", needs_who: "Write a name. Nothing was added.",
    columns: { cell: { place: "Role", name: "First and last name", email: "E-mail", phone: "Telephone", notes: "Mission" }, outside: { place: "Organisation, service", name: "First and last name", job: "Position", phone: "Telephone", email: "E-mail", notes: "Remarks" } },
    of: (field, name) => `${field}, ${name}`, tools: "Order and removal", tools_of: (name) => `Order and removal: ${name}`, up: (name) => `Move ${name} up`, down: (name) => `Move ${name} down`,
    remove: (name) => `Remove ${name}`, removed: (name) => `${name} is no longer in the report. Ctrl+Z puts it back.`, nameless: "no name",
  },
  timeline: {
    title: "Timeline", pick: "Choose from the log…", none: "No line is chosen", none_hint: "Choose the decisive moments from the log; the whole of it stays attached.",
    shown: (n) => count(n, "line chosen", "lines chosen"), picker: "Choose the lines of the timeline", explain: "Tick what the report tells. Lines are put in the order of the facts.",
    take: (n) => `Line no. ${n}`, remove: (n) => `Remove line no. ${n} from the timeline`, removed: (n) => `Line no. ${n} removed from the timeline.`, more: "Show older lines", done: "Done", lines: "Lines of the log",
  },
  decisions: { title: "Decisions", none: "The log holds no decision.", to_log: "See the log" },
  whys: {
    label: "Tree of causes", trunk: "The incident", first: "Why did the incident happen?", begin: "First “why”", why: (level) => `Why? (level ${level})`, because: (level, above) => `Why, level ${level}: ${above}`,
    deeper: "Why?", deeper_of: (cause) => `Add a “why” below: ${cause}`, beside: "Other cause", beside_of: (cause) => `Add another cause beside: ${cause}`,
    root: "Root cause", root_of: (cause) => `Root cause: ${cause}`, remove: (cause) => `Remove, with what depends on it: ${cause}`, removed: (n) => `${count(n, "cause", "causes")} removed. Ctrl+Z puts them back.`, nameless: "cause to write",
    keys: "Enter: “why?” below. Alt+Enter: another cause beside. Shift+Enter: new line. Alt+R: root cause. Alt+Delete: remove the branch. Alt+↑ and Alt+↓: from one cause to the next.",
    none: "No cause is written",
  },
  actions: {
    title: "Action plan", none: "No action comes from this incident yet.", add: "Add an action", what: "New action, in a line", go: "Add", needs_what: "Write the action in a line. Nothing was added.",
    added: (number) => `Action ${number} added.`, board: "Open the board", open: "Open", open_of: (name) => `Open on the board: ${name}`, late: "overdue", field_of: (field, name) => `${field}, ${name}`,
    remove_of: (name) => `Remove ${name}`, removed: (name) => `${name} is removed. Ctrl+Z puts it back.`, no_choice: "to be said",
    live: "Actions live on after the signature; the signed review does not change.",
  },
  export: {
    button: "Export…", title: "Export the report", explain: "The report as it stands at this moment. The file is not encrypted: keep it in a safe place.", format: "Format",
    formats: { pdf: "PDF, as printed", md: "Markdown (.md)", docx: "Word (.docx)" }, masked: "Mask names and numbers", masked_hint: "For a restricted circulation: people, telephone numbers and e-mail addresses are replaced.",
    file: "report", masked_file: "report-masked", go: "Export…", done: (path) => `Report written to ${path}`,
  },
};
