// Trying a command whose refusal is a sentence on the screen.

import { t } from "../i18n/index.svelte";
import { asCommandError } from "../backend/backend";

/** Runs it; gives nothing when it worked, else the sentence to show. A dialog that was cancelled needs no sentence. */
export async function attempt(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (thrown) {
    const { code, detail } = asCommandError(thrown);
    return code === "cancelled" ? null : t.errors[code](detail);
  }
}
