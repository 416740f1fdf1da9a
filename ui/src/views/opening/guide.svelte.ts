// What the first-launch guide knows. The mallette is made at the end of the third step; the guide ends only when the
// typed recovery code has opened a test copy.

import { attempt } from "../../shared/attempt";
import { current } from "../../backend/backend";
import type { PrintedFile, Strength } from "../../backend/types";
import { currentLanguage, t } from "../../i18n/index.svelte";
import { session } from "../../state/session.svelte";

export const STEPS = ["organisation", "who", "passphrase", "sheet", "trial", "done"] as const;
export type Step = (typeof STEPS)[number];

/** A score below this is refused. */
const STRONG = 3;

/** The zone of this computer; one that was never set says UTC, and is no organisation's. */
function zoneHere(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && !/^(Etc\/)?(UTC|GMT)$/.test(zone) ? zone : "Europe/Paris";
}

export class Guide {
  step = $state<Step>("organisation");
  organisation = $state("");
  language = $state<"fr" | "en">(currentLanguage());
  country = $state<"fr" | "be">("fr");
  time_zone = $state(zoneHere());
  folder = $state<string | null>(null);
  first_name = $state("");
  last_name = $state("");
  passphrase = $state("");
  again = $state("");
  strength = $state.raw<Strength | null>(null);
  code = $state("");
  printed = $state.raw<PrintedFile | null>(null);
  typed = $state("");
  busy = $state(false);
  /** What keeps this step from ending, in a sentence. */
  problem = $state<string | null>(null);

  #measured = 0;

  get place(): number {
    return STEPS.indexOf(this.step);
  }

  to(step: Step): void {
    this.problem = null;
    this.step = step;
  }

  /** Measures the passphrase while it is typed; the answer to the latest one counts. */
  async measure(): Promise<void> {
    const mine = ++this.#measured;
    const strength = this.passphrase ? await current().passphrase_strength(this.passphrase, [this.organisation, this.first_name, this.last_name]) : null;
    if (mine === this.#measured) this.strength = strength;
  }

  endOrganisation(): void {
    if (!this.organisation.trim()) this.problem = t.opening.guide.organisation.name_missing;
    else this.to("who");
  }

  endWho(): void {
    if (!this.first_name.trim() || !this.last_name.trim()) this.problem = t.opening.guide.who.missing;
    else this.to("passphrase");
  }

  async create(): Promise<void> {
    await this.measure();
    if ((this.strength?.score ?? 0) < STRONG) this.problem = t.opening.guide.passphrase.weak;
    else if (this.passphrase !== this.again) this.problem = t.opening.guide.passphrase.differ;
    else await this.#run(async () => {
      const made = await current().create_mallette({
        folder: this.folder, organisation: this.organisation.trim(), language: this.language, country: this.country, time_zone: this.time_zone,
        passphrase: this.passphrase, first_name: this.first_name.trim(), last_name: this.last_name.trim(),
      });
      this.code = made.recovery_code;
      this.passphrase = this.again = "";
      session.take(made.session);
      this.to("sheet");
    });
  }

  print(): Promise<void> {
    return this.#run(async () => {
      const path = await current().choose_save("mallette-secours.pdf");
      if (path) this.printed = await current().print_document("recovery-sheet", { language: this.language, paper: "a4", large: false, duplex: false, incident: null, masked: false }, path);
    });
  }

  tryCode(): Promise<void> {
    return this.#run(async () => {
      session.take(await current().try_recovery_code(this.typed));
      this.code = this.typed = "";
      this.to("done");
    });
  }

  async #run(run: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = null;
    const problem = await attempt(run);
    this.busy = false;
    if (problem) this.problem = problem;
  }
}
