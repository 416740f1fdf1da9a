// The scales of an incident in the words of the plan.

import type { Term } from "../../backend/types";
import { plan } from "../../state/plan.svelte";

export const className = (code: string): string => plan.now.classes.find((each) => each.code === code)?.name ?? code;

/** The words of a list, in the order of the plan. */
export const termsOf = (list: string): Term[] => plan.now.terms.filter((term) => term.list === list).sort((a, b) => a.position - b.position);

/** The same as what a choice offers. */
export const choicesOf = (list: string): { value: string; label: string }[] => termsOf(list).map(({ code, name }) => ({ value: code, label: name }));

/** How grave it is, as a tone: red for a crisis and the first priority, amber for what is major. */
export function gravest(priority: string, of: string): "crisis" | "warn" | "plain" {
  if (of === "crisis" || priority === "p1") return "crisis";
  return of === "major" || priority === "p2" ? "warn" : "plain";
}
