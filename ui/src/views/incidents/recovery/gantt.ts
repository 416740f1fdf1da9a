// Where the bars of a recovery stand (RC1).

import type { RunView } from "../../../backend/types";

/** The time a picture spans, and where an instant stands in it. */
export type Scale = { from: number; to: number; x: (iso: string) => number };

/** From the start to the last of what is planned, expected, due and now; of one that has ended, to its end. */
export function scaleOf(run: RunView, now: string, left: number, width: number): Scale {
  const ends = run.ended_at ? [run.ended_at] : [run.planned_end_longest, run.expected_end, now];
  const times = [run.started_at, ...ends, ...run.late_for.map((late) => late.deadline)].map((each) => Date.parse(each));
  const from = Date.parse(run.started_at);
  const to = Math.max(...times, from + 3_600_000);
  return { from, to, x: (iso) => left + (Math.min(to, Math.max(from, Date.parse(iso))) - from) / (to - from) * width };
}

const HOUR = 3_600_000;

/** Round hours to write below the picture: a dozen at most. */
export function hours(scale: Scale): string[] {
  const step = [1, 2, 3, 6, 12, 24, 48].find((each) => (scale.to - scale.from) / (each * HOUR) <= 12) ?? 96;
  const first = Math.ceil(scale.from / (step * HOUR)) * step * HOUR;
  return Array.from({ length: Math.max(0, Math.floor((scale.to - first) / (step * HOUR)) + 1) }, (_, at) => new Date(first + at * step * HOUR).toISOString());
}

/** The hours that are written, each saying whether it is the first of its day; the day of the first is left out where the next one leaves it no room. */
export function days(hours: string[], day: (iso: string) => string): { at: string; newDay: boolean }[] {
  const first = hours.findIndex((at) => day(at) !== day(hours[0]!));
  return hours.map((at, index) => ({ at, newDay: index === 0 ? first > 1 : day(at) !== day(hours[index - 1]!) }));
}
