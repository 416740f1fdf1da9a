// Plurals: "1 rôle", "2 rôles". French says "0 rôle", English "0 roles"; Intl knows.

export type Counter = (n: number, one: string, other: string) => string;

/** A counter of one language: `count(3, "rôle", "rôles")` gives "3 rôles". */
export function counter(language: string): Counter {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (n, one, other) => `${numbers.format(n)} ${rules.select(n) === "one" ? one : other}`;
}
