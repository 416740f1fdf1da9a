// Doing something in the open incident: when it was, what it is waiting for, why it was refused.

import type { Act } from "../../backend/types";
import { attempt } from "../../shared/attempt";
import { whenDone } from "../../shared/typed";
import { incident } from "../../state/incident.svelte";

export class Doing {
  /** When it was done, as it was typed; now where nothing is typed. */
  typed = $state("");
  /** Why what was typed is no time. */
  wrong = $state<string | null>(null);
  problem = $state<string | null>(null);
  busy = $state(false);

  /** Carries it out; says whether it was. What was typed is for one act. */
  async do(act: Act): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.wrong = null;
    this.problem = await attempt(async () => {
      const read = await whenDone(this.typed, incident.now);
      if ("problem" in read) this.wrong = read.problem;
      else await incident.act(act, read.at);
    });
    this.busy = false;
    const done = this.wrong === null && this.problem === null;
    if (done) this.typed = "";
    return done;
  }

  forget(): void {
    this.typed = "";
    this.wrong = this.problem = null;
  }
}
