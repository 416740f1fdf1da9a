// Naming what the plan knows inside a line: @ people and roles, # documents and activities (LO1).

import { t } from "../../../i18n/index.svelte";
import { fold } from "../../../shared/fold";
import { fullName, plan } from "../../../state/plan.svelte";

export type Sign = "@" | "#";
/** Something that can be named. */
export type Named = { /** As a line keeps it: `person:ID`. */ ref: string; label: string; detail: string };
/** What is being named at the caret: the sign, where it stands, and what was typed after it. */
export type Asked = { sign: Sign; at: number; words: string };

const LIMIT = 8;
/** A name is never longer than this; further back nothing is looked for. */
const REACH = 80;
const SMALL = new Set(["de", "du", "des", "d", "l", "la", "le", "les", "et", "of", "the", "and", "a", "au"]);

const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u);
const initials = (label: string): string => wordsOf(label).filter((word) => word && !SMALL.has(word)).map((word) => word[0]).join("");

export function people(): Named[] {
  return plan.now.people.map((person) => ({ ref: `person:${person.id}`, label: fullName(person), detail: person.job })).filter(({ label }) => label).sort(byLabel);
}

const byLabel = (a: Named, b: Named): number => a.label.localeCompare(b.label);

/** Everything a sign can name. */
export function nameable(sign: Sign): Named[] {
  if (sign === "@") return [...people(), ...plan.now.roles.map((role) => ({ ref: `role:${role.id}`, label: role.name, detail: t.log.entry.role })).filter(({ label }) => label).sort(byLabel)];
  return [
    ...plan.now.documents.map((document) => ({ ref: `document:${document.id}`, label: document.title, detail: document.reference })),
    ...plan.now.activities.map((activity) => ({ ref: `activity:${activity.id}`, label: activity.name, detail: t.log.entry.activity })),
  ].filter(({ label }) => label);
}

/** What is being named where the caret stands, if anything. */
export function asked(text: string, caret: number): Asked | null {
  const before = text.slice(Math.max(0, caret - REACH), caret);
  const found = /(?:^|[\s(«“’'])([@#])([^@#\n]*)$/.exec(before);
  return found ? { sign: found[1] as Sign, at: caret - found[2]!.length - 1, words: found[2]! } : null;
}

/** Whether the words follow each other in a name, the last one as far as it was typed. */
function follows(typed: string[], name: string[]): boolean {
  const fits = (from: number) => typed.every((word, at) => (at < typed.length - 1 ? name[from + at] === word : name[from + at]?.startsWith(word)));
  return name.some((_, from) => fits(from));
}

/** Those whose name fits what was typed, the likeliest first. */
export function fitting(all: Named[], words: string): Named[] {
  const typed = wordsOf(words);
  const fits = ({ label, detail }: Named) => follows(typed, wordsOf(label)) || (detail !== "" && typed.join("") !== "" && follows(typed, wordsOf(detail))) || (typed.length === 1 && typed[0]!.length > 1 && initials(label).startsWith(typed[0]!));
  const begins = (named: Named) => (fold(named.label).startsWith(fold(words)) ? 0 : 1);
  return all.filter(fits).sort((a, b) => begins(a) - begins(b)).slice(0, LIMIT);
}

/** The text with the name put in, and where the caret goes. */
export function insert(text: string, { sign, at, words }: Asked, { label }: Named): { text: string; caret: number } {
  const after = text.slice(at + 1 + words.length);
  const put = `${sign}${label}${/^\s/.test(after) ? "" : " "}`;
  return { text: text.slice(0, at) + put + after, caret: at + sign.length + label.length + 1 };
}

/** Those a text names, one a line, as a line of the log keeps them. A longer name goes before one it contains. */
export function mentionsIn(text: string): string {
  let left = text;
  const found: { ref: string; at: number }[] = [];
  for (const sign of ["@", "#"] as const) {
    for (const { ref, label } of nameable(sign).sort((a, b) => b.label.length - a.label.length)) {
      const name = sign + label;
      const at = left.indexOf(name);
      if (at < 0 || /[\p{L}\p{N}]/u.test(left[at + name.length] ?? "")) continue;
      found.push({ ref, at });
      left = left.replaceAll(name, " ".repeat(name.length));
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ ref }) => ref).join("\n");
}
