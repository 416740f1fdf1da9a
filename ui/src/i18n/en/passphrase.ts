import type { Weakness } from "../../backend/types";
import type * as fr from "../fr/passphrase";

const weaknesses: Record<Weakness, string> = {
  known_word: "It holds a word that everybody connects with the organisation.",
  common: "It is, or resembles, a common password.",
  single_word: "One word or one name by itself is soon guessed.",
  keyboard_pattern: "It follows keys that lie side by side.",
  repetition: "Something in it is repeated.",
  sequence: "It holds a sequence such as abc or 6543.",
  date: "It holds a date or a year.",
  predictable_change: "Capitals and @ for a hardly help.",
  too_short: "Add a word or two.",
};

export const passphrase: typeof fr.passphrase = {
  show: "Show", hide: "Hide",
  strength: "Strength of the passphrase",
  levels: ["guessed at once", "very weak", "weak", "strong", "very strong"],
  weaknesses,
};
