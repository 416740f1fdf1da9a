// The figures of incidents. Beside each figure stands what is counted, in which time, and what is left out.

import type { CountedIn, LeftOutReason, Spread, SpreadCode } from "../../backend/types";
import { counter } from "../count";

const count = counter("fr");
type Point = Spread["from"];

const from: Record<Point, string> = {
  noticed: "du constat (T0)", declared: "de la déclaration", acknowledged: "de la prise en compte", told: "du premier message", resolved: "de la résolution",
  closed: "de la fermeture", signed: "de la remise de la revue",
};
const until: Record<Point, string> = {
  noticed: "au constat", declared: "à la déclaration", acknowledged: "à la prise en compte", told: "au premier message ou point de situation", resolved: "à la résolution",
  closed: "à la fermeture", signed: "à la remise de la revue",
};
const counted_in: Record<CountedIn, string> = {
  elapsed: "en temps écoulé, nuits et jours fériés compris", without_waiting: "en temps écoulé, attentes du client ou d’un tiers déduites", business_days: "en jours ouvrés",
};
const not_yet: Record<Point, string> = {
  noticed: "pas encore constaté", declared: "pas encore déclaré", acknowledged: "pas encore pris en compte", told: "aucun message envoyé", resolved: "pas encore résolu",
  closed: "pas encore fermé", signed: "revue pas encore remise",
};

const spreads: Record<SpreadCode, string> = {
  acknowledge: "Prise en compte (MTTA)", resolve: "Résolution (MTTR)", resolve_without_waiting: "Résolution, hors attentes", first_message: "Premier message", lesson: "Leçon publiée",
};

export const numbers = {
  period: {
    label: "Période", presets: { last_year: "12 derniers mois", this_year: "Cette année", year_before: "L’année dernière", all: "Tout", own: "Autres dates" },
    from: "Du", to: "Au", told: { incidents: (first: string, last: string) => `Incidents constatés du ${first} au ${last} compris.`, exercises: (first: string, last: string) => `Exercices commencés du ${first} au ${last} compris.` },
  },
  filter: {
    label: "Ce qui est compté", category: "Type", class: "Classe", priority: "Priorité", service_level: "Niveau de service",
    all: { category: "Tous les types", class: "Toutes les classes", priority: "Toutes les priorités", service_level: "Tous les niveaux de service" }, clear: "Effacer les filtres",
  },
  natures: { label: "Incidents ou exercices", incidents: "Incidents", exercises: "Exercices" },
  apart: { incidents: "Les exercices sont comptés à part.", exercises: "Ces chiffres sont ceux des exercices seuls : aucun incident réel n’y entre." },
  filtered_out: (n: number) => `${count(n, "autre est écarté", "autres sont écartés")} par les filtres.`,
  figures: "Chiffres clés", none: "pas de chiffre",
  counted: {
    incidents: { label: "Incidents", of: (n: number, all: number) => `${count(n, "incident", "incidents")} sur ${all}`, how: "Toutes classes, selon le jour du constat.", beside: (open: number) => (open === 0 ? "tous sont fermés" : count(open, "n’est pas fermé", "ne sont pas fermés")) },
    exercises: { label: "Exercices", of: (n: number, all: number) => `${count(n, "exercice", "exercices")} sur ${all}`, how: "Selon le jour où ils ont commencé.", beside: (open: number) => (open === 0 ? "tous sont fermés" : count(open, "n’est pas fermé", "ne sont pas fermés")) },
  },
  spreads, mean: (time: string) => `${time} en moyenne`,
  median: (time: string) => `médiane ${time}`,
  days: (n: number) => count(n, "jour ouvré", "jours ouvrés"),
  how: (start: Point, end: Point, time: CountedIn) => `Moyenne ${from[start]} ${until[end]}, ${counted_in[time]}.`,
  left_out: (end: Point, reason: LeftOutReason, n: number) => `${count(n, "laissé", "laissés")} de côté : ${reason === "not_yet" ? not_yet[end] : "fin notée avant le début"}.`,
  promises: {
    label: "Engagements tenus", how: "Prise en compte, première réponse et résolution (hors attentes), chacune dans le calendrier de son délai promis. La prochaine communication n’est pas comptée.",
  },
  rto: { label: "DMIA tenues", how: "Activités essentielles touchées et revenues à temps, en temps écoulé depuis leur arrêt, à défaut depuis le constat." },
  reviews: (met: number, decided: number) => `Rendues dans le délai promis : ${count(met, "revue", "revues")} sur ${decided} rendues ou échues.`,
  kept: (met: number, decided: number) => `${met} sur ${decided}`, kept_none: "aucune échéance passée",
  outside: (running: number, dropped: number, left: number) =>
    [running > 0 && `${running} en cours`, dropped > 0 && `${dropped} sans objet`, left > 0 && `${left} sans délai ou sans heure`].filter(Boolean).join(", "),
  outside_of: (parts: string) => `Hors du compte : ${parts}.`,
  share: (n: number) => `${n} %`,
  actions: {
    label: "Actions ouvertes", beside: (overdue: number, nature: "incidents" | "exercises") => `${overdue === 0 ? "aucune en retard" : `${overdue} en retard`}, ${nature === "incidents" ? "hors exercices" : "celles des exercices"}`,
    how: (opened: number, done: number, dropped: number) => `Aujourd’hui, quels que soient les filtres. Dans la période : ${count(opened, "décidée", "décidées")}, ${count(done, "faite", "faites")}, ${count(dropped, "abandonnée", "abandonnées")}.`,
  },
  charts: { months: "Par mois et par classe", resolve: "Durée jusqu’à la résolution, par mois", types: "Par type", promises: "Engagements de service", rto: "DMIA par activité", judged: "Par classe et par priorité" },
  table: "Le tableau", table_of: (chart: string) => `Tableau : ${chart}`,
  columns: {
    month: "Mois", all: "Tous", counted: "Comptés", median: "Médiane", mean: "Moyenne", category: "Type", class: "Classe", priority: "Priorité", count: "Nombre", activity: "Activité",
    promise: "Engagement", share: "Part tenue", met: "Tenus", met_late: "Tenus en retard", late: "Échus, non faits", running: "En cours", outside: "Hors du compte",
  },
  groups: { clocks: "Par engagement", priorities: "Par priorité", service_levels: "Par niveau de service" },
  clocks: { acknowledge: "prise en compte", respond: "première réponse", resolve: "résolution" } as Record<string, string>,
  without: "non renseigné",
  export: {
    button: "Exporter…", title: "Exporter les chiffres", explain: "Les chiffres affichés, avec la période, les filtres et la façon de compter ; les exercices à part. Le fichier n’est pas chiffré.",
    xlsx: "Classeur Excel (.xlsx)", csv: "Tableau CSV (.csv)", name: "chiffres", done: (path: string) => `Chiffres écrits dans ${path}`,
  },
  print: { button: "Imprimer…", title: "Imprimer les chiffres", explain: "Les chiffres de la période, chaque graphique avec son tableau. Les exercices sont à part.", unfiltered: "Le papier compte toute la période : les filtres n’y sont pas appliqués." },
  empty: {
    incidents: "Aucun incident dans cette période", exercises: "Aucun exercice dans cette période", filtered: "Rien ne passe les filtres",
    none: "Les chiffres viennent du registre : chaque incident déclaré ici, même petit, y compte dès qu’il est daté.",
    none_exercises: "Un exercice mené dans la mallette donne les mêmes chiffres qu’un incident, comptés à part.",
    elsewhere: (n: number) => `Le registre en tient ${n} hors de cette période.`, filtered_hint: (n: number) => `${n} dans la période, aucun ne correspond aux filtres.`,
    show_all: "Montrer tout le registre", declare: "Déclarer un incident", exercise: "Voir les exercices",
  },
};
