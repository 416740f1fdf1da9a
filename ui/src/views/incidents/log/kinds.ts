// The kinds of line of the log (LO1) and the keys that choose them.

import { t } from "../../../i18n/index.svelte";
import type { Shortcut } from "../../../shared/shortcuts.svelte";

/** The kinds a person writes, in the order in which they are offered. */
export const WRITTEN = ["fact", "action", "decision", "communication", "call", "escalation", "state"] as const;
export type WrittenKind = (typeof WRITTEN)[number];
/** All kinds a line can have. */
export const ALL_LINES = [...WRITTEN, "correction", "verification"] as const;

/** With Alt; the same in every language, for hands that know them. P is the phone, T the state. */
const LETTERS: Record<WrittenKind, string> = { fact: "F", action: "A", decision: "D", communication: "C", call: "P", escalation: "E", state: "T" };

export const kindWord = (kind: string): string => (t.log.kinds as Record<string, string>)[kind] ?? kind;
/** As the list offers it: with its key. */
export const kindOption = (kind: WrittenKind): string => `${t.log.kinds[kind]} (Alt+${LETTERS[kind]})`;

/** Alt and a letter chooses a kind. */
export const kindShortcuts = (choose: (kind: WrittenKind) => void): Shortcut[] =>
  WRITTEN.map((kind) => ({ keys: `Alt+${LETTERS[kind]}`, label: () => t.log.entry.shortcut(t.log.kinds[kind]), run: () => choose(kind) }));
