import type { Occasion } from "../../backend/types";
import { counter } from "../count";

const count = counter("fr");

export const reminders = {
  occasion: { soon: "bientôt", late: "en retard", inject: "à jouer" } satisfies Record<Occasion, string>,
  exercise: "EXERCICE", read: "Lu", all_read: "Tout lu", label: "Rappels", more: (n: number) => `et ${count(n, "autre rappel", "autres rappels")}`, fewer: "Replier",
  due: {
    soon: (time: string) => `à faire avant ${time}`, late: (time: string) => `délai passé depuis ${time}`, inject: (time: string) => `prévu à ${time}`,
  } satisfies Record<Occasion, (time: string) => string>,
  quit: {
    title: "Quitter Mallette ?", explain: (numbers: string) => `En cours : ${numbers}. Mallette fermée, plus aucun rappel ne viendra ; tout ce qui est noté reste sur le disque.`,
    quit: "Quitter", hide: "Fermer la fenêtre seulement la masque : les rappels continuent.", stay: "Rester",
  },
};
