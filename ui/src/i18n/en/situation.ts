import { counter } from "../count";
import type * as fr from "../fr/situation";

const count = counter("en");

export const situation: typeof fr.situation = {
  title: "Situation",
  now: (day, time) => `${day}, ${time}`,
  business: "business hours", out_of_hours: "out of hours", holiday: (name) => `public holiday: ${name}`,
  call: {
    title: "Call now", meta: "the four plan managers",
    plans: { irp_manager: "Incident", cmp_manager: "Crisis", bcp_manager: "Continuity", drp_manager: "Recovery" },
    principal: "Principal", backup: "Deputy",
    no_number: "no number", nobody: "nobody is named", no_role: "this role is not in the plan", assign: "Name somebody",
    directory: "Whole directory",
  },
  on_call: {
    title: "On call", until: (when) => `until ${when}`, backup: (name) => `Failing that: ${name}`, next: (name) => `Next shift: ${name}`,
    nobody: "nobody at the moment", none: "No on-call rotation in the plan.", add: "Add a rotation",
    fill: "Fill in the shifts", fill_named: (rotation) => `Fill in the shifts: ${rotation}`,
  },
  readiness: {
    title: "Readiness", ring: (score) => `Readiness: ${score} out of 100`,
    passed: (passed, checked) => `${count(passed, "point", "points")} in order out of ${checked}`,
    severity: { alert: "to settle", warning: "to complete", info: "to know" },
    all_good: "Everything is in order: every role has two contacts who can be reached, every document its copy.",
    more: (n) => `See ${count(n, "other point", "other points")}`, fewer: "See fewer",
  },
  version: {
    title: "Version of the plan", published: (number, day) => `Version ${number}, published on ${day}`, by: (name) => `approved by ${name}`,
    none: "No version has been published. Publish one when the plan has been read over: printed copies will carry its number.",
    changes: (n) => (n === 0 ? "Nothing has changed since." : `${count(n, "change", "changes")} since.`),
    go: "See the versions", see: "See the changes", dialog: "What has changed since the last version", nothing: "Nothing has changed.",
    columns: { when: "When", who: "Who", what: "What", from: "Before", to: "After" },
  },
  backup: {
    title: "Backup", verified: (when) => `Backup verified: ${when}`, unverified: (when) => `Backup not verified: ${when}`,
    none: "No backup so far.", healthy: "healthy", doubtful: "to check", see: "See the backups",
  },
  paper: {
    title: "Paper", stale: (n) => (n === 0 ? "Every copy is up to date." : n === 1 ? "One copy is out of date." : `${count(n, "copy", "copies")} are out of date.`),
    in_service: (n) => `${count(n, "copy", "copies")} in service.`, healthy: "up to date", doubtful: "to replace",
    none: "No paper copy is registered.", see: "See the register",
  },
  first: {
    title: "To begin with",
    explain: "The plan is ready, your names and numbers are missing. In this order:",
    name: "Name the organisation and its business hours", people: "Enter or import the people, with their numbers",
    roles: "Give every role a principal and a deputy", documents: "Take an offline copy of the linked documents",
    print: "Print the plan and put it in the binder", done: "done",
  },
};
