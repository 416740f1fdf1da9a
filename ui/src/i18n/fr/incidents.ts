import { counter } from "../count";

const count = counter("fr");

export const incidents = {
  title: "Incidents", back: "Registre",
  tabs: { conduct: "Conduite", log: "Main courante", calls: "Appels", cell: "Cellule", messages: "Messages", recovery: "Reprise", evidence: "Preuves", form: "Fiche", review: "Revue", report: "Rapport" },
  exercise: "EXERCICE", exercise_band: "EXERCICE : rien de ceci n’est réel. Dites-le au début et à la fin de chaque appel.", unqualified: "à qualifier", cell_open: "cellule ouverte",
  open_badge: (n: number) => count(n, "incident ouvert", "incidents ouverts"),
  register: {
    title: "Registre des incidents", summary: (open: number, exercises: number, all: number) => `${count(open, "incident ouvert", "incidents ouverts")}${exercises > 0 ? `, ${count(exercises, "exercice en cours", "exercices en cours")}` : ""}, ${all} au registre`,
    columns: { number: "Numéro", noticed: "Constaté", title: "Quoi", category: "Type", application: "Application", state: "État", priority: "Priorité", class: "Classe", length: "Durée" },
    sort: (column: string) => `Trier par ${column}`, open: (name: string) => `Ouvrir ${name}`,
    for_now: (length: string) => `depuis ${length}`, lasted: (length: string) => length,
    more: (n: number) => `Montrer ${count(n, "ligne", "lignes")} de plus`, shown: (shown: number, all: number) => (shown === all ? count(all, "ligne", "lignes") : `${shown} lignes sur ${all}`),
    empty: "Aucun incident au registre", empty_hint: "Tout événement qui interrompt un service ou en baisse la qualité se déclare ici, même petit. Deux champs suffisent : quoi, et constaté quand.",
    nothing: "Aucun incident ne correspond à ce filtre", nothing_hint: "Élargissez le filtre, ou effacez-le.",
  },
  filter: {
    label: "Filtrer le registre", words: "Filtrer", words_hint: "Numéro, titre, application", which: "Ouverts ou fermés", open: "Ouverts", closed: "Fermés", all: "Ouverts et fermés",
    nature: "Incidents ou exercices", incidents: "Incidents", exercises: "Exercices", both: "Incidents et exercices", class: "Classe", all_classes: "Toutes les classes",
    priority: "Priorité", all_priorities: "Toutes les priorités", clear: "Effacer le filtre",
  },
  export: {
    button: "Exporter…", title: "Exporter le registre", explain: (n: number) => `${count(n, "ligne, celle qui est affichée", "lignes, celles qui sont affichées")}, dans cet ordre. Le fichier n’est pas chiffré : rangez-le en lieu sûr.`,
    xlsx: "Classeur Excel (.xlsx)", csv: "Tableau CSV (.csv)", name: "registre-des-incidents", done: (n: number, path: string) => `${count(n, "ligne écrite", "lignes écrites")} dans ${path}`,
    headers: ["Numéro", "Constaté", "Déclaré", "Titre", "Type", "Origine", "Application", "État", "Priorité", "Classe", "Gravité", "Équipe", "Description", "Résolution", "Résolu", "Fermé"],
  },
  alerts: {
    button: "Lire un fichier d’alertes…", title: "Lire un fichier d’alertes", explain: "Fichier JSON d’Alertmanager, d’Opsgenie ou de Dynatrace, d’une ou de plusieurs alertes. Rien n’est écrit avant le dernier bouton.",
    choose: "Choisir un fichier…", other: "Choisir un autre fichier…", reading: "Lecture du fichier…", importing: "Prise en compte…",
    found: (file: string, n: number) => `${file} : ${count(n, "alerte", "alertes")}`, left_out: (n: number) => `L’expéditeur a laissé ${count(n, "autre alerte", "autres alertes")} hors du fichier.`,
    table: "Alertes du fichier", columns: { take: "Prendre", alert: "Alerte", since: "Depuis", becomes: "Ce qui se passera" }, take: (title: string) => `Prendre : ${title}`,
    fresh: "Nouvel incident", noted: (number: string) => `Noté dans ${number}`, same: (number: string) => `Rien de nouveau : ${number}`, over: "Terminée et inconnue : laissée de côté",
    status: { firing: "en cours", acknowledged: "vue", resolved: "terminée" },
    go: (n: number) => `Prendre ${count(n, "alerte", "alertes")}`, nothing: "Ce fichier n’apprend rien de nouveau. Rien n’est à prendre.",
    done: (declared: string[], noted: string[], same: number) => [
      declared.length > 0 ? `${count(declared.length, "incident déclaré", "incidents déclarés")} : ${declared.join(", ")}.` : "Aucun incident déclaré.",
      noted.length > 0 ? `Noté dans ${noted.join(", ")}.` : "",
      same > 0 ? `${count(same, "alerte n’apprenait", "alertes n’apprenaient")} rien de nouveau.` : "",
    ].filter(Boolean).join(" "),
  },
  head: {
    since: (state: string, when: string) => `${state} depuis ${when}`, waiting: (who: string) => `en attente ${who}`, pressing: "Prochaine échéance", nothing_pressing: "aucune échéance ne court",
    began: (when: string) => `constaté ${when}`, speed: (n: number) => `horloge ${n} fois plus rapide`,
  },
  stages: {
    label: "Étapes de la réponse", at: (n: number, name: string) => `étape ${n} sur 6 : ${name}`, here: "nous sommes ici", done: "faite", next: (what: string) => `Ensuite : ${what}`,
    names: { preparation: "Préparation", identification: "Notification et identification", treatment: "Activation et traitement", eradication: "Éradication", deactivation: "Désactivation", lessons: "Leçons acquises" },
    reviewed: "suivre les actions décidées",
    qualified: "que quelqu’un prenne en charge, puis traite l’incident",
    what: {
      identification: "qualifier, puis que quelqu’un prenne en charge", treatment: "ramener le service, puis éradiquer la cause", eradication: "les conséquences, la cause, puis déclarer résolu",
      deactivation: "désactiver les plans, obtenir l’accord, fermer", lessons: "la revue post-incident",
    },
  },
  state: {
    acts: { acknowledged: "Prendre en compte", in_progress: "Commencer le traitement", resume: "Reprendre le traitement", waiting: "Mettre en attente…", resolved: "Résolu…", closed: "Fermer…", reopen: "Rouvrir…" },
    titles: { acknowledged: "Prendre en compte", in_progress: "En cours", waiting: "Mettre en attente", resolved: "Incident résolu", closed: "Fermer l’incident" },
    waiting_for: "En attente de qui ?", client: "Le client", third_party: "Un tiers", who: "Qui précisément, et de quoi", waiting_hint: "Le délai de résolution s’arrête tant qu’on attend.",
    note: "Remarque", resolution: "Comment il a été résolu", resolution_hint: "Nécessaire pour fermer ; imprimé dans le dossier.", reopen: "Pourquoi il est rouvert",
    needs_resolution: "Dites comment l’incident a été résolu. Rien n’a été écrit.", cell_first: "La cellule de crise est encore ouverte : fermez-la d’abord, onglet Cellule.",
    at: "Heure du fait", go: "Noter", done: (state: string) => `Noté : ${state}.`,
  },
  print_register: {
    button: "Imprimer…", title: "Imprimer le registre",
    explain: (n: number) => `${count(n, "ligne, celle qui est affichée", "lignes, celles qui sont affichées")}, dans cet ordre ; les exercices à part, à la fin. Le fichier PDF n’est pas chiffré : rangez-le en lieu sûr.`,
  },
  print: {
    button: "Imprimer", title: "Imprimer cet incident", explain: "Chaque document devient un fichier PDF, là où vous le choisissez. Il n’est pas chiffré.",
    documents: {
      incident: { name: "Dossier complet", what: "Tout ce qui est connu, de la déclaration à la clôture.", file: "dossier" },
      log: { name: "Main courante", what: "Toutes les lignes, avec l’empreinte de la dernière.", file: "main-courante" },
      calls: { name: "Appels", what: "Qui appeler, dans l’ordre, et où noter la réponse.", file: "appels" },
      status: { name: "Point de situation", what: "Où nous en sommes, fait, reste à faire.", file: "point-de-situation" },
      message: { name: "Dernier message", what: "Le dernier message noté, à remettre ou à afficher.", file: "message" },
      handover: { name: "Relève", what: "Ce que celui qui part remet à celui qui arrive.", file: "releve" },
      "run-sheet": { name: "Déroulé de reprise", what: "Les tâches de chaque acteur, à cocher.", file: "deroule-de-reprise" },
      review: { name: "Revue post-incident", what: "La revue sur son formulaire, avec ce qui est déjà répondu.", file: "revue-post-incident" },
      report: { name: "Rapport d’incident", what: "Le récit complet, pour ceux qui n’y étaient pas.", file: "rapport-d-incident" },
      "fact-sheet": { name: "Fiche de faits techniques", what: "Heures, chronologie technique, causes, preuves.", file: "fiche-de-faits-techniques" },
    },
    masked: "Masquer les noms, les numéros et les adresses", masked_what: "Pour la revue, le rapport et la fiche remis à d’autres que ceux qui les ont écrits.", masked_file: "masque",
  },
};
