// Every document that can be printed, in the order of the screen; its words are in t.print.documents.

import type { DocumentKind } from "../../backend/types";

type Document = {
  /** It opens the mallette: in no set, in no register. */
  secret: boolean;
};

const DOCUMENTS: Record<DocumentKind, Document> = {
  plan: { secret: false },
  contacts: { secret: false },
  "action-cards": { secret: false },
  cards: { secret: false },
  forms: { secret: false },
  diagrams: { secret: false },
  "recovery-sheet": { secret: true },
};

const all = Object.keys(DOCUMENTS) as DocumentKind[];

export const isSecret = (kind: DocumentKind): boolean => DOCUMENTS[kind].secret;
export const OPEN = all.filter((kind) => !isSecret(kind));
export const SECRET = all.filter(isSecret);

/** The document of a code of the register, if this program still prints it. */
export const documentOf = (code: string): DocumentKind | undefined => all.find((kind) => kind === code);
