import type { WalkGroup } from "../../backend/types";
import { counter } from "../count";
import type * as fr from "../fr/walk";

const count = counter("en");

const groups: Record<WalkGroup, string> = {
  organisation: "Organisation", chapters: "Chapters", roles: "Roles", contacts: "Internal contacts", companies: "Companies and their contacts", activities: "Essential activities", documents: "Documents",
  rotations: "On-call", measures: "Measures and good practice", tools: "Tools",
};

export const walk: typeof fr.walk = {
  title: "Yearly review of the plan", explain: "Chapter by chapter, contact by contact: is it still true? The review can be left and resumed at any time; what changes after an answer is asked again.",
  last: (day) => `Last review: ${day}.`, never: "The plan has never been reviewed.", due: (day) => `Next review by ${day}.`, overdue: "overdue",
  begin: "Begin the review", resume: "Resume the review", asked: (steps) => `${count(steps, "step", "steps")} to confirm.`,
  read_only: "Read only: the review can be read and printed, but not answered here.",
  past: "Finished reviews", past_none: "No review is finished yet.",
  columns: { finished: "Finished", by: "By", steps: "Steps", to_change: "To change", note: "Conclusion", open: "See" }, see: (when) => `See the review of ${when}`, see_it: "See",
  begun: (when, by) => `Begun on ${when} by ${by}`,
  progress: (done, all) => `${done} of ${all} steps seen`, left: (n) => (n === 0 ? "all seen" : `${n} to see`),
  groups, jump: "Go to a part", parts: "Parts of the review", steps_of: (group) => `Steps: ${group}`,
  step: (n, all, group) => `Step ${n} of ${all} · ${group}`,
  question: "Is it still true?", previous: "Previous step", next: "Next step", missing: "missing", nothing_said: "Nothing else is noted here.",
  facts: {
    section: "Sections", table: "Tables and pictures", principal: "Principal", backup: "Deputies", channel: "Other ways to reach", people: "People", shifts: "Shifts planned", until: "Planned until", holidays: "Own holidays",
  },
  answers: { holds: "Still true", to_change: "To change" }, keys: { holds: "T", to_change: "C" },
  holds_person: "“Still true” also notes that the numbers were verified today.",
  answered: (by, when) => `says ${by}, ${when}`,
  changed: (when) => `Changed on ${when}, after the answer: to be confirmed again.`,
  note: "What is to change", note_hint: "One line will do; it becomes the title of the action.", make_action: "Create an action", note_go: "Note and go on",
  note_missing: "Write what is to change, so that the action has a title.",
  open: "Open", open_of: (title) => `Open: ${title}`, come_back: "To come back to this step: Improvements.", action: (title) => `Action: ${title}`,
  finish: {
    title: "Conclude", all_done: "Every step is seen.", note: "Conclusion", go: "Finish the review", explain: "The date of the plan’s review becomes today.",
    left: (n) => `${count(n, "step is", "steps are")} left to see before concluding.`, go_left: "Go to the first",
  },
  finished: {
    title: (when) => `Review finished on ${when}`, by: (by) => `by ${by}`, next: (day) => `The next one is due by ${day}.`,
    changes: (n) => (n === 0 ? "Nothing was to change." : count(n, "point was to change", "points were to change")), back: "All reviews",
  },
  said: { begun: "Review begun", finished: "Review finished: the date of the plan’s review is today" },
  print: {
    button: "Print the check sheet…", title: "Print the check sheet",
    explain: "Every step with what is to be confirmed, a box “still true”, a box “to change” and room to write. To be filled in by hand, then entered here.",
  },
  empty: "The plan is empty", empty_hint: "There is nothing to review yet. Fill in the plan and the directory first.", empty_go: "Go to the directory",
};
