// French spacing. Sentences are typed with plain spaces; here they get the spaces a French reader expects:
// a narrow no-break space before ; ! ? and a no-break space before : and inside « ».

const NARROW = "\u202f";
const FIXED = "\u00a0";

/** The text with French spaces; nothing else is changed. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=:(\s|$))/g, FIXED)
    .replace(/« /g, `«${FIXED}`)
    .replace(/ »/g, `${FIXED}»`)
    .replace(/(\d) (?=%|€)/g, `$1${NARROW}`);
}

/** A table of sentences with French spaces in every string, also in those its functions give. */
export function withFrenchSpaces<T>(words: T): T {
  if (typeof words === "string") return frenchSpaces(words) as T;
  if (typeof words === "function") {
    const sentence = words as unknown as (...given: unknown[]) => unknown;
    return ((...given: unknown[]) => withFrenchSpaces(sentence(...given))) as T;
  }
  if (typeof words === "object" && words !== null && !Array.isArray(words)) {
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, withFrenchSpaces(value)])) as T;
  }
  return words;
}
