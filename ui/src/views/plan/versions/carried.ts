// The actions a version of the plan carries, and the incidents they come from.

import type { Action, RegisterLine } from "../../../backend/types";
import { improvements } from "../../../state/improvements.svelte";
import { incidents } from "../../../state/incidents.svelte";

/** What is proposed as the note of a version: a line an action, with the incident it comes from. */
export const noteOf = (actions: Action[]): string =>
  actions.map(({ title, incident }) => [`- ${title}`, incidents.find(incident)?.number].filter(Boolean).join(", ")).join("\n");

/** What stands behind a version that was published. */
export function behindOf(version: string): { actions: Action[]; incidents: RegisterLine[] } {
  const actions = improvements.now.actions.filter((action) => action.version === version);
  const lines = [...new Set(actions.map((action) => action.incident))].flatMap((id) => incidents.find(id) ?? []);
  return { actions, incidents: lines };
}
