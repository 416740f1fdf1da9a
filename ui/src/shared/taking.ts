// Taking a file into the mallette: a copy, a logo. What is wrong with it is said with its name and the limit.

import { asCommandError } from "../backend/backend";
import { bytes } from "../i18n/format.svelte";
import { t } from "../i18n/index.svelte";
import { plan } from "../state/plan.svelte";

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Runs the command that takes a file into the plan. Gives nothing when it worked, else the sentence to show. */
export const takeIn = (path: string, command: () => Promise<unknown>): Promise<string | null> =>
  taken(path, async () => {
    await command();
    await plan.fetch();
  });

/** Runs what takes a file into the mallette. Gives nothing when it worked, else the sentence to show. */
export async function taken(path: string, run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (thrown) {
    const { code, detail } = asCommandError(thrown);
    const limit = /^\d+$/.test(detail.limit ?? "") ? bytes(Number(detail.limit)) : detail.limit;
    return t.errors[code]({ file: fileName(path), ...detail, ...(limit ? { limit } : {}) });
  }
}
