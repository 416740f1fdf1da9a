// What the plan lists and is ticked: the latest word on an item counts.

import type { ProcedureAction, Tick } from "../../../backend/types";
import { incident } from "../../../state/incident.svelte";
import { plan } from "../../../state/plan.svelte";

/** A line to tick: the record, or the code, and what it says. */
export type Step = { list: string; item: string; text: string; by?: string; document?: string | null };

/** Who ticked it and when, unless it was taken back since. */
export function tickOf(list: string, item: string): Tick | undefined {
  const last = incident.view?.dossier.ticks.findLast((tick) => tick.list === list && tick.item === item);
  return last?.done ? last : undefined;
}

export const ticked = (steps: Step[]): number => steps.filter(({ list, item }) => tickOf(list, item)).length;

/** The steps of a class (CL2). */
export function stepsOfClass(code: string): Step[] {
  const of = plan.now.classes.find((each) => each.code === code);
  return plan.now.class_steps.filter((step) => step.class === of?.id).sort((a, b) => a.position - b.position).map(({ id, text }) => ({ list: "class_step", item: id, text }));
}

/** The actions of a procedure (CL4, IN7, IN9). */
export function actionsOf(procedure: string): Step[] {
  const step = ({ id, action, function: by, document }: ProcedureAction): Step => ({ list: "procedure_action", item: id, text: action, by, document });
  return plan.now.procedure_actions.filter((action) => action.procedure === procedure).sort((a, b) => a.position - b.position).map(step);
}
