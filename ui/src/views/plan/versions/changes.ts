// What changed, put in order for reading: by chapter, then by what kind of record it is.

import type { ChangeLine, PlanKind, Value } from "../../../backend/types";
import { t } from "../../../i18n/index.svelte";
import { plan, titleOf } from "../../../state/plan.svelte";
import { byPosition } from "../../../shared/rows/order";
import { roman } from "../roman";
import { placeOf } from "../shows/codes";

export type ChangeGroup = { key: string; title: string; lines: ChangeLine[] };

/** Records that have a screen of their own are not counted to the chapter that only sums them up. */
const ELSEWHERE: PlanKind[] = ["organisation", "holiday", "company", "person", "channel", "assignment", "document", "rotation", "shift", "plan_version", "logo", "paper_copy"];

/** Groups in the order of the chapters, then the other screens; in each the newest change first. */
export function grouped(lines: ChangeLine[]): ChangeGroup[] {
  const chapters = byPosition(plan.now.chapters);
  const groups = new Map<string, ChangeGroup>();
  for (const [index, chapter] of chapters.entries()) groups.set(chapter.id, { key: chapter.id, title: `${roman(index + 1)}. ${chapter.title}`, lines: [] });
  for (const line of [...lines].sort((a, b) => b.at.localeCompare(a.at))) {
    const chapter = ELSEWHERE.includes(line.kind) ? null : (placeOf(line.kind, line.row)?.chapter ?? null);
    const key = chapter ?? line.kind;
    const group = groups.get(key) ?? { key, title: t.kinds[line.kind].replace(/^./, (letter) => letter.toUpperCase()), lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.lines.length > 0);
}

/** The record by its human name. */
export const subjectOf = (line: ChangeLine): string => titleOf(line.kind, line.row) || t.kinds[line.kind];

/** The field by its label; being taken out or put in is no field. */
export const fieldOf = (line: ChangeLine): string => (line.field === "retired" ? "" : ((t.fields[line.kind] as Record<string, string>)[line.field] ?? line.field));

/** What is said of a record that came or went. */
export const cameOrWent = (to: Value): string => (to === true ? t.plan.versions.gone : t.plan.versions.came);

/** The number after this one: `3.2` gives `3.3`, nothing gives `1.0`. */
export function nextNumber(last: string | null): string {
  if (!last) return "1.0";
  return /\d+$/.test(last.trim()) ? last.trim().replace(/\d+$/, (digits) => String(Number(digits) + 1)) : `${last.trim()}.1`;
}
