// The yearly review of the plan (PL4).

import type { WalkGroup } from "../../backend/types";
import { counter } from "../count";

const count = counter("fr");

const groups: Record<WalkGroup, string> = {
  organisation: "Organisation", chapters: "Chapitres", roles: "Rôles", contacts: "Contacts internes", companies: "Sociétés et leurs contacts", activities: "Activités essentielles", documents: "Documents",
  rotations: "Astreintes", measures: "Mesures et bonnes pratiques", tools: "Outils",
};

export const walk = {
  title: "Revue annuelle du plan", explain: "Chapitre par chapitre, contact par contact : est-ce toujours vrai ? La revue peut être quittée et reprise à tout moment ; ce qui change après une réponse est redemandé.",
  last: (day: string) => `Dernière revue : ${day}.`, never: "Le plan n’a jamais été revu.", due: (day: string) => `Prochaine revue au plus tard le ${day}.`, overdue: "en retard",
  begin: "Commencer la revue", resume: "Reprendre la revue", asked: (steps: number) => `${count(steps, "étape", "étapes")} à confirmer.`,
  read_only: "Lecture seule : la revue se lit et s’imprime, mais ne se répond pas ici.",
  past: "Revues terminées", past_none: "Aucune revue n’est encore terminée.",
  columns: { finished: "Terminée", by: "Par", steps: "Étapes", to_change: "À modifier", note: "Conclusion", open: "Voir" }, see: (when: string) => `Voir la revue du ${when}`, see_it: "Voir",
  begun: (when: string, by: string) => `Commencée le ${when} par ${by}`,
  progress: (done: number, all: number) => `${done} sur ${all} étapes vues`, left: (n: number) => (n === 0 ? "tout est vu" : `${n} à voir`),
  groups, jump: "Aller à une partie", parts: "Parties de la revue", steps_of: (group: string) => `Étapes : ${group}`,
  step: (n: number, all: number, group: string) => `Étape ${n} sur ${all} · ${group}`,
  question: "Est-ce toujours vrai ?", previous: "Étape précédente", next: "Étape suivante", missing: "manque", nothing_said: "Rien d’autre n’est noté ici.",
  facts: {
    section: "Sections", table: "Tableaux et schémas", principal: "Titulaire", backup: "Suppléants", channel: "Autres moyens de joindre", people: "Personnes", shifts: "Tours prévus", until: "Prévue jusqu’au", holidays: "Jours fériés propres",
  } as Record<string, string>,
  answers: { holds: "C’est toujours vrai", to_change: "À modifier" }, keys: { holds: "V", to_change: "M" },
  holds_person: "« C’est toujours vrai » note aussi que les numéros ont été vérifiés aujourd’hui.",
  answered: (by: string, when: string) => `selon ${by}, le ${when}`,
  changed: (when: string) => `Modifié le ${when}, après la réponse : à confirmer de nouveau.`,
  note: "Ce qui est à modifier", note_hint: "Une ligne suffit ; elle devient le titre de l’action.", make_action: "Créer une action", note_go: "Noter et continuer",
  note_missing: "Écrivez ce qui est à modifier, pour que l’action ait un titre.",
  open: "Ouvrir", open_of: (title: string) => `Ouvrir : ${title}`, come_back: "Pour revenir à cette étape : Améliorations.", action: (title: string) => `Action : ${title}`,
  finish: {
    title: "Conclure", all_done: "Chaque étape est vue.", note: "Conclusion", go: "Terminer la revue", explain: "La date de revue du plan devient celle d’aujourd’hui.",
    left: (n: number) => `Il reste ${count(n, "étape", "étapes")} à voir avant de conclure.`, go_left: "Aller à la première",
  },
  finished: {
    title: (when: string) => `Revue terminée le ${when}`, by: (by: string) => `par ${by}`, next: (day: string) => `La prochaine est due au plus tard le ${day}.`,
    changes: (n: number) => (n === 0 ? "Rien n’était à modifier." : count(n, "point était à modifier", "points étaient à modifier")), back: "Toutes les revues",
  },
  said: { begun: "Revue commencée", finished: "Revue terminée : la date de revue du plan est celle d’aujourd’hui" },
  print: {
    button: "Imprimer la feuille de contrôle…", title: "Imprimer la feuille de contrôle",
    explain: "Chaque étape avec ce qui est à confirmer, une case « toujours vrai », une case « à modifier » et de la place pour noter. À remplir à la main, puis à reporter ici.",
  },
  empty: "Le plan est vide", empty_hint: "Il n’y a encore rien à revoir. Remplissez d’abord le plan et l’annuaire.", empty_go: "Aller à l’annuaire",
};
