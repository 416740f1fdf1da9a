// The time of day in the window: what the backend said, and what has passed since.

import { currentZone } from "../i18n/format.svelte";
import { session } from "./session.svelte";

class ClockState {
  #passed = $state(0);

  /** The instant, RFC 3339 UTC; moves on while something has started the clock. */
  get now(): string {
    const said = session.now?.now;
    return new Date((said ? Date.parse(said) : Date.now()) + this.#passed).toISOString();
  }

  /** The calendar day where the organisation is, such as `2026-11-20`. */
  readonly today = $derived(new Intl.DateTimeFormat("sv-SE", { timeZone: currentZone() }).format(new Date(this.now)));

  /** Lets it run; the function it gives stops it (return it from an `$effect`). */
  start(): () => void {
    const tick = () => (this.#passed = Math.max(0, performance.now() - session.takenAt));
    tick();
    const timer = setInterval(tick, 20_000);
    return () => clearInterval(timer);
  }
}

export const clock = new ClockState();
