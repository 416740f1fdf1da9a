// Times as they are typed while something happens: the past by the backend, as in the log; the future here.

import { current } from "../backend/backend";
import { currentZone } from "../i18n/format.svelte";
import { t } from "../i18n/index.svelte";
import { parseDuration, parseMoment, showMoment } from "./moments";

/** The instant that was typed, nothing for nothing; or why it is none. */
export type Instant = { at: string | null } | { problem: string };

/** When something was done: `14:32`, `-5`, `20/11 14:32`. */
export async function whenDone(typed: string, now: string): Promise<Instant> {
  if (!typed.trim()) return { at: null };
  const at = await current().typed_time(typed.trim(), now);
  return at ? { at } : { problem: t.time.not_done };
}

/** When something is expected: `18:00` is the next one, `+2 h`, `21/11 08:00`. */
export function whenExpected(typed: string, now: string): Instant {
  const text = typed.trim();
  if (!text) return { at: null };
  const later = text.startsWith("+") ? parseDuration(text.slice(1)) : null;
  if (later !== null) return { at: after(now, later * 60_000) };
  const [today = "", ] = showMoment(now, currentZone()).split(" ");
  const at = parseMoment(text, currentZone(), Number(today.slice(-4))) ?? parseMoment(`${today} ${text}`, currentZone());
  if (!at) return { problem: t.time.not_expected };
  return { at: /^\S+$/.test(text) && at <= now ? after(at, 86_400_000) : at };
}

const after = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString().replace(".000Z", "Z");

/** An instant in the short form that is typed: `20/11 14:32`. */
export function shortMoment(iso: string | null): string {
  return iso ? showMoment(iso, currentZone()).replace(/\/\d{4} /, " ") : "";
}
