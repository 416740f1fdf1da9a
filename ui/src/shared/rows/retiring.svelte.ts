// Which row is about to be taken out of the plan; the view holds the one dialog that asks.

import type { PlanKind } from "../../backend/types";

class Retiring {
  asked = $state.raw<{ kind: PlanKind; row: string; name: string } | null>(null);
}

export const retiring = new Retiring();

export function askToRetire(kind: PlanKind, row: string, name: string): void {
  retiring.asked = { kind, row, name };
}
