import type { ClockName, Occasion } from "../../backend/types";

export const reminders = {
  occasion: { soon: "bientôt", late: "en retard", inject: "à jouer" } satisfies Record<Occasion, string>,
  exercise: "EXERCICE", read: "Lu",
  due: {
    soon: (time: string) => `à faire avant ${time}`, late: (time: string) => `délai passé depuis ${time}`, inject: (time: string) => `prévu à ${time}`,
  } satisfies Record<Occasion, (time: string) => string>,
  clock: {
    acknowledge: () => "Prise en compte", respond: () => "Réponse", resolve: () => "Résolution", update: () => "Prochaine communication", cell: () => "Ouverture de la cellule de crise",
    drp_decision: () => "Décision sur le PRA", closing: () => "Clôture de la crise", rto: (label: string) => `DMIA de « ${label} »`, review: () => "Revue post-incident", duty: (label: string) => label,
  } satisfies Record<ClockName, (label: string) => string>,
  quit: {
    title: "Quitter Mallette ?", explain: (numbers: string) => `En cours : ${numbers}. Mallette fermée, plus aucun rappel ne viendra ; tout ce qui est noté reste sur le disque.`,
    quit: "Quitter", hide: "Fermer la fenêtre seulement la masque : les rappels continuent.", stay: "Rester",
  },
};
