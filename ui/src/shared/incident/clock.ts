// How a clock is told: what is left of it, how it stands at this second, what was promised.

import type { IncidentClock, OpenIncident, Standing } from "../../backend/types";
import { minutes, time, weekdayTime } from "../../i18n/format.svelte";
import { currentLanguage, t } from "../../i18n/index.svelte";
import { plan } from "../../state/plan.svelte";

export type Tone = "crisis" | "warn" | "ok" | "plain";

const TONES: Record<Standing, Tone> = { late: "crisis", soon: "warn", running: "plain", paused: "plain", open: "plain", offered: "plain", met: "ok", met_late: "warn", dropped: "plain" };
export const toneOf = (standing: Standing): Tone => TONES[standing];

/** Whether it counts: neither over nor yet to be started. */
export const counts = ({ standing }: IncidentClock): boolean => !["offered", "met", "met_late", "dropped"].includes(standing);

/** How it stands now: what was running when the backend said so may be late by this second. */
export function standingAt(clock: IncidentClock, now: string): Standing {
  if (clock.standing !== "running" && clock.standing !== "soon") return clock.standing;
  const reached = (at: string | null) => at !== null && Date.parse(at) <= Date.parse(now);
  return reached(clock.due_at) ? "late" : reached(clock.soon_at) ? "soon" : clock.standing;
}

/** Late before its time: the return that is expected lies beyond the RTO (CL4). */
export const isForeseen = (clock: IncidentClock, now: string): boolean => clock.standing === "late" && clock.due_at !== null && Date.parse(clock.due_at) > Date.parse(now);

/** How it stands, in a word. */
export const standingWord = (clock: IncidentClock, now: string): string => (isForeseen(clock, now) ? t.clocks.foreseen : t.clocks.standing[standingAt(clock, now)]);

/** Milliseconds left, below nothing when it is late. Where it stands still, nothing has passed since the backend `said` so. */
export function leftOf(clock: IncidentClock, now: string, said: string): number | null {
  if (clock.due_at === null) return null;
  return Date.parse(clock.due_at) - Date.parse(clock.standing === "paused" ? said : now);
}

/** "0:18", "12:05", "2 j 3 h"; behind its time with a plus. */
export function duration(milliseconds: number): string {
  const whole = Math.floor(Math.abs(milliseconds) / 60_000);
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60), whole % 60];
  const text = days >= 2 ? `${days} ${currentLanguage() === "fr" ? "j" : "d"} ${hours % 24} h` : `${hours}:${String(rest).padStart(2, "0")}`;
  return milliseconds < 0 ? `+${text}` : text;
}

/** Its name: "Rétablissement", "DMIA : Expédier les commandes", a statutory duty by its own name. */
export function nameOf(clock: Pick<IncidentClock, "name" | "label">): string {
  if (clock.name === "duty") return clock.label;
  return clock.label ? `${t.clocks.names[clock.name]} ${clock.label}` : t.clocks.names[clock.name];
}

/** What was promised: "2 h, temps écoulé". */
export function promiseOf({ amount, unit, calendar }: IncidentClock): string {
  if (amount === null) return unit === "progress" ? t.codes.unit.progress : "";
  const figure = unit === "minute" ? minutes(amount) : t.clocks.units[unit as keyof typeof t.clocks.units]?.(amount) ?? String(amount);
  const counted = t.codes.calendar[calendar as keyof typeof t.codes.calendar];
  return counted ? `${figure}, ${counted}` : figure;
}

/** A time of day where it is near, else with its day. */
export const when = (at: string, now: string): string => (Math.abs(Date.parse(at) - Date.parse(now)) < 18 * 3_600_000 ? time(at) : weekdayTime(at));

/** For whom an incident waits. */
export const waitingFor = (code: string): string => t.clocks.waiting[code as keyof typeof t.clocks.waiting] ?? "";

export const roleNames = (codes: string[]): string => t.common.list(codes.map((code) => plan.roleOfCode(code)?.name ?? code));

/** The present instant in the time of an open incident, so many milliseconds after the backend said how it stands. */
export const nowIn = ({ now, speed }: Pick<OpenIncident, "now" | "speed">, passed: number): string => new Date(Date.parse(now) + passed * speed).toISOString();
