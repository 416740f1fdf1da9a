import { at } from "../at";
import { counter } from "../count";

const count = counter("fr");
const on = at("à", "le");

/** Times that are typed. */
export const time = {
  now: "maintenant", done_hint: "14:32, -5 (il y a 5 min) ou 20/11 14:32 ; vide : maintenant", expected_hint: "18:00, +2 h ou 21/11 08:00",
  not_done: "Ce n’est pas une heure : écrivez 14:32, -5 ou 20/11 14:32. Rien n’a été écrit.", not_expected: "Ce n’est pas une heure : écrivez 18:00, +2 h ou 21/11 08:00. Rien n’a été écrit.",
};

/** Promises and what is left of them. */
export const clocks = {
  names: {
    acknowledge: "Prise en compte", respond: "Première réponse", resolve: "Résolution", update: "Prochaine communication", cell: "Ouvrir la cellule", drp_decision: "Décision sur le PRA",
    closing: "Clôture de la crise", rto: "DMIA :", review: "Revue post-incident", duty: "Déclaration",
  },
  standing: {
    late: "en retard", soon: "bientôt", running: "en cours", paused: "arrêté", open: "sans échéance", offered: "à démarrer", met: "tenu", met_late: "fait en retard", dropped: "sans objet",
  },
  units: { hour: (n: number) => `${n} h`, day: (n: number) => `${n} j`, month: (n: number) => `${n} mois` },
  waiting: { client: "du client", third_party: "d’un tiers" },
  todo: {
    acknowledge: "Quelqu’un prend l’incident en charge.", respond: "Le traitement commence.", resolve: "Ramener le service, puis noter « Résolu ».", update: "Envoyer un message ou un point de situation.",
    cell: "Ouvrir la cellule de crise, ou dire pourquoi elle ne l’est pas.", drp_decision: "Décider d’activer le PRA, ou non.", closing: "Clore la crise, avec l’accord du PCA ou du PGC.",
    rto: "Rétablir l’activité, ou faire remonter au PCA.", review: "Remettre la revue.", duty: "Déclarer, puis noter la référence du dépôt.",
  },
  due: (when: string) => `pour ${when}`, promise: (what: string) => `promis : ${what}`, limit: (what: string) => `délai : ${what}`, met_at: (when: string) => on(when), paused_for: (who: string) => `arrêté, en attente ${who}`,
  beyond: "Le retour prévu dépasse la DMIA.", foreseen: "dépassement prévu", files: (who: string) => `par ${who}`,
};

/** Leading an incident: what to do next, and by when. */
export const conduct = {
  evidence: "Joindre une preuve…", evidence_hint: "Captures, journaux, adresses : ce qui n’est pas gardé maintenant aura disparu.", evidence_kept: (name: string) => `Preuve gardée : ${name}.`,
  next: "Que faire maintenant",
  qualify: {
    title: "Qualification", again: "Requalifier", cancel: "Garder la qualification", go: "Qualifier", done: (what: string) => `Qualifié : ${what}.`,
    definition: "Un incident : tout événement imprévu qui interrompt un service ou en baisse la qualité, et qui demande d’agir pour le rétablir.",
    impact: "Impact", urgency: "Urgence", service_level: "Niveau de service", report_type: "De quelle nature", report_type_none: "non précisé",
    event_only: "Un simple événement : pas encore un incident", interface_only: "Seule l’interface est touchée", essential: "Une activité essentielle est touchée", crisis: "Un critère d’activation de la crise est rempli",
    criteria: "Les critères du plan", gives: "Ce qui en suit", scales: { priority: "Priorité", class: "Classe", gravity: "Gravité", report_impact: "Impact, pour le rapport" },
    by_plan: (name: string) => `${name} (selon le plan)`, no_scale: "sans objet", reason: "Pourquoi", reason_hint: "Vous vous écartez du plan, ou de la qualification précédente.",
    needs_judgement: "Choisissez l’impact et l’urgence. Rien n’a été écrit.", needs_reason: "Dites pourquoi vous vous écartez. Rien n’a été écrit.",
    by: (who: string, when: string) => `par ${who}, ${when}`, earlier: (n: number) => count(n, "qualification précédente", "qualifications précédentes"),
    judged: (impact: string, urgency: string) => `impact ${impact}, urgence ${urgency}`, level: (name: string) => `niveau ${name}`, marks: { event_only: "simple événement", interface_only: "interface seule", essential: "activité essentielle touchée", crisis: "critère d’activation rempli" },
    at: "Heure de la décision",
  },
  steps: {
    of_class: (name: string) => `Étapes de la classe ${name}`, treatment: "Traitement", major_follow_up: "Suivi d’un incident majeur", eradication: "Éradication", deactivation: "Désactivation",
    count: (done: number, all: number) => `${done} sur ${all}`, done: (who: string, when: string) => `${who}, ${when}`, at: "Heure du fait", tick: (what: string) => `Fait : ${what}`,
    consequences: "Les conséquences d’abord : le service est ramené à son niveau minimal", cause: "La cause est éliminée, et il est vérifié qu’elle ne revient pas",
    begin: "L’éradication commence (étape 4)", review_handed: "La revue post-incident est remise au gestionnaire du PCA",
    agreement: "D’accord : gestionnaire du PCA ou du PGC", agreement_hint: "Noté avec chaque ligne cochée ici.", agreed: (who: string) => `Clôture de la cellule convenue avec ${who}.`, agreed_note: (who: string) => `Avec l’accord de ${who}.`,
    document: (title: string) => `Ouvrir ${title}`, needs_class: "Qualifiez l’incident : les étapes de sa classe apparaissent ici.", crisis: "Le plan de crise (PGC) prend la suite : ouvrez la cellule, onglet Cellule.",
  },
  activities: {
    title: "Activités essentielles", meta: "touchées ou non, et leur DMIA", none: "Le plan ne connaît aucune activité essentielle.", standing: { unknown: "on ne sait pas", affected: "touchée", not_affected: "épargnée" },
    choose: (name: string) => `${name} : touchée ?`, rto: (length: string) => `DMIA ${length}`, no_rto: "DMIA inconnue", since: "Arrêtée depuis", expected: "Retour prévu", back: "Rétablie à", now_back: "Rétablie",
    now_back_of: (name: string) => `${name} est rétablie`, times: "Heures…", times_of: (name: string) => `Heures : ${name}`, go: "Noter", told: { since: (w: string) => `arrêtée depuis ${w}`, expected: (w: string) => `retour prévu ${w}`, back: (w: string) => `rétablie ${w}` },
    beyond: "au-delà de la DMIA",
  },
  clocks: {
    title: "Délais", meta: (n: number) => (n === 0 ? "aucune échéance ne court" : count(n, "échéance court", "échéances courent")), none: "Aucun délai ne court.", met: (n: number) => `Tenus, sans objet (${n})`, duties: "Obligations légales",
    counsel: "à vérifier avec votre conseil", says: "Ce que dit la règle, ce qu’il faut préparer", duties_hint: "Démarrez celles qui s’appliquent : le délai court du moment où vous en avez eu connaissance.",
    escalate: (who: string) => `Escalader (prévenir : ${who})`, to_major: "et passer en classe majeure", escalated: (when: string) => `escaladé ${on(when)}`, escalated_said: (who: string) => `Escalade notée. À prévenir : ${who}.`,
    start: "Démarrer…", start_title: (name: string) => `Démarrer : ${name}`, started: "Connu depuis", who: "Qui déclare", who_hint: "Vide : le rôle que le plan nomme.", file: "Déposé…", file_title: (name: string) => `Déposé : ${name}`,
    review: "Remise…", reference: "Référence du dépôt", filed: "Déposé à", drop: "Sans objet…", drop_title: (name: string) => `Sans objet : ${name}`, why: "Pourquoi", needs_why: "Dites pourquoi ce délai ne s’applique pas. Rien n’a été écrit.",
    go: "Noter", authority: (name: string) => `auprès de ${name}`, of: (act: string, name: string) => `${act} : ${name}`,
  },
  after: { title: "Suites", hint: "Avant de fermer : ce qui revient ou reste inexpliqué devient un problème, et les consignes changent." },
  form: { what: "L’incident", report: "Le signalement", end: "Résolution et suites", declared: (who: string, when: string) => `déclaré par ${who}, ${when}`, no_team: "aucune équipe" },
  open: {
    title: "Incidents en cours", stage: (state: string) => state, open: "Ouvrir", open_of: (name: string) => `Ouvrir ${name}`, since: (length: string) => `ouvert depuis ${length}`,
    others: (n: number) => `Au registre : ${count(n, "autre en cours", "autres en cours")}`,
    no_clock: "Aucun délai ne court : qualifiez l’incident, ou fermez-le.", more: (n: number) => `et ${count(n, "autre délai", "autres délais")}`,
  },
};
