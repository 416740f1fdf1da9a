import type * as fr from "../fr/print";
import { counter } from "../count";

const count = counter("en");

export const print: typeof fr.print = {
  title: "Print", explain: "The mallette writes PDF files; you then print them from the viewer of this computer. These files are not encrypted.",
  options: "Print options", language: "Language of the headings", paper: "Paper size", papers: { a4: "A4", letter: "Letter (North America)" },
  large: "Large print", large_hint: "To read without glasses or by torchlight.", duplex: "Both sides", duplex_hint: "Each chapter begins on a right-hand page.",
  documents: {
    plan: { name: "Whole plan", what: "The binder to keep near the crisis cell: roles, contacts, procedures, notification flows, chronogram and recovery run sheet.", file: "plan" },
    contacts: { name: "Directory", what: "Whom to call, by role and by name, with on-call rotations and companies: to carry with you and keep at the switchboard.", file: "directory" },
    forms: { name: "Forms", what: "To fill in by hand when the computer is off: report, register, log, calls, status report, review and post-mortem.", file: "forms" },
    "action-cards": { name: "Action cards", what: "A page a role: what to do first, whom to call, what may be decided, what to write down. To hand to each principal and backup.", file: "action-cards" },
    cards: { name: "Pocket cards", what: "The numbers that matter, in the size of a bank card, one a person. Print without scaling (100 %), then cut along the marks.", file: "pocket-cards" },
    diagrams: { name: "Diagrams", what: "Each diagram on its page, to put on a wall: links, notification flows, stages, chronogram, recovery.", file: "diagrams" },
    "recovery-sheet": { name: "Recovery sheet", what: "The code that opens the mallette again when the passphrase is lost.", file: "recovery-sheet" },
  },
  secret: "This sheet alone opens the mallette. Print it, try it, lock it in a safe, then delete the PDF file.",
  save: "Save as PDF…", save_of: (name) => `Save as PDF: ${name}`,
  all: "Print everything", all_what: "All these documents at once, in a folder of your choice. The recovery sheet is never part of it.", all_go: "Choose a folder…",
  working: (name) => `Laying out: ${name}…`, working_hint: "Large plans take a few seconds.",
  done: (file, pages) => `${file}: ${count(pages, "page", "pages")}`,
  results: "Files written", open: "Open", open_of: (file) => `Open ${file}`,
  warnings: (n) => (n === 1 ? "One character could not be printed" : "Some characters could not be printed"),
  warnings_hint: "The typeface lacks them: a box stands in their place on paper. Correct them in the plan if the meaning suffers.",
  finished: (n) => `${count(n, "file written", "files written")}.`,
  empty: "The plan is still empty", empty_hint: "It can be printed, but there will be next to nothing to read. Fill in the directory first.", empty_go: "Go to the directory",
};
