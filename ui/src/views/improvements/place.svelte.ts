// Where one is in what is improved: kept while one looks at another screen.

import type { t } from "../../i18n/index.svelte";
import { WHOLE, type Filter } from "./filter";

export type Tab = keyof typeof t.improvements.tabs;

class Place {
  tab = $state<Tab>("board");
  /** Which actions the board and the list show. */
  filter = $state<Filter>({ ...WHOLE });
  /** The action or problem that is open before it. */
  opened = $state.raw<{ kind: "action" | "problem"; id: string } | null>(null);

  /** Forgets everything; for the tests. */
  reset(): void {
    this.tab = "board";
    this.filter = { ...WHOLE };
    this.opened = null;
  }
}

export const place = new Place();
export const openAction = (id: string): void => void (place.opened = { kind: "action", id });
export const openProblem = (id: string): void => void (place.opened = { kind: "problem", id });
