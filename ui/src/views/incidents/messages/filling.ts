// What a message still lacks, and when the next report comes.

import { parseDuration, parseMoment, parseTime, showMoment } from "../../../shared/moments";

/** The placeholders left in texts, each once, in their order. */
export function missingIn(...texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{([^{}\n]+)\}/g)].map((found) => found[1]!)))];
}

/** A text cut at its placeholders, for marking them. */
export function pieces(text: string): { text: string; missing: boolean }[] {
  return text.split(/(\{[^{}\n]+\})/).filter(Boolean).map((part) => ({ text: part, missing: /^\{[^{}\n]+\}$/.test(part) }));
}

/** `11:30`, `30 min`, `+2 h` or `21/11 08:00` as an instant after now; a time of day that has passed is tomorrow's. */
export function ahead(typed: string, now: string, zone: string): string | null {
  const text = typed.trim();
  const [today] = showMoment(now, zone).split(" ");
  const minutes = /[:h.]\s*\d{2}$/i.test(text) ? parseTime(text) : null;
  if (minutes !== null) {
    const at = parseMoment(`${today} ${text}`, zone);
    return at && Date.parse(at) <= Date.parse(now) ? new Date(Date.parse(at) + 86_400_000).toISOString() : at;
  }
  const span = parseDuration(text.replace(/^\+\s*/, ""));
  if (span !== null) return new Date(Date.parse(now) + span * 60_000).toISOString();
  return parseMoment(text, zone, Number(today!.slice(6)));
}
