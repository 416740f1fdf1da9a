// What a step says, in words; and which of it is edited in place.

import type { PlanKind, WalkFact, WalkStep } from "../../../backend/types";
import { fieldType, isOfPlan } from "../../../backend/kinds";
import { dayTime } from "../../../i18n/format.svelte";
import { t } from "../../../i18n/index.svelte";
import { inWords } from "../../../shared/live/words";
import { showTime } from "../../../shared/moments";

/** The fields that are simple enough to be put right at once. */
const EDITED: Partial<Record<PlanKind, string[]>> = {
  organisation: ["plan_title", "address", "confidentiality", "confidential_to", "tested_on"],
  role: ["mission", "contract_reference"],
  person: ["mobile", "phone", "email", "job", "hours", "site"],
  company: ["phone", "email", "hours", "contract_reference", "address"],
  activity: ["service", "rto_minutes", "rpo_minutes"],
  document: ["reference", "version", "owner", "review_on", "link"],
  rotation: ["notes"],
  measure: ["owner", "due_on", "done_on"],
  tool: ["functions", "cost", "replacement"],
};

export type Edited = { field: string; control: "line" | "number" | "text" | "date" | "duration" };

/** The fields of a step that are edited in place, each with its control. */
export function editedOf({ kind }: WalkStep): Edited[] {
  const place = { kind };
  if (!isOfPlan(place)) return [];
  return (EDITED[place.kind] ?? []).map((field) => {
    const type = fieldType(place.kind, field);
    const control = field === "mobile" || field === "phone" ? "number" : type === "number" ? "duration" : type === "date" ? "date" : type === "text" ? "text" : "line";
    return { field, control };
  });
}

export type Told = { field: string; label: string; /** Empty where it is missing. */ values: string[] };

/** What a step says and is not edited in place, facts of one field together. */
export function toldOf(step: WalkStep): Told[] {
  const edited = editedOf(step).map(({ field }) => field);
  const told = new Map<string, Told>();
  for (const fact of step.facts) {
    if (edited.includes(fact.field)) continue;
    const one = told.get(fact.field) ?? { field: fact.field, label: labelOf(step, fact.field), values: [] };
    const value = fact.value === null ? "" : wordOf(step, fact);
    told.set(fact.field, { ...one, values: value ? [...one.values, value] : one.values });
  }
  return [...told.values()];
}

function labelOf({ kind }: WalkStep, field: string): string {
  const labels: Record<string, string> = isOfPlan({ kind }) ? t.fields[kind as PlanKind] : {};
  return t.walk.facts[field] ?? labels[field] ?? field;
}

function wordOf({ kind }: WalkStep, { field, value }: WalkFact): string {
  if (typeof value === "number" && /^business_/.test(field)) return showTime(value);
  if (field === "business_days") return [...String(value)].map((day) => t.codes.weekday[day as keyof typeof t.codes.weekday] ?? day).join(", ");
  if (field === "until") return dayTime(String(value));
  return inWords(kind as PlanKind, field, value);
}
