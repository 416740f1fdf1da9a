// Filling weekly turns ahead from the order of people (ES3).

import type { Shift } from "../../backend/types";
import { daysLater, inOrder } from "./shifts";

export type Turn = { starts_at: string; ends_at: string; person: string; backup: string | null };

/** Turns of a week each, the people in their order; whoever comes next is the backup. */
export function fillWeeks(starts_at: string, weeks: number, people: string[], zone: string): Turn[] {
  const at = (week: number) => daysLater(starts_at, 7 * week, zone);
  const who = (week: number) => people[week % people.length]!;
  return people.length === 0 ? [] : Array.from({ length: weeks }, (_, week) => ({
    starts_at: at(week), ends_at: at(week + 1), person: who(week), backup: people.length > 1 ? who(week + 1) : null,
  }));
}

/** Who takes turns, in the order in which they come after the last one. */
export function orderOf(shifts: Shift[]): string[] {
  const taken = inOrder(shifts).flatMap((shift) => shift.person ?? []);
  return [...new Set(taken.toReversed())].toReversed();
}

/** When the turn under way ends within a day and nobody takes the next: the instant it ends. Nothing otherwise. */
export function unfilledNext(shifts: Shift[], now: string): string | null {
  const ends = inOrder(shifts).filter((shift) => shift.person && shift.starts_at && shift.starts_at <= now && shift.ends_at && shift.ends_at > now).map((shift) => shift.ends_at!);
  const end = ends.sort().at(-1);
  if (!end || Date.parse(end) - Date.parse(now) > 86_400_000) return null;
  return shifts.some((shift) => shift.person && shift.starts_at && shift.starts_at <= end && shift.ends_at && shift.ends_at > end) ? null : end;
}
