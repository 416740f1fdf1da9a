// The key figures in words: each with what it is made of, how it is counted, and what is left out.

import type { Figures, Kept, Spread } from "../../../backend/types";
import { minutes } from "../../../i18n/format.svelte";
import { t } from "../../../i18n/index.svelte";
import type { Nature } from "./asked.svelte";

/** A figure; `value` is nothing where there is none. */
export type Figure = { label: string; value: string | null; beside: string; how: string };

const sentences = (...parts: (string | false)[]): string => parts.filter(Boolean).join(" ");

export function keyFigures(figures: Figures, nature: Nature): Figure[] {
  const spread = (code: Spread["code"]): Figure[] => figures.spreads.filter((each) => each.code === code).map((each) => ofSpread(each, figures, nature));
  const { counted, promises, rto, actions } = t.numbers;
  return [
    { label: counted[nature].label, value: String(figures.counted), beside: counted[nature].beside(figures.open), how: sentences(counted[nature].how, figures.filtered_out > 0 && t.numbers.filtered_out(figures.filtered_out)) },
    ...spread("acknowledge"), ...spread("resolve"), ...spread("resolve_without_waiting"), ...spread("first_message"),
    { label: promises.label, ...ofKept(figures.promises.all, promises.how) },
    { label: rto.label, ...ofKept(figures.rto.all, rto.how) },
    ...spread("lesson"),
    { label: actions.label, value: String(figures.actions.open), beside: actions.beside(figures.actions.overdue, nature), how: actions.how(figures.actions.opened, figures.actions.done, figures.actions.dropped) },
  ];
}

function ofSpread({ code, from, until, counted_in, middle, left_out }: Spread, { counted, reviews }: Figures, nature: Nature): Figure {
  const inWords = (n: number | null) => (n === null ? null : counted_in === "business_days" ? t.numbers.days(n) : minutes(n));
  const median = inWords(middle.median);
  const decided = decidedOf(reviews);
  return {
    label: t.numbers.spreads[code], value: inWords(middle.mean),
    beside: [median !== null && t.numbers.median(median), t.numbers.counted[nature].of(middle.counted, counted)].filter(Boolean).join(", "),
    how: sentences(
      t.numbers.how(from, until, counted_in),
      ...left_out.map(({ reason, count }) => t.numbers.left_out(until, reason, count)),
      code === "lesson" && decided > 0 && t.numbers.reviews(reviews.met, decided),
    ),
  };
}

function ofKept(kept: Kept, how: string): Omit<Figure, "label"> {
  const decided = decidedOf(kept);
  const outside = outsideOf(kept);
  return {
    value: kept.share === null ? null : t.numbers.share(kept.share), beside: decided === 0 ? t.numbers.kept_none : t.numbers.kept(kept.met, decided),
    how: sentences(how, outside !== "" && t.numbers.outside_of(outside)),
  };
}

/** How many promises are decided: kept, late or missed. */
export const decidedOf = (kept: Kept): number => kept.met + kept.met_late + kept.late;

/** Those that are in no share, in words. */
export const outsideOf = (kept: Kept): string => t.numbers.outside(kept.running, kept.dropped, kept.left_out);
