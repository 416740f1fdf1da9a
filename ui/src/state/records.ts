// Which state holds a record that is edited field by field: the plan, the incident that is open, its review, or what is
// improved.

import type { ImprovementKind, LiveKind, LiveRecords, ReviewKind, Saved, Value } from "../backend/types";
import { isOfPlan } from "../backend/kinds";
import { improvements } from "./improvements.svelte";
import { incident } from "./incident.svelte";
import { incidents } from "./incidents.svelte";
import { plan, titleOf as titleInPlan } from "./plan.svelte";
import { review } from "./review.svelte";

const REVIEW: Record<ReviewKind, true> = { review_answer: true, involved: true, timeline_line: true, why: true };
const isOfReview = (kind: LiveKind): kind is ReviewKind => kind in REVIEW;

/** The record as it is shown; nothing where its incident is not open. */
export function find<K extends LiveKind>(kind: K, row: string): LiveRecords[K] | undefined {
  const place: { kind: LiveKind } = { kind };
  const found = isOfPlan(place)
    ? plan.find(place.kind, row)
    : place.kind === "incident"
      ? incident.find(row)
      : isOfReview(place.kind)
        ? review.find(place.kind, row)
        : improvements.find(place.kind as ImprovementKind, row);
  return found as LiveRecords[K] | undefined;
}

/** Sets one field; rejects with a CommandError and leaves the record as it was. */
export async function set(kind: LiveKind, row: string, field: string, value: Value): Promise<Saved> {
  const place = { kind };
  if (isOfPlan(place)) return plan.set(place.kind, row, field, value);
  const saved = await (kind === "incident"
    ? incident.set(row, field, value)
    : isOfReview(kind)
      ? review.set(kind, row, field, value)
      : improvements.set(kind as ImprovementKind, row, field, value));
  plan.savedAt = saved.at;
  return saved;
}

/** Whether a signature holds it: it is read, not edited. */
export const isHeld = (kind: LiveKind): boolean => isOfReview(kind) && review.view?.standing.locked === true;

/** How it is called in a list, a title or a message. */
export function titleOf(kind: LiveKind, row: string): string {
  const place = { kind };
  if (isOfPlan(place)) return titleInPlan(place.kind, row);
  return kind === "incident" ? incidents.titleOf(row) : improvements.titleOf(row);
}
