// The columns of PDCA: what stands in each, and where a card lands.

import type { Action } from "../../../backend/types";
import { byPosition } from "../../../shared/rows/order";
import { isOpen } from "../../../state/improvements.svelte";
import { between } from "../../../state/plan.svelte";

export const STEPS = ["plan", "do", "check", "act"] as const;
export type Step = (typeof STEPS)[number];
/** The closed ones are the latest first. */
export type Column = { step: Step; open: Action[]; closed: Action[] };

export function columnsOf(actions: Action[]): Column[] {
  const columns = STEPS.map((step): Column => ({ step, open: [], closed: [] }));
  for (const action of byPosition(actions)) {
    const column = columns.find(({ step }) => step === action.step) ?? columns[0]!;
    (isOpen(action) ? column.open : column.closed).push(action);
  }
  for (const column of columns) column.closed.sort((a, b) => (b.closed_at ?? "").localeCompare(a.closed_at ?? ""));
  return columns;
}

/** Where a card lands as the `at`th of a column: its place among the others, and its position between its new neighbours. */
export function landing(column: Action[], card: string, at: number): { at: number; of: number; position: number } {
  const others = column.filter(({ id }) => id !== card);
  const place = Math.max(0, Math.min(others.length, at));
  return { at: place, of: others.length + 1, position: between(others[place - 1]?.position, others[place]?.position) };
}
