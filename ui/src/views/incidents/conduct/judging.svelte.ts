// One judgement being made: what was chosen, what the plan makes of it, and where it departs from it.

import { current } from "../../../backend/backend";
import type { Judged, Qualification, Qualify, Scales } from "../../../backend/types";
import { attempt } from "../../../shared/attempt";
import { incident } from "../../../state/incident.svelte";
import { termsOf } from "../../../shared/incident/scales";

export const SCALES = ["priority", "class", "gravity", "report_impact"] as const;
export type Scale = (typeof SCALES)[number];

const NOTHING: Scales = { priority: "", class: "", gravity: "", report_impact: "" };

export class Judging {
  judged = $state<Judged>({ event_only: false, interface_only: false, essential: false, crisis: false, impact: "", urgency: "" });
  service_level = $state("");
  report_type = $state("");
  /** What the plan's mapping gives. */
  given = $state.raw<Scales>(NOTHING);
  /** Chosen otherwise; empty where the plan is followed. */
  own = $state<Scales>({ ...NOTHING });
  reason = $state("");
  #before: Qualification | undefined;
  #asked = 0;
  #compared = false;

  constructor(before: Qualification | undefined) {
    this.#before = before;
    const { dossier } = incident.view ?? {};
    this.service_level = before?.service_level || termsOf("service_level")[0]?.code || "";
    this.report_type = before?.report_type ?? "";
    this.judged = before
      ? { event_only: before.event_only, interface_only: before.interface_only, essential: before.essential, crisis: before.crisis, impact: before.impact, urgency: before.urgency }
      : { ...this.judged, essential: dossier?.activities.some((hit) => hit.standing === "affected") ?? false, crisis: dossier?.ticks.some((tick) => tick.list === "criterion" && tick.done) ?? false };
  }

  /** An event and a crisis follow by themselves; else impact and urgency are judged. */
  readonly complete = $derived(this.judged.event_only || this.judged.crisis || (this.judged.impact !== "" && this.judged.urgency !== ""));
  /** What counts. */
  readonly chosen = $derived<Scales>({
    priority: this.own.priority || this.given.priority, class: this.own.class || this.given.class, gravity: this.own.gravity || this.given.gravity, report_impact: this.own.report_impact || this.given.report_impact,
  });
  readonly departs = $derived(SCALES.some((scale) => this.chosen[scale] !== this.given[scale]));
  /** A reason is due: it departs from the plan, or from the judgement before. */
  readonly explains = $derived(this.complete && (this.departs || this.#moved()));

  #moved(): boolean {
    return this.#before !== undefined && (this.#before.priority !== this.chosen.priority || this.#before.class !== this.chosen.class);
  }

  /** Asks what the plan makes of it; the latest answer counts. */
  async ask(): Promise<string | null> {
    const mine = ++this.#asked;
    const judged = $state.snapshot(this.judged);
    let given = NOTHING;
    const refused = await attempt(async () => (given = this.complete ? await current().scales(judged) : NOTHING));
    if (mine !== this.#asked) return null;
    this.given = given;
    // Where the judgement before departed from the plan, it goes on doing so until somebody chooses otherwise.
    if (!this.#compared && this.#before && refused === null)
      for (const scale of SCALES) if (this.#before[scale] !== given[scale]) this.own[scale] = this.#before[scale];
    this.#compared = true;
    for (const scale of SCALES) if (this.own[scale] === given[scale]) this.own[scale] = "";
    return refused;
  }

  get qualify(): Qualify {
    return { judged: $state.snapshot(this.judged), service_level: this.service_level, report_type: this.report_type, ...$state.snapshot(this.own), reason: this.explains ? this.reason.trim() : "" };
  }
}
