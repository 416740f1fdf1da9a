// What of the register is counted; kept while other screens are shown.

import type { NumbersQuery } from "../../../backend/types";
import { currentZone } from "../../../i18n/format.svelte";
import type { Words } from "../../../i18n/index.svelte";
import { parseDate, showMoment } from "../../../shared/moments";
import { clock } from "../../../state/clock.svelte";
import { incidents } from "../../../state/incidents.svelte";

export type Preset = keyof Words["numbers"]["period"]["presets"];
export type Nature = "incidents" | "exercises";
type Days = Pick<NumbersQuery, "from" | "to">;
export type Filters = Omit<NumbersQuery, keyof Days>;

const WHOLE: Filters = { category: "", class: "", priority: "", service_level: "" };
export const FILTERS = Object.keys(WHOLE) as (keyof Filters)[];
/** The longest period the backend counts. */
const LONGEST_YEARS = 10;

class Asked {
  preset = $state<Preset>("last_year");
  /** The days of the preset "own". */
  own = $state.raw<Days>({ from: null, to: null });
  filters = $state<Filters>({ ...WHOLE });
  nature = $state<Nature>("incidents");

  /** As the backend takes it. */
  get query(): NumbersQuery {
    return { ...this.#days(), ...this.filters };
  }

  /** Days that are open are the backend's to choose: the last twelve months, until today. */
  #days(): Days {
    const year = Number(clock.today.slice(0, 4));
    switch (this.preset) {
      case "last_year": return { from: null, to: null };
      case "this_year": return { from: `${year}-01-01`, to: null };
      case "year_before": return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
      case "all": return { from: `${Math.max(firstYear() ?? year, year - LONGEST_YEARS + 1)}-01-01`, to: null };
      case "own": return this.own;
    }
  }

  /** Whether a filter is set. */
  get narrowed(): boolean {
    return FILTERS.some((filter) => this.filters[filter] !== "");
  }

  clear(): void {
    this.filters = { ...WHOLE };
  }

  /** Forgets everything; for the tests. */
  reset(): void {
    this.preset = "last_year";
    this.own = { from: null, to: null };
    this.clear();
    this.nature = "incidents";
  }
}

/** The year of the first incident or exercise of the register. */
function firstYear(): number | null {
  const first = incidents.lines.map((line) => line.noticed_at ?? "").filter(Boolean).sort()[0];
  const day = first && parseDate(showMoment(first, currentZone()).slice(0, 10));
  return day ? Number(day.slice(0, 4)) : null;
}

export const asked = new Asked();
