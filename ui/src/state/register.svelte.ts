// The register of paper copies, each compared with the plan. Comparing takes a moment: it is asked for once the screen stands.

import { current } from "../backend/backend";
import type { CopyCheck, PaperCopy } from "../backend/types";
import { attempt } from "../shared/attempt";
import { plan } from "./plan.svelte";

export class Register {
  #checks = $state.raw(new Map<string, CopyCheck>());
  problem = $state<string | null>(null);
  #asked = 0;

  /** Every copy, those in service first, each in the order of its number. */
  readonly copies = $derived([...plan.now.copies].sort((a, b) => Number(a.destroyed_on !== null) - Number(b.destroyed_on !== null) || (a.number ?? 0) - (b.number ?? 0)));
  readonly inService = $derived(this.copies.filter((copy) => copy.destroyed_on === null));
  readonly #compared = $derived(this.inService.map((copy) => ({ copy, check: this.check(copy) })));
  /** Those to replace; nothing until each has been compared. */
  readonly stale = $derived(this.#compared.every(({ check }) => check) ? this.#compared.flatMap(({ copy, check }) => (check && check.changes.length > 0 ? copy : [])) : null);

  /** How a copy stands; nothing until it has been compared, and again once it has been printed anew. */
  check(copy: PaperCopy): CopyCheck | undefined {
    const check = this.#checks.get(copy.id);
    return check?.copy.printed_at === copy.printed_at ? check : undefined;
  }

  /** Compares them with the plan as it is now; the last asked wins. */
  async compare(): Promise<void> {
    const asked = ++this.#asked;
    if (this.inService.length === 0) {
      this.problem = null;
      return;
    }
    const refused = await attempt(async () => {
      const checks = await current().paper_copies();
      if (asked === this.#asked) this.#checks = new Map(checks.map((check) => [check.copy.id, check]));
    });
    if (asked === this.#asked) this.problem = refused;
  }
}
