// Taking a copy into the mallette.

import { current } from "../../backend/backend";
import { takeIn } from "../../shared/taking";

/** Attaches a file as the copy of a document. Gives nothing when it worked, else the sentence to show. */
export const attach = (document: string, path: string): Promise<string | null> =>
  takeIn(path, () => current().attach_copy(document, path));
