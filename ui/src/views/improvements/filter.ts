// Which actions are shown.

import type { Action } from "../../backend/types";
import { finder, haystack } from "../../shared/fold";
import { isOpen, isOverdue } from "../../state/improvements.svelte";

/** `-` stands for what nobody said: no owner, no theme. */
export type Filter = { words: string; which: "all" | "open" | "overdue" | "closed"; owner: string; theme: string; origin: string };
export const WHOLE: Filter = { words: "", which: "all", owner: "", theme: "", origin: "" };
export const UNSAID = "-";

const meets = (wanted: string, value: string): boolean => wanted === "" || (wanted === UNSAID ? value === "" : value === wanted);

export function filtered(actions: Action[], { words, which, owner, theme, origin }: Filter, today: string): Action[] {
  const found = finder(words);
  const standing = { all: () => true, open: isOpen, overdue: (action: Action) => isOverdue(action, today), closed: (action: Action) => !isOpen(action) }[which];
  return actions.filter((action) =>
    standing(action) && meets(owner, action.owner) && meets(theme, action.theme) && meets(origin, action.origin) &&
    (words === "" || found(haystack([action.number, action.title, action.owner, action.detail]))));
}

/** Whether something is left out. */
export const isNarrowed = (filter: Filter): boolean => (Object.keys(WHOLE) as (keyof Filter)[]).some((key) => filter[key] !== WHOLE[key]);
