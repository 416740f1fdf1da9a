// The pictures of the plan as core draws them; drawn again, after a short rest, when what they show has changed.

import { current } from "../../backend/backend";
import type { Pictures } from "../../backend/types";
import type { Language } from "../../i18n/index.svelte";
import { tried } from "../../shared/rows/order";

const REST = 400;

class PictureState {
  drawn = $state.raw<Pictures | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks for them again: at once when there are none, else after a rest. */
  ask(language: Language): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void tried(async () => (this.drawn = await current().pictures(language))), this.drawn ? REST : 0);
  }
}

export const pictures = new PictureState();
