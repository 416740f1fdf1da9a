// The turns of a rotation: who is on call, where nobody is, and when the next turn goes (ES2, ES3).

import type { Shift } from "../../backend/types";
import { parseMoment, showMoment } from "../../shared/moments";

/** A line of the week table: a turn, or the time between two turns in which nobody is on call. */
export type Line = { shift: Shift; state: "past" | "now" | "next" } | { from: string; to: string };

const instant = (iso: string | null) => (iso ? Date.parse(iso) : Number.NaN);

export const inOrder = (shifts: Shift[]): Shift[] => [...shifts].sort((a, b) => (a.starts_at ?? "").localeCompare(b.starts_at ?? ""));

/** Turns in order, with the gaps between them that are not over yet. */
export function lines(shifts: Shift[], now: string): Line[] {
  const found: Line[] = [];
  let covered: string | null = null;
  for (const shift of inOrder(shifts)) {
    if (covered && shift.starts_at && instant(covered) < instant(shift.starts_at) && instant(shift.starts_at) > instant(now)) found.push({ from: covered, to: shift.starts_at });
    const state = instant(shift.ends_at) <= instant(now) ? "past" : instant(shift.starts_at) <= instant(now) ? "now" : "next";
    found.push({ shift, state });
    if (shift.ends_at && !(instant(covered) > instant(shift.ends_at))) covered = shift.ends_at;
  }
  return found;
}

/** The turn of this instant, and the one after it. */
export function turns(shifts: Shift[], now: string): { current: Shift | undefined; next: Shift | undefined } {
  const ordered = inOrder(shifts);
  return {
    current: ordered.find((shift) => instant(shift.starts_at) <= instant(now) && instant(now) < instant(shift.ends_at)),
    next: ordered.find((shift) => instant(shift.starts_at) > instant(now)),
  };
}

/** The same time of day, some days later, on the wall clock of a zone: a turn keeps its hour when the clocks change. */
export function daysLater(iso: string, days: number, zone: string): string {
  const [day, time] = showMoment(iso, zone).split(" ");
  const [date, month, year] = day!.split("/").map(Number);
  const later = new Date(Date.UTC(year!, month! - 1, date! + days)).toISOString().slice(0, 10);
  return parseMoment(`${later} ${time}`, zone) ?? iso;
}

/** Monday of the week of this instant, at the hour at which business opens. */
export function mondayOf(now: string, opensAt: number, zone: string): string {
  const [day] = showMoment(now, zone).split(" ");
  const [date, month, year] = day!.split("/").map(Number);
  const weekday = (new Date(Date.UTC(year!, month! - 1, date!)).getUTCDay() + 6) % 7;
  const monday = new Date(Date.UTC(year!, month! - 1, date! - weekday)).toISOString().slice(0, 10);
  const pad = (n: number) => String(n).padStart(2, "0");
  return parseMoment(`${monday} ${pad(Math.floor(opensAt / 60))}:${pad(opensAt % 60)}`, zone) ?? now;
}

/** The ISO number of the week of an instant. */
export function weekNumber(iso: string, zone: string): number {
  const [day] = showMoment(iso, zone).split(" ");
  const [date, month, year] = day!.split("/").map(Number);
  const at = new Date(Date.UTC(year!, month! - 1, date!));
  at.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  return Math.ceil(((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
