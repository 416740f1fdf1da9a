import type { log as source } from "../fr/log";
import { counter } from "../count";

const count = counter("en");

export const log: typeof source = {
  title: "Log",
  kinds: {
    fact: "Fact", action: "Action", decision: "Decision", communication: "Communication", call: "Call", escalation: "Escalation", state: "State",
    correction: "Correction", verification: "Verification",
  },
  number: (n) => `no. ${n}`,
  entry: {
    label: "New line", time: "Time of the fact", kind: "Kind", who: "Who", people: "People", text: "What happened, what is done or decided", hint: "What happened, was done, decided…  @ who, # what", result: "Result", link: "Link, reference",
    doubtful: "to be verified", write: "Note", keys: "Enter notes the line, Shift+Enter starts a new one, @ names a person or a role, # a document or an activity.",
    understood: (when) => `Understood: ${when}`, now: "Without a time: now.",
    wrong_time: "This time does not read: write 14:32, -5 for five minutes ago, or 20/11 14:32. Nothing was noted.",
    no_text: "First write what happened. Nothing was noted.", written: (n) => `Line no. ${n} noted.`,
    restored: "Here is what you were writing.", names: "People and roles", things: "Documents and activities", choices: (n) => (n === 0 ? "" : count(n, "suggestion", "suggestions")),
    role: "role", activity: "activity", shortcut: (kind) => `Kind of the line: ${kind}`, to_entry: "Go to the new line", kept: "Your text is kept.",
  },
  filter: {
    label: "Filter the log", words: "Search the log", hint: "Search…  ( / )", kinds: "Kinds shown", clear: "Show all", go: "Search the log",
    most: (n) => `The ${n} most recent lines found. Add a word to narrow it down.`, found: (n) => (n === 0 ? "No line matches. Take away a word or a kind." : count(n, "line found", "lines found")),
  },
  heads: { time: "Time", number: "No.", kind: "Kind", who: "Who", text: "Fact, action, decision", check: "Verification" },
  empty: "The log is empty", empty_hint: "Note the first fact: the time, what you see, who saw it. A mistake is corrected by a new line, nothing is erased.",
  written_at: (when) => `noted ${when}`, loading: "Reading the log…",
  result: "Result", link: "Link", sheet: (sheet) => `Paper sheet ${sheet}`, paper: "paper", file: "read from a file", command: "command line",
  corrected_by: (n) => `corrected by no. ${n}`, corrects: (n) => `corrects no. ${n}`, checks: (n) => `about no. ${n}`, earlier: "about another line",
  not_shown: (n) => `Line no. ${n} is not in what is shown. Take the filter away, or go down the list.`,
  verification: { to_verify: "to be verified", verified: "verified", refuted: "refuted" },
  evidence: (name, size) => `Evidence ${name}, ${size}`,
  acts: {
    label: (n) => `What to do with line no. ${n}`, correct: "Correct", verify: "Verify", attach: "Evidence…", copy: "Copy", copied: (n) => `Line no. ${n} copied.`,
    keys: "Arrows from line to line; on a line: C correct, V verified, D refuted, T to be verified, P attach evidence, Ctrl+C copy, Escape goes back to the entry.",
  },
  correct: {
    title: (n) => `Correct line no. ${n}`, explain: "The line stays, struck through. The correction is a new line, with the time and your name.", text: "What it should say", result: "Result",
    go: "Note the correction", done: (n) => `Line no. ${n} is corrected.`, same: "This is what the line says already. Change the text, or cancel.",
  },
  verify: { title: (n) => `Verify line no. ${n}`, legend: "What this line says is", note: "How it was established", hint: "For example: confirmed by the hosting company on the telephone.", go: "Note", done: (n, word) => `Line no. ${n}: ${word}.` },
  attach: { title: (n) => `Attach evidence to line no. ${n}` },
  chain: {
    head: (n, hash) => `${count(n, "line", "lines")}${hash ? ` · fingerprint ${hash}…` : ""}`, whole: (hash) => `Fingerprint of the last line: ${hash}`, check: "Verify", check_of: "Verify that nothing was altered",
    busy: "Verifying…", intact: (n, at) => `✓ Chain intact at ${at}: ${count(n, "line", "lines")}, nothing was altered.`,
    broken: (n) => `From line no. ${n} on, the log is not what was written. Nothing is erased: keep this mallette as it is, note it on paper and compare with a backup.`,
  },
  rekey: {
    open: "Re-key a paper sheet", title: "Re-key a log sheet (F3)", explain: "In the order of the sheet. Enter goes to the next box; in the last one it notes the line. Ctrl+Enter notes the line from anywhere.",
    sheet: "Sheet no.", line: "Line", date: "Date", time: "Time", who: "Actor", text: "Action or decision", result: "Result", link: "Link, evidence", kind: "Kind", go: "Note the line",
    mark: (sheet, line) => `F3-${sheet}, line ${line}`, wrong_date: "This date does not read: write for example 20/11/2026. Nothing was noted.", wrong_time: "This time does not read: write for example 14:32. Nothing was noted.",
    no_sheet: "First copy the number of the sheet, at its head. Nothing was noted.", no_line: "A line number is needed. Nothing was noted.",
    back: "Earlier than the line before: is it another day?", entered: "Lines re-keyed", none: "The lines noted appear here, with the means to correct them.", twice: (mark) => `${mark} is re-keyed already. Check the line number. Nothing was noted.`,
    written: (mark, n) => `${mark} is noted: line no. ${n}.`, corrected: "corrected",
  },
};
