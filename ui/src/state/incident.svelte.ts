// The incident on the screen. What is done goes to the backend first; only what it has written is shown.

import { current } from "../backend/backend";
import type { Act, IncidentView } from "../backend/types";
import { session } from "./session.svelte";

const EVERY_SECOND = 1_000;
/** Clocks move on by themselves; what other windows or the command line wrote is fetched this often. */
const LOOK_AGAIN = 30_000;

class IncidentState {
  view = $state.raw<IncidentView | null>(null);
  /** Milliseconds on the clock of the page since the view came in. */
  #passed = $state(0);
  #takenAt = 0;

  /** The instant in the time of the incident, RFC 3339; moves on while something follows it. */
  get now(): string {
    if (!this.view) return session.now?.now ?? new Date().toISOString();
    return new Date(Date.parse(this.view.now) + this.#passed * this.view.speed).toISOString();
  }

  get id(): string {
    return this.view?.dossier.incident.id ?? "";
  }

  /** Nothing can be done in it: the mallette is open for reading only. */
  get frozen(): boolean {
    return session.readOnly;
  }

  #take(view: IncidentView): void {
    this.#takenAt = performance.now();
    this.#passed = 0;
    this.view = view;
  }

  async open(id: string): Promise<void> {
    this.#take(await current().incident(id));
  }

  async refresh(): Promise<void> {
    if (this.view) await this.open(this.id);
  }

  leave(): void {
    this.view = null;
  }

  /** Does something in it: written, with its line of the log, when this ends. `at` is when it was done; now otherwise. */
  async act(act: Act, at: string | null = null): Promise<void> {
    this.#take(await current().act(this.id, { at, act }));
  }

  /** Shows what a command other than an act answered. */
  take(view: IncidentView): void {
    this.#take(view);
  }

  /** Lets its time run; the function it gives stops it (return it from an `$effect`). */
  follow(): () => void {
    const tick = setInterval(() => (this.#passed = Math.max(0, performance.now() - this.#takenAt)), EVERY_SECOND);
    const look = setInterval(() => void this.refresh().catch(() => {}), LOOK_AGAIN);
    return () => {
      clearInterval(tick);
      clearInterval(look);
    };
  }
}

export const incident = new IncidentState();
