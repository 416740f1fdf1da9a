// The figures of a period, as the backend would have counted and drawn them.

import type { Drawing, Figures, Kept, NumberCharts, NumbersQuery, NumbersView, Spread } from "../types";

export const keptOf = (kept: Partial<Kept> = {}): Kept => ({ met: 0, met_late: 0, late: 0, running: 0, dropped: 0, left_out: 0, share: null, ...kept });

const spreadOf = (code: Spread["code"], from: Spread["from"], until: Spread["until"], spread: Partial<Spread> = {}): Spread =>
  ({ code, from, until, counted_in: "elapsed", middle: { counted: 0, median: null, mean: null }, left_out: [], ...spread });

/** Figures without any incident, as far as nothing else is said. */
export function figuresOf(figures: Partial<Figures> = {}): Figures {
  return {
    counted: 0, filtered_out: 0, open: 0, months: [], types: [], classes: [], priorities: [],
    spreads: [
      spreadOf("acknowledge", "declared", "acknowledged"), spreadOf("resolve", "noticed", "resolved"), spreadOf("resolve_without_waiting", "noticed", "resolved", { counted_in: "without_waiting" }),
      spreadOf("first_message", "noticed", "told"), spreadOf("lesson", "closed", "signed", { counted_in: "business_days" }),
    ],
    promises: { all: keptOf(), clocks: [], priorities: [], service_levels: [] }, rto: { all: keptOf(), activities: [] }, reviews: keptOf(),
    actions: { opened: 0, done: 0, dropped: 0, open: 0, overdue: 0 }, ...figures,
  };
}

/** Three incidents, two of them resolved. */
export const FIGURES = figuresOf({
  counted: 3, filtered_out: 1, open: 1,
  months: [
    { month: "2026-10-01", count: 1, classes: [{ code: "major", count: 0 }, { code: "minor", count: 1 }], resolve: { counted: 1, median: 90, mean: 90 } },
    { month: "2026-11-01", count: 2, classes: [{ code: "major", count: 1 }, { code: "minor", count: 1 }], resolve: { counted: 1, median: 270, mean: 270 } },
  ],
  types: [{ code: "security", count: 2 }, { code: "", count: 1 }], classes: [{ code: "major", count: 1 }, { code: "minor", count: 2 }], priorities: [{ code: "p1", count: 1 }, { code: "p3", count: 2 }],
  spreads: [
    spreadOf("acknowledge", "declared", "acknowledged", { middle: { counted: 3, median: 6, mean: 8 } }),
    spreadOf("resolve", "noticed", "resolved", { middle: { counted: 2, median: 180, mean: 180 }, left_out: [{ reason: "not_yet", count: 1 }] }),
    spreadOf("resolve_without_waiting", "noticed", "resolved", { counted_in: "without_waiting", middle: { counted: 2, median: 150, mean: 150 }, left_out: [{ reason: "not_yet", count: 1 }] }),
    spreadOf("first_message", "noticed", "told", { middle: { counted: 1, median: 25, mean: 25 }, left_out: [{ reason: "not_yet", count: 1 }, { reason: "backwards", count: 1 }] }),
    spreadOf("lesson", "closed", "signed", { counted_in: "business_days", middle: { counted: 1, median: 4, mean: 4 }, left_out: [{ reason: "not_yet", count: 2 }] }),
  ],
  promises: {
    all: keptOf({ met: 4, met_late: 1, running: 1, left_out: 2, share: 80 }), clocks: [{ code: "acknowledge", kept: keptOf({ met: 3, share: 100 }) }, { code: "resolve", kept: keptOf({ met: 1, met_late: 1, running: 1, share: 50 }) }],
    priorities: [{ code: "p1", kept: keptOf({ met: 1, met_late: 1, share: 50 }) }, { code: "p2", kept: keptOf() }, { code: "", kept: keptOf({ left_out: 2 }) }], service_levels: [],
  },
  rto: { all: keptOf({ met: 1, late: 1, share: 50 }), activities: [{ code: "activity-1", kept: keptOf({ met: 1, late: 1, share: 50 }) }] },
  reviews: keptOf({ met: 1, late: 1, share: 50 }), actions: { opened: 5, done: 2, dropped: 1, open: 3, overdue: 1 },
});

const drawing = (alt: string): Drawing => ({ width: 510, height: 60, alt, shapes: [{ kind: "rect", x: 40, y: 10, width: 60, height: 40, radius: 0, fill: "bar", stroke: null }] });
const charts = (of: string): NumberCharts => ({ months: drawing(`${of} par mois`), resolve: drawing(`${of} : durées par mois`), types: drawing(`${of} par type`), promises: drawing(`${of} : engagements tenus`) });

/** What the backend answers to a query; days that are open are the last twelve months. */
export function numbersOf(query: NumbersQuery, today: string, incidents: Figures, exercises: Figures): NumbersView {
  const period = { from: query.from ?? "2025-12-01", to: query.to ?? today };
  return { numbers: { period, query, at: `${today}T09:52:00Z`, incidents, exercises }, incidents: charts("Incidents"), exercises: charts("Exercices") };
}
