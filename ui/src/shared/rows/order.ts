// The order of rows: moving one writes one position, between those of its new neighbours.

import { tick } from "svelte";
import type { PlanKind, Value } from "../../backend/types";
import { t } from "../../i18n/index.svelte";
import { attempt } from "../attempt";
import { say } from "../status.svelte";
import { between, plan, titleOf } from "../../state/plan.svelte";
import { reveal } from "../../state/route.svelte";

type Placed = { id: string; position: number };

export const byPosition = <R extends { position: number }>(rows: R[]): R[] => [...rows].sort((a, b) => a.position - b.position);

/** Moves a row of an ordered list one place up (-1) or down (1). What had the focus keeps it. */
export async function move(kind: PlanKind, rows: Placed[], row: string, by: -1 | 1): Promise<void> {
  const at = rows.findIndex((each) => each.id === row);
  const to = at + by;
  if (at < 0 || to < 0 || to >= rows.length) return;
  const [before, after] = by < 0 ? [rows[to - 1], rows[to]] : [rows[to], rows[to + 1]];
  const held = document.activeElement as HTMLElement | null;
  await tried(() => plan.set(kind, row, "position", between(before?.position, after?.position)));
  await tick();
  held?.focus();
  say(t.plan.moved(titleOf(kind, row), to + 1, rows.length));
}

/** Adds a row after the last one of its list and brings it into sight. Gives its id, or nothing if it was refused. */
export async function append(kind: PlanKind, rows: Placed[], fields: Record<string, Value>): Promise<string | null> {
  return addRow(kind, { ...fields, position: between(rows.at(-1)?.position, undefined) });
}

/** Adds a row that has no order. */
export async function addRow(kind: PlanKind, fields: Record<string, Value>): Promise<string | null> {
  let id: string | null = null;
  await tried(async () => (id = await plan.add(kind, fields)));
  await tick();
  if (id) reveal(id);
  return id;
}

/** Runs a change; a refusal is said in the status line. Says whether it worked. */
export async function tried(change: () => Promise<unknown>): Promise<boolean> {
  const problem = await attempt(change);
  if (problem) say(problem, "warn");
  return problem === null;
}
