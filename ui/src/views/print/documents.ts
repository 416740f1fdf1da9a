// Every document that can be printed, in the order of the screen; its words are in t.print.documents.

import type { DocumentKind } from "../../backend/types";

/** Of the plan: in sets and registers. Secret: it opens the mallette, and is in none. Of an incident: printed from its page, or from the register. */
type Belonging = "plan" | "secret" | "incident";

const DOCUMENTS: Record<DocumentKind, Belonging> = {
  plan: "plan",
  contacts: "plan",
  "action-cards": "plan",
  cards: "plan",
  forms: "plan",
  diagrams: "plan",
  "recovery-sheet": "secret",
  incident: "incident",
  log: "incident",
  calls: "incident",
  status: "incident",
  message: "incident",
  handover: "incident",
  "run-sheet": "incident",
  register: "incident",
};

const all = Object.keys(DOCUMENTS) as DocumentKind[];

const belonging = (wanted: Belonging) => all.filter((kind) => DOCUMENTS[kind] === wanted);

export const isSecret = (kind: DocumentKind): boolean => DOCUMENTS[kind] === "secret";
export const OPEN = belonging("plan");
export const SECRET = belonging("secret");

/** The document of a code of the register, if this program still prints it. */
export const documentOf = (code: string): DocumentKind | undefined => all.find((kind) => kind === code);
