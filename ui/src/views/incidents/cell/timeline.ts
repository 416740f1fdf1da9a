// The chronogram as a line: where each milestone stands on it, planned and actual (ES7). Its first minutes count as
// much as its last hours, so each milestone gets the same room, and time runs evenly between two of them.

import type { Reached } from "../../../backend/types";
import { minutes } from "../../../i18n/format.svelte";
import { t } from "../../../i18n/index.svelte";

export type Standing = "done" | "done_late" | "late" | "next" | "ahead" | "off";

/** How each milestone stands; the next is the first that is waited for. */
export function standings(chronogram: Reached[], now: string): Map<Reached, Standing> {
  const found = new Map<Reached, Standing>();
  let waited = false;
  for (const each of chronogram) {
    const ahead = each.actual_at === null && !each.conditional && Date.parse(each.planned_at) > Date.parse(now);
    const standing = each.actual_at !== null ? ((each.late_minutes ?? 0) > 0 ? "done_late" : "done") : each.conditional ? "off" : !ahead ? "late" : waited ? "ahead" : "next";
    waited ||= ahead;
    found.set(each, standing);
  }
  return found;
}

/** Those that are drawn: of what repeats, only the last that was due and the next. */
export function drawn(chronogram: Reached[], now: string): Reached[] {
  const due = (each: Reached) => Date.parse(each.planned_at) <= Date.parse(now);
  return chronogram.filter((each) => {
    const others = chronogram.filter((other) => other.milestone === each.milestone);
    const next = others.findIndex((other) => !due(other));
    const shown = [next < 0 ? others.length - 1 : next, (next < 0 ? others.length : next) - 1];
    return others.length === 1 || shown.includes(others.indexOf(each));
  });
}

/** A scale that gives the same room to each planned time; before the first and after the last it runs on as beside them. */
export function scale(times: number[], left: number, room: number): (at: number) => number {
  const stops = [...times].sort((a, b) => a - b);
  return (at) => {
    if (stops.length < 2) return left;
    const after = stops.findIndex((stop) => stop > at);
    const from = after < 0 ? stops.length - 2 : Math.max(0, after - 1);
    const [a, b] = [stops[from]!, stops[from + 1]!];
    // Two that are planned for the same minute stand beside each other: no time passes between them.
    const share = b > a ? (at - a) / (b - a) : Number(at > b);
    return left + room * (from + Math.min(1.6, Math.max(-0.5, share)));
  };
}

/** How far it is from the plan: "+ 9 min", "− 2 min", "à l’heure". */
export function gap(each: Reached): string {
  const late = each.late_minutes;
  if (late === null) return "";
  return late === 0 ? t.cell.chronogram.in_time : late > 0 ? t.cell.chronogram.late(minutes(late)) : t.cell.chronogram.early(minutes(-late));
}

/** A title in at most four lines that fit below a mark. */
export function wrapped(title: string, width = 14): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > width + 2 ? `${word.slice(0, width + 1)}…` : word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]}…`] : lines;
}
