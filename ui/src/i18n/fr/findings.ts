// What is missing in the plan, in a sentence each; `mend` says what the link does.

import type { FindingCode } from "../../backend/types";
import type { Detail } from "./errors";

export type FindingWords = Record<FindingCode, { says: (subject: string, detail: Detail) => string; mend: string }>;

const when = (date: string | undefined, word: string) => (date ? ` ${word} ${date}` : "");

export const findings: FindingWords = {
  role_one_contact: { says: (s) => `Le rôle « ${s} » n’a qu’un contact joignable.`, mend: "Ajouter un suppléant" },
  role_no_contact: { says: (s) => `Personne ne tient le rôle « ${s} ».`, mend: "Désigner un titulaire" },
  contact_unverified: { says: (s, d) => `Les numéros de ${s} ${d.last ? `n’ont pas été vérifiés depuis le ${d.last}` : "n’ont jamais été vérifiés"}.`, mend: "Vérifier les numéros" },
  document_no_copy: { says: (s) => `« ${s} » n’a pas de copie hors ligne.`, mend: "Prendre une copie" },
  document_overdue: { says: (s, d) => `La revue de « ${s} » est en retard${when(d.due, ": elle était prévue le")}.`, mend: "Voir le document" },
  document_no_review: { says: (s) => `« ${s} » n’a pas de date de revue.`, mend: "Fixer une date" },
  review_overdue: { says: (_, d) => (d.last ? `La revue du plan est en retard : dernière revue le ${d.last}.` : "Le plan n’a jamais été revu."), mend: "Faire la revue" },
  test_overdue: { says: (_, d) => (d.last ? `Le test du plan est en retard : dernier test le ${d.last}.` : "Le plan n’a jamais été testé."), mend: "Noter le test" },
  on_call_gap: { says: (s, d) => `L’astreinte « ${s} » a un trou${when(d.from, "à partir du")}.`, mend: "Compléter les tours" },
  raci_no_accountable: { says: (s) => `RACI : personne ne répond (A) de « ${s} ».`, mend: "Compléter la grille" },
  raci_empty_cell: { says: (s, d) => `RACI : une case est vide pour « ${s} »${d.column ? `, colonne ${d.column}` : ""}.`, mend: "Compléter la grille" },
  rto_missing: { says: (s) => `L’activité « ${s} » n’a pas de DMIA.`, mend: "Fixer la DMIA" },
  activity_no_owner: { says: (s) => `L’activité « ${s} » n’a pas de responsable.`, mend: "Désigner un rôle" },
  recovery_sheet_untried: { says: () => "La feuille de secours n’a jamais été essayée.", mend: "Essayer le code" },
  no_paper_copy: { says: () => "Aucun exemplaire papier du plan n’est au registre.", mend: "Imprimer un exemplaire numéroté" },
  no_version: { says: () => "Aucune version du plan n’est publiée.", mend: "Publier une version" },
  backup_old: { says: (_, d) => (d.last ? `La dernière sauvegarde vérifiée est ancienne : elle date du ${d.last}.` : "Il n’y a aucune sauvegarde vérifiée."), mend: "Sauvegarder" },
  measure_overdue: { says: (s, d) => `La mesure « ${s} » est en retard${when(d.due, ": prévue le")}.`, mend: "Voir la mesure" },
  organisation_unnamed: { says: () => "L’organisation n’a pas de nom.", mend: "La nommer" },
};
