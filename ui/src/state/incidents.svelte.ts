// The register of incidents and exercises, the latest first.

import { current } from "../backend/backend";
import type { RegisterLine } from "../backend/types";
import { attempt } from "../shared/attempt";

class IncidentsState {
  lines = $state.raw<RegisterLine[]>([]);
  /** The dialog to declare one is asked for; the shell holds it. */
  declaring = $state(false);
  readonly open = $derived(this.lines.filter((line) => line.closed_at === null));
  readonly #byId = $derived(new Map(this.lines.map((line) => [line.id, line])));
  /** Exercises are no incidents. */
  readonly real = $derived(this.open.filter((line) => !line.exercise));

  /** Fetches it; gives nothing when it worked, else the sentence to show. */
  look(): Promise<string | null> {
    return attempt(async () => (this.lines = await current().register()));
  }

  forget(): void {
    this.lines = [];
    this.declaring = false;
  }

  /** Its line, as far as the register is known. */
  find(id: string | null): RegisterLine | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** Its number and title, as far as the register is known. */
  titleOf(id: string): string {
    const line = this.find(id);
    return line ? `${line.number} ${line.title}` : "";
  }
}

export const incidents = new IncidentsState();
