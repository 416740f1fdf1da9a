// Whom somebody named in the report stands for, as the incident and the plan tell it.

import type { Involved } from "../../../backend/types";
import { t } from "../../../i18n/index.svelte";
import { incident } from "../../../state/incident.svelte";
import { plan } from "../../../state/plan.svelte";

type Known = Pick<Involved, "person" | "name">;
const isSame = (a: Known, b: Known): boolean => (a.person ?? b.person ? a.person === b.person : a.name === b.name);

/** In the cell: who sits there for the client, and the company of whoever comes from one. Outside: who is in the cell too. */
export function marksOf(named: Involved, involved: Involved[]): string[] {
  if (named.list === "outside") return involved.some((other) => other.list === "cell" && isSame(other, named)) ? [t.report.people.in_cell] : [];
  const forClient = (incident.view?.dossier.seats ?? []).some((seat) => seat.side === "client" && isSame(seat, named));
  const company = plan.find("company", plan.people.get(named.person ?? "")?.company ?? "")?.name ?? "";
  return [forClient ? t.cell.seats.sides.client : "", company].filter(Boolean);
}
