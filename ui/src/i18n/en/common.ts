import { counter } from "../count";
import type * as fr from "../fr/common";

const count = counter("en");

export const common: typeof fr.common = {
  app: "Mallette",
  cancel: "Cancel", close: "Close", add: "Add", remove: "Remove", edit: "Edit", open: "Open",
  choose: "Choose", copy: "Copy", print: "Print", next: "Continue", back: "Back", none: "none", unnamed: "somebody not named",
  yes: "yes", no: "no", empty: "not filled in", loading: "Loading the mallette", optional: "optional",
  list: (names) => new Intl.ListFormat("en-GB").format(names),
  people: (n) => count(n, "person", "people"),
  roles: (n) => count(n, "role", "roles"),
  changes: (n) => count(n, "change", "changes"),
  rows: (n) => count(n, "row", "rows"),
  results: (n) => (n === 0 ? "No result" : count(n, "result", "results")),
};

export const shell: typeof fr.shell = {
  skip: "Skip to content", rail: "Screens of the mallette",
  views: { situation: "Situation", directory: "Directory", plan: "Plan", documents: "Documents", incidents: "Incidents", exercises: "Exercises", improvements: "Improvements", print: "Print", settings: "Settings" },
  search: "Search… person, number, procedure", undo: "Undo the last change", redo: "Redo",
  offline: "Offline, everything works",
  version: (number, date) => `Plan v${number} of ${date}`,
  no_version: "Plan not published",
  saved: (time) => `saved ${time}`,
  demonstration: "Demonstration plan: try everything, nothing here is real.",
  demonstration_leave: "Leave the demonstration",
  read_only: {
    medium: "Read only: this medium is protected against writing. Everything can be read, searched and printed.",
    in_use: "Read only: this mallette is already open for changes in another program.",
    network_share: "Read only: this folder is on a network share. Copy the mallette to this computer to change it.",
    cloud_folder: "Read only: this folder is synchronised online. Copy the mallette elsewhere to change it.",
    asked: "Read only: the mallette was opened for reading.",
  },
  drafts: {
    title: (n) => (n === 1 ? "One entry had not been saved" : `${count(n, "entry", "entries")} had not been saved`),
    explain: "The program stopped before the end. Take back what you had written, or leave it aside.",
    keep: "Take back", drop: "Leave aside", keep_all: "Take all back", written: (when) => `written on ${when}`,
  },
  undone: (what) => `Undone: ${what}`, redone: (what) => `Redone: ${what}`,
  row_back: "record put back in the plan", row_gone: "record taken out of the plan",
  nothing_to_undo: "Nothing to undo.", nothing_to_redo: "Nothing to redo.",
  failed_start: "The mallette could not be opened",
  help: {
    title: "Keyboard shortcuts", search: "Search", undo: "Undo", redo: "Redo", help: "This help", history: "History of the field",
    view: (name) => `Go to ${name}`, keys: "Keys", what: "Effect",
  },
};

export const search: typeof fr.search = {
  title: "Search the mallette", label: "Person, number, procedure", hint: "Arrows to choose, Enter to open, Ctrl+C to copy the number.",
  start: "Type a name, a role, a number or a word of the plan.", nothing: (words) => `Nothing in the mallette for “${words}”. Try another word, or a part of the name.`,
  copied: (number) => `Number copied: ${number}`,
};

export const live: typeof fr.live = {
  editing: "editing…", saving: "saving…", saved: (time) => `saved ${time}`, failed: "not saved",
  history: "history", history_of: (label) => `History: ${label}`,
  history_none: "This field was never changed.", who: "Who", when: "When", from: "Before", to: "After", undo: "undo",
  date_hint: "day/month/year, such as 20/11/2026", time_hint: "such as 08:30", moment_hint: "such as 20/11/2026 08:30",
  not_a_date: "This is not a date: write for example 20/11/2026. The old one is kept.",
  not_a_time: "This is not a time: write for example 08:30. The old one is kept.",
  not_a_moment: "A date and a time are needed, for example 20/11/2026 08:30. The old value is kept.",
  not_a_number: "A whole number is needed, or nothing. The old one is kept.",
  not_a_duration: "A duration is needed: 45 min, 4 h, 1 h 30 or 2 d. The old one is kept.",
  required: "This field cannot be left empty. The old value is kept.",
};
