// How far the printing under way is, asked for while it lasts.

import { current } from "../backend/backend";
import { attempt } from "./attempt";

/** Progress is shown when a print lasts longer than this, in milliseconds. */
const PATIENCE = 1000;
const EVERY = 200;

export class Progress {
  /** From 0 to 1; nothing when the backend does not count it. */
  share = $state<number | null>(null);
  /** It lasts: progress is worth showing. */
  slow = $state(false);

  /** Follows this work to its end. */
  async follow<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    let over = false;
    const patience = setTimeout(() => (this.slow = true), PATIENCE);
    const asking = setInterval(() => void attempt(async () => {
      const share = await current().printing();
      if (!over) this.share = share;
    }), EVERY);
    try {
      return await work();
    } finally {
      over = true;
      clearTimeout(patience);
      clearInterval(asking);
      this.slow = false;
      this.share = null;
    }
  }
}
