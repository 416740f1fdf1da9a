// What the plan lists and was ticked in the incident; the latest tick of each counts.

import type { Tick } from "../../backend/types";
import { incident } from "../../state/incident.svelte";

/** The tick that stands on something; nothing where it was never ticked, or taken back. */
export function tickOf(list: string, item: string): Tick | undefined {
  const last = incident.view?.dossier.ticks.findLast((tick) => tick.list === list && tick.item === item);
  return last?.done ? last : undefined;
}
