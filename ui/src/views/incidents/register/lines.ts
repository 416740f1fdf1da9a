// The lines of the register that are shown, and in which order.

import type { RegisterLine } from "../../../backend/types";
import { duration } from "../../../shared/incident/clock";
import { className, termsOf } from "../../../shared/incident/scales";
import { finder, haystack } from "../../../shared/fold";
import { plan } from "../../../state/plan.svelte";

export type Filter = { words: string; which: "open" | "closed" | "all"; nature: "incidents" | "exercises" | "both"; of: string; priority: string };
export const WHOLE: Filter = { words: "", which: "all", nature: "both", of: "", priority: "" };

export const COLUMNS = ["number", "noticed", "title", "category", "application", "state", "priority", "class", "length"] as const;
export type Column = (typeof COLUMNS)[number];
export type Order = { column: Column; down: boolean };

export function filtered(lines: RegisterLine[], { words, which, nature, of, priority }: Filter): RegisterLine[] {
  const found = finder(words);
  return lines.filter((line) =>
    (which === "all" || (line.closed_at === null) === (which === "open")) &&
    (nature === "both" || line.exercise === (nature === "exercises")) &&
    (of === "" || line.class === of) && (priority === "" || line.priority === priority) &&
    found(haystack([line.number, line.title, line.application, line.description, plan.term("incident_type", line.category)])));
}

/** How long it has lasted, in milliseconds: until it was resolved, else until now, in the time of the incident. */
export function lengthOf({ noticed_at, declared_at, resolved_at, closed_at, speed }: RegisterLine, now: string): number {
  const present = Date.parse(now);
  const declared = declared_at ? Math.min(Date.parse(declared_at), present) : present;
  const over = resolved_at ?? closed_at;
  const end = over ? Date.parse(over) : declared + (present - declared) * speed;
  return end - Date.parse(noticed_at ?? declared_at ?? now);
}

/** "1:10", "3 j 4 h" */
export const lengthInWords = (line: RegisterLine, now: string): string => duration(Math.max(0, lengthOf(line, now)));

/** What a column sorts by: scales in the order of the plan, times as they are, the rest by its word. */
function keyOf(column: Column, now: string): (line: RegisterLine) => string | number {
  const placed = (field: "state" | "priority" | "class", codes: string[]) => (line: RegisterLine) => (line[field] ? codes.indexOf(line[field]) : codes.length);
  const codes = (list: string) => termsOf(list).map((term) => term.code);
  switch (column) {
    case "noticed": return (line) => Date.parse(line.noticed_at ?? line.declared_at ?? "") || 0;
    case "category": return (line) => plan.term("incident_type", line.category);
    case "state": return placed("state", codes("state"));
    case "priority": return placed("priority", codes("priority"));
    // The gravest class first, as with priorities.
    case "class": return placed("class", [...plan.now.classes].sort((a, b) => b.position - a.position).map((each) => each.code));
    case "length": return (line) => lengthOf(line, now);
    default: return (line) => line[column];
  }
}

export function sorted(lines: RegisterLine[], { column, down }: Order, now: string): RegisterLine[] {
  const words = new Intl.Collator(undefined, { numeric: true });
  const key = keyOf(column, now);
  const keyed = lines.map((line) => ({ line, key: key(line) }));
  keyed.sort((a, b) => (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : words.compare(String(a.key), String(b.key))));
  const rows = keyed.map(({ line }) => line);
  return down ? rows.reverse() : rows;
}

/** A scale in its word; nothing for nothing. */
export const classWord = (code: string): string => (code ? className(code) : "");
