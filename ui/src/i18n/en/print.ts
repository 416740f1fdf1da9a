import type * as fr from "../fr/print";
import { counter } from "../count";

const count = counter("en");

export const print: typeof fr.print = {
  title: "Print", explain: "Each document becomes a PDF file, where you choose. These files are not encrypted.",
  tabs: { documents: "Documents", copies: "Copies", check: "Check" },
  options: "Print options", language: "Language of the headings", paper: "Paper size", papers: { a4: "A4", letter: "Letter (North America)" },
  large: "Large print", large_hint: "To read without glasses or by torchlight.", duplex: "Both sides", duplex_hint: "Each chapter begins on a right-hand page.",
  documents: {
    plan: {
      name: "Whole plan", file: "plan",
      what: "The binder of the crisis cell: roles, contacts, procedures, notification flows, chronogram and recovery run sheet.",
      when: "At each new version: one copy on site, another one elsewhere.",
    },
    contacts: {
      name: "Directory", file: "directory",
      what: "Whom to call, by role and by name, with on-call rotations and companies.",
      when: "To carry with you and keep at the switchboard, as soon as a number changes.",
    },
    cards: {
      name: "Pocket cards", file: "pocket-cards",
      what: "The numbers that matter to each person, in the size of a bank card, ten to a sheet.",
      when: "Print without scaling (100%), cut along the marks, hand one to each person.",
    },
    "action-cards": {
      name: "Action cards", file: "action-cards",
      what: "A page a role: what to do first, whom to call, what may be decided, what to write down.",
      when: "To hand to each principal and each deputy.",
    },
    forms: {
      name: "Forms", file: "forms",
      what: "To fill in by hand: report, register, log, calls, status report, review and post-mortem.",
      when: "At the back of the binder, several of each: they serve when the computer is off.",
    },
    diagrams: {
      name: "Diagrams", file: "diagrams",
      what: "Each diagram on its page: links, notification flows, stages, chronogram, recovery.",
      when: "To put on a wall of the crisis room.",
    },
    "recovery-sheet": {
      name: "Recovery sheet", file: "recovery-sheet",
      what: "The code that opens the mallette again when the passphrase is lost.",
      when: "Once, when the mallette is made, then each time the sheet is mislaid.",
    },
  incident: {
    name: "Incident file", file: "incident",
    what: "All that is known of the incident: promises, calls, crisis, messages, recovery, evidence, and the whole log.",
    when: "At the closing, for the auditor, the insurer or the judge; before, for whoever takes over.",
  },
  log: {
    name: "Incident log", file: "log",
    what: "Every line with its time, its author and its hash; what was corrected stays readable.",
    when: "At each handover, and when the computer may go out.",
  },
  calls: {
    name: "Whom to call now", file: "calls",
    what: "The cascade of the moment with all numbers, what was tried, and boxes for what comes next.",
    when: "To telephone away from the screen.",
  },
  status: {
    name: "Status report", file: "status",
    what: "The latest report on a page to pin up; or a page to fill in where there is none yet.",
    when: "Each time a report is given.",
  },
  message: {
    name: "Latest message", file: "message",
    what: "The message noted last: to whom, by which channel, its whole text.",
    when: "To hand it over or to pin it up.",
  },
  handover: {
    name: "Handover sheet", file: "handover",
    what: "Where we are, what presses, what is left to do, and room for two signatures.",
    when: "When one shift hands over to the next.",
  },
  "run-sheet": {
    name: "Recovery run sheet", file: "run-sheet",
    what: "The tasks of each actor on pages of their own, to tick, then the Gantt chart.",
    when: "When the recovery starts: one set an actor.",
  },
  review: {
    name: "Post-incident review", file: "post-incident-review",
    what: "The review on its form: blank, under way or complete, with the signatures.",
    when: "After closing, to fill it in, read it again or sign it.",
  },
  report: {
    name: "Incident report", file: "incident-report",
    what: "The whole account: impact, timeline, tree of causes, actions, lessons.",
    when: "Once the review is handed in, for those who were not there.",
  },
  "fact-sheet": {
    name: "Technical fact sheet", file: "fact-sheet",
    what: "Times, affected activities, technical timeline, causes, evidence.",
    when: "For those who look for the cause.",
  },
  actions: {
    name: "Improvement plan", file: "improvement-plan",
    what: "Every action: open ones first, overdue ones marked, then those that are closed.",
    when: "For the committee that follows the actions.",
  },
  register: {
    name: "Register of incidents", file: "incident-register",
    what: "A line an incident, whatever its class; exercises apart.",
    when: "For a review, an audit, a committee.",
  },
  numbers: {
    name: "Incident figures", file: "incident-figures",
    what: "How many, how long, which promises were kept: every chart with its table; exercises apart.",
    when: "For a committee, a report, the review of a contract.",
  },
  "annual-review": {
    name: "Yearly review of the plan", file: "yearly-review",
    what: "The whole plan to be confirmed, line by line, with boxes and room to write; the answers given already are in it.",
    when: "Once a year, and to go through the plan away from the screen.",
  },
  },
  secret: "This sheet alone opens the mallette. Print it, try it, lock it in a safe, then delete the PDF file.",
  save: "Save…", save_of: (name) => `Save as PDF: ${name}`,
  print: "Print…", print_of: (name) => `Print: ${name}`,
  preview: "Preview", preview_of: (name) => `Preview: ${name}`,
  numbered: "Numbered copy…", numbered_of: (name) => `Numbered copy: ${name}`,
  all: "Print everything", all_what: "All these documents at once, in a folder of your choice. The recovery sheet is never part of it.", all_go: "Choose a folder…",
  keep: {
    label: "Keep the latest PDFs in the folder of the mallette",
    what: "The paper can then be read even when this program no longer starts. The recovery sheet is never kept there.",
    title: "Keep PDFs in the clear?",
    warn: "These files are not encrypted: whoever has the folder, one of its copies or the USB stick reads the whole plan, names and numbers included, without a passphrase.",
    off: "You can stop it here at any time: the files that were kept are then deleted.",
    go: "Keep them in the clear", on_said: "The next PDFs will be kept in the folder of the mallette.", off_said: "The PDFs kept in the folder of the mallette are deleted.",
  },
  working: (name) => `Laying out: ${name}…`, give_up: "Give up", given_up: "You gave up. Nothing unfinished was written.",
  done: (file, pages) => `${file}: ${count(pages, "page", "pages")}`,
  open: "Open", open_of: (file) => `Open ${file}`, send: "Print", send_of: (file) => `Print ${file}`,
  sent: {
    dialog: "Handed to the print dialog of this computer.",
    viewer: "This computer has no print dialog: the file is open in the PDF viewer. Print it from there.",
    stopped: "The file is saved. It was not printed: the print dialog was closed.",
  },
  warnings: (n) => count(n, "text does not print in full", "texts do not print in full"),
  warnings_hint: "The typeface lacks these characters: a box stands in their place on paper. Correct them in the plan if the meaning suffers.",
  finished: (n) => `${count(n, "file written", "files written")}.`,
  empty: "The plan is still empty", empty_hint: "It can be printed, but there will be next to nothing to read. Fill in the directory first.", empty_go: "Go to the directory",
  pages: {
    title: (name) => `Preview: ${name}`, region: "Pages as they will be printed", tools: "Pages and view",
    page: (mark, at, of) => (mark ? `${mark} · page ${at} of ${of}` : `Page ${at} of ${of}`),
    previous: "Previous page", next: "Next page", go: "Go to page", go_hint: "mark or number: IV-3, 12",
    unknown: (typed) => `No page bears “${typed}”.`,
    fit: "View", width: "Width", whole: "Whole page", keys: "Page Up and Page Down turn the pages; Home and End go to either end.",
    loading: "The page is on its way…", none: "This document has no page.",
  },
};
