// The incident on the screen. What is done goes to the backend first; only what it has written is shown.

import { current } from "../backend/backend";
import type { Act, Incident, IncidentView, Saved, Value } from "../backend/types";
import { session } from "./session.svelte";

const EVERY_SECOND = 1_000;
/** Clocks move on by themselves; what other windows or the command line wrote is fetched this often. */
const LOOK_AGAIN = 30_000;

class IncidentState {
  view = $state.raw<IncidentView | null>(null);
  /** Milliseconds on the clock of the page since the view came in. */
  #passed = $state(0);
  #takenAt = 0;
  /** How many views came in: one that was asked for before another came in is out of date. */
  #taken = 0;

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
    this.#taken += 1;
    this.#takenAt = performance.now();
    this.#passed = 0;
    this.view = view;
  }

  async open(id: string): Promise<void> {
    this.#take(await current().incident(id));
  }

  /** Fetches it again, unless something newer came in meanwhile or it was left. */
  async refresh(): Promise<void> {
    if (!this.view) return;
    const taken = this.#taken;
    const view = await current().incident(this.id);
    if (taken === this.#taken) this.#take(view);
  }

  leave(): void {
    this.#taken += 1;
    this.view = null;
  }

  /** The incident itself, if it is that one. */
  find(row: string): Incident | undefined {
    const shown = this.view?.dossier.incident;
    return shown?.id === row ? shown : undefined;
  }

  /** Sets one of its fields; what is shown changes once it is saved. */
  async set(row: string, field: string, value: Value): Promise<Saved> {
    const saved = await current().set_field("incident", row, field, value);
    const view = this.view;
    const shown = this.find(row);
    if (view && shown) this.view = { ...view, dossier: { ...view.dossier, incident: { ...shown, [field]: value } } };
    return saved;
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
