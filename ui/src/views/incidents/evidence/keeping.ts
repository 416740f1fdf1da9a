// Keeping evidence: files and pasted screenshots (LO3).

import { current } from "../../../backend/backend";
import { t } from "../../../i18n/index.svelte";
import { attempt } from "../../../shared/attempt";
import { asPng, pastedPicture } from "../../../shared/pasted";
import { say } from "../../../shared/status.svelte";
import { fileName, taken } from "../../../shared/taking";
import { incident } from "../../../state/incident.svelte";

/** Keeps files, for a line or with a line of their own each. Gives nothing when all are kept, else what is wrong with the first that is not. */
export async function keepFiles(paths: string[], line: string | null, note: string): Promise<string | null> {
  for (const path of paths) {
    const refused = await taken(path, async () => incident.take(await current().keep_evidence(incident.id, path, line, note.trim())));
    if (refused) return refused;
    say(t.evidence.kept(fileName(path)));
  }
  return null;
}

/** Keeps the picture that is pasted. Gives nothing when it is kept, a sentence when it cannot be, and `undefined` when
 *  there is none; `insist` makes a sentence of that. */
export async function keepPasted(event: ClipboardEvent, line: string | null, note: string, insist = false): Promise<string | null | undefined> {
  const picture = pastedPicture(event);
  if (!picture) return insist ? t.evidence.no_picture : undefined;
  event.preventDefault();
  let png: string;
  try {
    png = await asPng(picture);
  } catch {
    return t.evidence.bad_picture;
  }
  const refused = await attempt(async () => incident.take(await current().paste_evidence(incident.id, png, line, note.trim())));
  if (!refused) say(t.evidence.kept_picture);
  return refused;
}
