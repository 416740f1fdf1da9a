// Taking a copy into the mallette.

import { asCommandError, current } from "../../backend/backend";
import { bytes } from "../../i18n/format.svelte";
import { t } from "../../i18n/index.svelte";
import { plan } from "../../state/plan.svelte";
import { fileName } from "./copies";

/** Attaches a file as the copy of a document. Gives nothing when it worked, else the sentence to show. */
export async function attach(document: string, path: string): Promise<string | null> {
  try {
    await current().attach_copy(document, path);
    await plan.fetch();
    return null;
  } catch (thrown) {
    const { code, detail } = asCommandError(thrown);
    const limit = /^\d+$/.test(detail.limit ?? "") ? bytes(Number(detail.limit)) : detail.limit;
    return t.errors[code]({ file: fileName(path), ...detail, ...(limit ? { limit } : {}) });
  }
}
