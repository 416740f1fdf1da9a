// A value of a field in words, for the lists of what was changed.

import { fieldType } from "../../backend/kinds";
import type { LiveKind, Value } from "../../backend/types";
import { date, dayTime, minutes, number } from "../../i18n/format.svelte";
import { t, type Words } from "../../i18n/index.svelte";
import { improvements } from "../../state/improvements.svelte";
import { incidents } from "../../state/incidents.svelte";
import { plan, titleOf } from "../../state/plan.svelte";

/** Names and dates as they are read; codes by their word where the plan has one. */
export function inWords(kind: LiveKind, field: string, value: Value): string {
  if (value === null || value === "") return t.common.empty;
  if (typeof value === "boolean") return value ? t.common.yes : t.common.no;
  const type = fieldType(kind, field);
  if (typeof value === "number") return field.endsWith("_minutes") ? minutes(value) : number(value);
  if (type === "date") return date(value);
  if (type === "instant") return dayTime(value);
  if (type === "ref" || type === "owner") return titleOfAny(value);
  return type === "code" ? wordOfCode(kind, field, value) : value;
}

function titleOfAny(id: string): string {
  for (const kind of ["person", "role", "company", "team", "document", "chapter", "class", "link", "recovery_phase", "recovery_actor", "raci_row", "raci_column", "duty", "scenario"] as const) {
    const title = titleOf(kind, id);
    if (title) return title;
  }
  return incidents.titleOf(id) || improvements.titleOf(id) || id;
}

/** Fields whose words stand under another name than their own. */
const CODES: Record<string, keyof Words["codes"]> = {
  "activation_criterion.category": "criterion", "rotation.category": "rotation", "recovery_phase.category": "phase", "measure.category": "measure",
  "arrow.from_end": "link_end", "arrow.to_end": "link_end", "flow.from_plan": "plan", "flow.to_plan": "plan",
  "problem.state": "problem_state",
};
/** Fields whose words are those of a list of the plan of another name. */
const LISTS: Record<string, string> = { "delay.level": "service_level", "delay.scale": "priority", "scenario.category": "incident_type", "incident.category": "incident_type" };

function wordOfCode(kind: LiveKind, field: string, code: string): string {
  if (field === "about_kind") return (t.kinds as Record<string, string>)[code] ?? code;
  if (field === "about_row") return titleOfAny(code);
  if (field === "shows") return (t.plan.shows as Record<string, string>)[code] ?? code;
  const at = `${kind}.${field}`;
  if (LISTS[at]) return plan.term(LISTS[at], code);
  const words = (t.codes as Record<string, unknown>)[CODES[at] ?? field];
  const word = typeof words === "object" && words !== null ? (words as Record<string, string>)[code] : undefined;
  if (word) return word;
  if (field === "class") return plan.now.classes.find((each) => each.code === code)?.name ?? code;
  return plan.term(field, code);
}
