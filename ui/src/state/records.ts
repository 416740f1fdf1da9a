// Which state holds a record that is edited field by field: the plan, or the incident that is open.

import type { LiveKind, LiveRecords, Saved, Value } from "../backend/types";
import { isOfPlan } from "../backend/kinds";
import { incident } from "./incident.svelte";
import { incidents } from "./incidents.svelte";
import { plan, titleOf as titleInPlan } from "./plan.svelte";

/** The record as it is shown; nothing where its incident is not open. */
export function find<K extends LiveKind>(kind: K, row: string): LiveRecords[K] | undefined {
  const place = { kind };
  const found = isOfPlan(place) ? plan.find(place.kind, row) : incident.find(row);
  return found as LiveRecords[K] | undefined;
}

/** Sets one field; rejects with a CommandError and leaves the record as it was. */
export async function set(kind: LiveKind, row: string, field: string, value: Value): Promise<Saved> {
  const place = { kind };
  if (isOfPlan(place)) return plan.set(place.kind, row, field, value);
  const saved = await incident.set(row, field, value);
  plan.savedAt = saved.at;
  return saved;
}

/** How it is called in a list, a title or a message. */
export function titleOf(kind: LiveKind, row: string): string {
  const place = { kind };
  return isOfPlan(place) ? titleInPlan(place.kind, row) : incidents.titleOf(row);
}
