// Filtering as one types: accents, capitals and the spaces in numbers do not matter.

/** Text as it is compared. */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("’", "'");

/** What a row is found by: its texts, and its numbers also as bare digits. */
export function haystack(texts: string[], numbers: string[] = []): string {
  return fold([...texts, ...numbers, ...numbers.map((number) => number.replace(/\D/g, ""))].join(" \n"));
}

/** A test for haystacks: every word that was typed occurs. */
export function finder(words: string): (hay: string) => boolean {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return (hay) => wanted.every((word) => hay.includes(word));
}
