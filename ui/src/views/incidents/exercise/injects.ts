// When what the leader brings in is due, on the clock of the exercise.

import type { Incident, Inject } from "../../../backend/types";

export type Due = { inject: Inject; at: string };

/** The injects of the scenario in the order of their minutes. */
export function due(incident: Incident, injects: Inject[]): Due[] {
  const t0 = Date.parse(incident.noticed_at ?? incident.declared_at ?? "");
  return injects
    .filter((inject) => inject.scenario === incident.scenario && inject.minute !== null && !Number.isNaN(t0))
    .sort((a, b) => a.minute! - b.minute! || a.position - b.position)
    .map((inject) => ({ inject, at: new Date(t0 + inject.minute! * 60_000).toISOString() }));
}

/** Whole minutes from now to an instant, rounded up; 0 once it has come. */
export const minutesTo = (at: string, now: string): number => Math.max(0, Math.ceil((Date.parse(at) - Date.parse(now)) / 60_000));
