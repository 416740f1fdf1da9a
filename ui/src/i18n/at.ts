/** A moment in a sentence, "à 12:06" or "le mardi 24 nov., 12:06": a moment of today bears no day. */
export const at = (hour: string, day: string) => (when: string): string => `${/^\d\d:\d\d$/.test(when) ? hour : day} ${when}`;
