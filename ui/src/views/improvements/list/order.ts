// In which order the list shows the actions.

import type { Action } from "../../../backend/types";
import { t } from "../../../i18n/index.svelte";
import { isOpen } from "../../../state/improvements.svelte";
import { STEPS } from "../board/columns";

export const COLUMNS = ["number", "title", "owner", "due", "step", "theme", "origin"] as const;
export type Column = (typeof COLUMNS)[number];
export type Order = { column: Column; down: boolean };

const word = (words: object, code: string): string => (words as Record<string, string>)[code] ?? "";

/** Where it stands, in a word: its column, or how it ended. */
export const standingOf = (action: Action): string => (isOpen(action) ? word(t.codes.step, action.step) : word(t.codes.outcome, action.outcome));

/** What a column sorts by: what is empty comes last. */
function keyOf(column: Column, action: Action): string | number {
  const last = "\uffff";
  switch (column) {
    case "due": return action.due_on ?? last;
    case "step": return STEPS.indexOf(action.step as (typeof STEPS)[number]);
    case "theme": return word(t.codes.theme, action.theme) || last;
    case "origin": return word(t.codes.origin, action.origin);
    default: return action[column] || last;
  }
}

/** Whichever way it is sorted, what is still to be done comes before what is closed. */
export function sorted(actions: Action[], { column, down }: Order): Action[] {
  const words = new Intl.Collator(undefined, { numeric: true });
  const keyed = actions.map((action) => ({ action, key: keyOf(column, action) }));
  keyed.sort((a, b) => (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : words.compare(String(a.key), String(b.key))) || words.compare(a.action.number, b.action.number));
  const rows = keyed.map(({ action }) => action);
  if (down) rows.reverse();
  return [...rows.filter(isOpen), ...rows.filter((action) => !isOpen(action))];
}
