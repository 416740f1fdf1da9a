import type * as fr from "../fr/copies";
import { counter } from "../count";

const count = counter("en");
const sheets = (n: number) => count(n, "sheet", "sheets");

export const copies: typeof fr.copies = {
  stale: (n) => (n === 1 ? "One paper copy is out of date" : `${count(n, "paper copy", "paper copies")} are out of date`),
  stale_hint: "The paper no longer says what the plan says. Replace the sheets that are out of date, or destroy the copy.",
  stale_short: (n) => count(n, "out of date", "out of date"),
  all_current: "Every copy in service says what the plan says", all_current_hint: "After each change of the plan, this page says which sheets to replace.",
  comparing: "Comparing the copies with the plan…", comparing_hint: "The register can be read already.",
  no_service: "No copy is in service", no_service_hint: "All are destroyed. Print a numbered copy from the Documents tab.",
  see: "See the register",
  register: "Register of copies", in_service: (n) => `${count(n, "copy", "copies")} in service`,
  none: "No copy is registered",
  none_hint: "A numbered copy bears its number and its holder on every sheet, and the mallette knows whether it is still good. In the Documents tab, choose “Numbered copy…” on the plan.",
  none_go: "Go to the documents",
  columns: { number: "No.", document: "Document", holder: "Holder, place", version: "Version, printed on", handed: "Handed over", state: "State", acts: "What to do" },
  copy: (n) => `Copy ${n ?? "without number"}`, version: (version) => (version ? `v${version}` : "plan not published"),
  not_handed: "not handed over yet", checking: "checking…",
  current: "up to date", outdated: "out of date", destroyed: "destroyed", destroyed_on: (day) => `on ${day}`,
  outdated_since: (day, n) => (day ? `since ${day}: ${sheets(n)}` : sheets(n)), sheets,
  replace: "Replace sheets…", replace_of: (n) => `Replace the sheets of copy ${n}`, replace_file: (n) => `copy-${n}-replacement`,
  hand: "Handed over today", hand_of: (n) => `Copy ${n} handed over today`, handed: (n) => `Copy ${n}: handed over today. Ctrl+Z to go back.`,
  destroy: "Destroyed…", destroy_of: (n) => `Copy ${n} destroyed`, destroy_title: (n) => `Is copy ${n} destroyed?`,
  destroy_what: (holder) => `Confirm once the paper is really destroyed${holder ? ` (holder: ${holder})` : ""}. It stays in the register with the date of today, and its number is not used again.`,
  destroy_go: "Note that it is destroyed", retired: (n) => `Copy ${n}: destroyed. Ctrl+Z to go back.`,
  swap: (marks) => `To replace: ${marks}`, take_out: (marks) => `To take out: ${marks}`, put_in: (marks) => `To put in: ${marks}`,
  nothing: "No sheet is to be replaced: nothing was written.",
  entered: "The copy is in the register.",
  fresh: {
    title: (name) => `Numbered copy: ${name}`, explain: "Its number, its holder and its place are printed on every sheet and entered in the register.",
    holder: "Holder", holder_missing: "Say who will keep it.", place: "Place", place_hint: "such as: red binder, crisis room",
    number: "Number", number_hint: (next) => `Without a number, it will be ${next}.`, number_wrong: "It takes a whole number from 1, or nothing.",
    file: (name, n) => `${name}-copy-${n}`,
  },
  check: {
    title: "Check a copy", explain: "On the cover of the binder, the QR code and the fingerprint written beside it say what the copy holds.",
    label: "Text of the QR code, or fingerprint", hint: "Read the code with a reader plugged into this computer, or type the fingerprint: its first 8 characters at least.",
    missing: "Type the code or the fingerprint first.", go: "Check", checking: "Comparing with the plan…",
    current: (what) => `This copy is up to date: ${what}. You can follow it.`,
    stale: (what, day) => `This copy is out of date${day ? ` since ${day}` : ""}: ${what}.`,
    stale_hint: "The sheets that are not named here are still good.",
    unknown: "This mallette does not know that code.",
    unknown_hint: "The binder may come from another mallette, or the code was misread. Read it again. In doubt, do not follow this copy: print a new one.",
    what: (name, version) => `${name}, ${version}`,
    copies: (numbers, list) => (numbers.length === 1 ? `In the register: copy ${list}.` : `In the register: copies ${list}.`),
    another: "this document",
  },
  since: {
    title: "What changed since a version", explain: "For a binder that is not in the register. Take the options it was printed with.",
    document: "Document", version: "Since version", option: (number, day) => `v${number}, published on ${day}`,
    none: "No version is published", none_hint: "Changes are counted from a published version. Publish the first one in the Plan screen, Versions tab.", none_go: "Go to the plan",
    list: "List of changes…", sheets: "Replacement sheets…",
    list_file: (name, version) => `${name}-changes-since-${version}`, sheets_file: (name, version) => `${name}-replacement-since-${version}`,
  },
};
