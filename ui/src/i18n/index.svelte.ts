// The words of the interface, in the language of the moment.

import { en } from "./en";
import { fr, type Words } from "./fr";
import { frenchSpaces, withFrenchSpaces } from "./typography";

export type Language = "fr" | "en";
export type { Words };

const tables: Record<Language, Words> = { fr: withFrenchSpaces(fr), en };

let language = $state<Language>("fr");

/** Switches every word of the interface at once. */
export function setLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
}

export function currentLanguage(): Language {
  return language;
}

/** The words: `t.common.cancel`, `t.errors.disk_full(detail)`. Reactive in a template, a `$derived` or an `$effect`. */
export const t: Words = new Proxy({} as Words, {
  get: (_, part) => Reflect.get(tables[language], part) as unknown,
});

/** Content of the plan as it is shown: with French spaces when the plan is written in French. */
export function spaced(text: string, written: string): string {
  return written === "fr" ? frenchSpaces(text) : text;
}
