// Which document a dropped file belongs to.

import type { Document } from "../../backend/types";
import { fold } from "../../shared/fold";
import { fileName } from "../../shared/taking";

/** A path on this computer or its network, which the backend can read; an address of the web is not. */
export const isPath = (link: string): boolean => link !== "" && !/^[a-z][a-z0-9+.-]+:\/\//i.test(link);

const parts = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

/** The document a file most likely is a copy of: same file as the copy or the original, else shared words with title and reference. */
export function likely(path: string, documents: Document[]): string | null {
  const name = fileName(path);
  const exact = documents.find((document) => document.copy_name === name || fileName(document.link) === name);
  if (exact) return exact.id;
  const words = parts(name);
  const scored = documents.map((document) => ({ id: document.id, score: words.filter((word) => parts(`${document.title} ${document.reference}`).includes(word)).length }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.id : null;
}
