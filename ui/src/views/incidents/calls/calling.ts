// Noting a call, and the words for who is called.

import type { CascadeStep, CascadeTarget } from "../../../backend/types";
import { t } from "../../../i18n/index.svelte";
import type { Target } from "../../../state/route.svelte";
import { doAct } from "../acting";

export const OUTCOMES = ["reached", "no_answer", "message_left", "acknowledged"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How an outcome is told; a code from a later version is shown as it is. */
export const outcomeSaid = (outcome: string): string => (t.calls.said as Record<string, string>)[outcome] ?? outcome;

/** Notes what came of calling somebody of the cascade. */
export function noteCall(target: CascadeTarget, number: string, outcome: Outcome, note: string): Promise<boolean> {
  const { person, role, name, step } = target;
  return doAct({ do: "call", person, role, name, number, step, outcome, note }, t.calls.noted(name, t.calls.said[outcome]));
}

/** "Niveau 2", "Circuit 1", "Astreinte": the place of a step in the cascade. */
export function placeOf(step: CascadeStep): string {
  return { desk: t.calls.desk(step.level), on_call: t.calls.on_call, escalation: t.calls.level(step.level), flow: t.calls.flow(step.level) }[step.origin];
}

/** Where somebody is assigned to a step that names nobody. */
export function whereToAssign(step: CascadeStep): Target {
  const [what, id = null] = step.key.split(":");
  if (step.role) return { kind: "role", id: step.role };
  return what === "on_call" ? { kind: "rotation", id } : what === "level" ? { kind: "escalation_step", id } : { kind: "role", id: null };
}
