// How a passphrase is shown and judged.

import type { Weakness } from "../../backend/types";

const weaknesses: Record<Weakness, string> = {
  known_word: "Elle contient un mot que chacun associe à l’organisation.",
  common: "Elle figure parmi les mots de passe courants, ou leur ressemble.",
  single_word: "Un seul mot ou un seul nom se devine vite.",
  keyboard_pattern: "Elle suit des touches voisines du clavier.",
  repetition: "Quelque chose s’y répète.",
  sequence: "Elle contient une suite, comme abc ou 6543.",
  date: "Elle contient une date ou une année.",
  predictable_change: "Les majuscules et les @ pour a n’aident guère.",
  too_short: "Ajoutez un mot ou deux.",
};

export const passphrase = {
  show: "Montrer", hide: "Cacher",
  strength: "Solidité de la phrase de passe",
  levels: ["devinée aussitôt", "très faible", "faible", "solide", "très solide"] as string[],
  weaknesses,
};
