// Actions, problems, numbers, the yearly review.

import { counter } from "../count";

const count = counter("fr");

export const improvements = {
  title: "Améliorations",
  tabs: { board: "Tableau", list: "Liste", problems: "Problèmes", numbers: "Chiffres", walk: "Revue annuelle" },
  summary: (open: number, overdue: number) => `${count(open, "action ouverte", "actions ouvertes")}${overdue > 0 ? `, dont ${count(overdue, "en retard", "en retard")}` : ""}`,
  add: "Ajouter une action", overdue: "en retard", no_owner: "sans responsable", no_due: "sans échéance", open_action: (title: string) => `Ouvrir l’action ${title}`,
  incident_of: ({ number, exercise }: { number: string; exercise: boolean }) => `Ouvrir ${exercise ? "l’exercice" : "l’incident"} ${number}`, problem_of: (number: string) => `Ouvrir le problème ${number}`,
  empty: "Aucune action pour le moment",
  empty_hint: "Une action dit ce qui doit changer, qui en répond et pour quand. Elles viennent des revues, des exercices et des points de préparation ; vous pouvez aussi en ajouter une ici.",
  nothing: "Aucune action ne répond à ce filtre.",
  filter: {
    label: "Filtrer les actions", words: "Numéro, titre, responsable", all: "toutes", which: "État", open: "ouvertes", overdue: "en retard", closed: "closes", owner: "Responsable",
    all_owners: "tous", nobody: "sans responsable", theme: "Ce qu’elle change", all_themes: "tout", no_theme: "thème non dit", origin: "Origine", all_origins: "toutes", clear: "Tout montrer",
  },
  board: {
    hint: "Glissez une carte pour la déplacer. Au clavier : flèches pour aller d’une carte à l’autre, Ctrl + flèches pour déplacer la carte, Entrée pour l’ouvrir.",
    column: (step: string, n: number) => `${step}, ${count(n, "action", "actions")}`,
    explain: { plan: "décidée, pas commencée", do: "en cours", check: "faite, effet à vérifier", act: "l’effet est là : à étendre" },
    none: "Rien ici", closed: (n: number) => `Closes (${n})`, more: (n: number) => `Voir ${count(n, "autre", "autres")}`,
    move: (title: string) => `Déplacer ${title}`, to: (step: string) => `Vers ${step}`, up: "Monter", down: "Descendre",
    moved: (title: string, step: string, at: number, of: number) => `${title} : ${step}, ${at} sur ${of}`, edge: "La carte est déjà au bord.",
  },
  list: {
    columns: { number: "Numéro", title: "Action", owner: "Responsable", due: "Échéance", step: "État", theme: "Ce qu’elle change", origin: "Origine" },
    sort: (column: string) => `Trier par ${column}`, shown: (n: number, of: number) => (n === of ? count(n, "action", "actions") : `${n} sur ${count(of, "action", "actions")}`),
    more: (n: number) => `Voir ${count(n, "autre", "autres")}`, closed: (outcome: string, day: string) => `${outcome} le ${day}`,
  },
  form: {
    title: "Ajouter une action", what: "Quoi, en une ligne", what_missing: "Il faut dire en une ligne ce qui doit être fait.", owner: "Responsable", owner_hint: "Une personne du plan, ou un autre nom.",
    due: "Échéance", detail: "Détail", nature: "Nature", theme: "Ce qu’elle change", unsaid: "non dit", added: (title: string) => `Action ajoutée : ${title}`, add: "Ajouter",
  },
  action: {
    title: (number: string) => `Action ${number}`, created: (by: string, day: string) => `créée par ${by} le ${day}`, created_on: (day: string) => `créée le ${day}`,
    what: "L’action", from: "D’où elle vient", about: "Ce qu’elle change dans le plan", effect: "L’effet",
    proof_hint: "Comment sait-on qu’elle a eu un effet : un essai, une mesure, un exercice.",
    pick_incident: "Choisir l’incident", change_incident: "Changer d’incident", no_incident: "aucun incident", exercise: "Exercice", forget: (what: string) => `Ne plus lier ${what}`,
    no_problem: "aucun problème",
    about_none: "Aucune fiche du plan n’est désignée. Désignez-la : l’action l’ouvrira, et la prochaine version du plan pourra clore l’action.",
    about_gone: "La fiche désignée n’est plus dans le plan.", pick_about: "Désigner la fiche", change_about: "Désigner une autre fiche", open_about: "Ouvrir le champ", open_about_of: (title: string) => `Ouvrir le champ : ${title}`,
    whole: "toute la fiche", field: "Champ",
    finish: "Faite", drop: "Abandonner", reopen: "Rouvrir", retire: "Retirer l’action", sure: "Clore l’action", finish_title: "L’action est faite",
    finish_ask: "Comment sait-on qu’elle a eu un effet ? Sans preuve, elle peut être close, et la liste le dira.", finish_without: "Clore sans preuve",
    drop_title: "L’action est abandonnée", drop_ask: "Pourquoi ? La raison reste avec l’action.", drop_missing: "Il faut dire pourquoi elle est abandonnée.", drop_sure: "Abandonner l’action", reason: "Raison",
    closed: (outcome: string, by: string, day: string) => `Action ${outcome}${by ? `, par ${by}` : ""}, le ${day}.`, in_version: (number: string) => `Portée par la version ${number} du plan.`,
    without_proof: "Close sans preuve de l’effet.", said_closed: (number: string) => `${number} est close.`, said_reopened: (number: string) => `${number} est rouverte.`,
    retire_ask: (title: string) => `« ${title} » disparaît du tableau et des listes, son historique reste. Ctrl+Z la remet.`, retired: (number: string) => `${number} est retirée. Ctrl+Z la remet.`,
    history: "Historique", history_none: "Rien n’a été modifié.",
  },
  pick: {
    incident: "Chercher un incident", incident_hint: "Numéro, titre ou application", record: "Chercher dans le plan", record_hint: "Rôle, activité, section, document", none: "Rien ne correspond.",
  },
  problems: {
    explain: "Un problème est la cause derrière plusieurs incidents, ou derrière un incident que l’on n’explique pas. Il reste ouvert jusqu’à ce que sa cause soit connue et traitée.",
    add: "Ouvrir un problème", empty: "Aucun problème ouvert", empty_hint: "Quand un incident revient, ou que sa cause reste inconnue, ouvrez un problème : il réunit les incidents, la cause racine et les actions.",
    columns: { number: "Numéro", title: "Problème", state: "État", owner: "Responsable", incidents: "Incidents", actions: "Actions ouvertes" },
    which: "État", current: "en cours", closed: "clos", all: "tous", nothing: "Aucun problème dans cet état.", open: (title: string) => `Ouvrir le problème ${title}`,
    form_title: "Ouvrir un problème", what: "Quoi, en une ligne", what_missing: "Il faut dire en une ligne quel est le problème.", added: (title: string) => `Problème ouvert : ${title}`,
    dialog: (number: string) => `Problème ${number}`, opened: (by: string, day: string) => `ouvert par ${by} le ${day}`, opened_on: (day: string) => `ouvert le ${day}`, closed_on: (day: string) => `clos le ${day}`,
    state: "État du problème", behind: "Incidents qui en viennent", no_incidents: "Aucun incident n’est encore rattaché.", link: "Rattacher un incident", unlink: (number: string) => `Détacher l’incident ${number}`,
    actions: "Actions", no_actions: "Aucune action.", retire: "Retirer le problème", retired: (number: string) => `${number} est retiré. Ctrl+Z le remet.`,
    retire_ask: (title: string) => `« ${title} » disparaît de la liste, ses incidents et ses actions restent. Ctrl+Z le remet.`,
    said_state: (number: string, state: string) => `${number} : ${state}.`,
  },
  export: {
    button: "Exporter…", title: "Exporter les actions", formats: { jira: "Jira", trello: "Trello", asana: "Asana", xlsx: "Excel (.xlsx)", csv: "Tableur (.csv)" },
    explain: (n: number) => `${count(n, "action affichée", "actions affichées")}, dans l’ordre de la liste. Le fichier n’est pas chiffré : des noms peuvent y figurer.`,
    hints: {
      jira: "Fichier CSV pour l’import de Jira.", trello: "Fichier CSV aux colonnes de Trello.", asana: "Fichier CSV pour l’import d’Asana.", xlsx: "Classeur pour Excel ou LibreOffice.", csv: "Une ligne par action, pour tout tableur.",
    },
    file: (format: string): string => ({ jira: "actions-jira.csv", trello: "actions-trello.csv", asana: "actions-asana.csv", xlsx: "actions.xlsx" })[format] ?? "actions.csv",
    done: (n: number, path: string) => `${count(n, "action écrite", "actions écrites")} : ${path}`,
    calendar: "Calendrier (.ics)", calendar_hint: "Échéances des actions, dates de revue et astreintes, pour tout agenda.", calendar_name: "echeances", calendar_done: (path: string) => `Calendrier écrit : ${path}`,
  },
  proposed: {
    title: "Incidents semblables sans problème", explain: "ils se ressemblent : une même cause peut être derrière", shared: (words: string[]) => `en commun : ${words.join(", ")}`,
    open_of: (numbers: string) => `Ouvrir un problème derrière ${numbers}`, join: (number: string) => `Rattacher à ${number}`, join_of: (number: string, numbers: string) => `Rattacher à ${number} : ${numbers}`,
  },
  card: {
    title: "Améliorations", open: (n: number) => `${count(n, "action ouverte", "actions ouvertes")}.`, overdue: (n: number) => count(n, "en retard", "en retard"), none: "Aucune action n’est ouverte.",
    on_time: "Aucune n’est en retard.", since: (day: string) => `depuis le ${day}`, board: "Voir le tableau", late: "Voir celles en retard", up_to_date: "à jour",
  },
  reviews: {
    title: "Revues à rendre", due: (day: string) => `à rendre le ${day}`, left: (days: number): string => (days === 0 ? "aujourd’hui" : `encore ${count(days, "jour ouvré", "jours ouvrés")}`),
    late: (days: number): string => (days === 0 ? "en retard" : `${count(days, "jour ouvré", "jours ouvrés")} de retard`), open_of: (title: string) => `Ouvrir la revue de ${title}`, others: (n: number) => `et ${count(n, "autre", "autres")}`,
  },
  readiness: { create: "Créer une action", create_of: (sentence: string) => `Créer une action : ${sentence}`, open_of: (title: string) => `Ouvrir l’action ${title}` },
  publish: {
    behind: "Actions que porte cette version", explain: "La fiche que ces actions changent a été modifiée depuis la dernière version. Celles qui sont cochées seront closes avec elle.",
    from: (numbers: string) => `issue de ${numbers}`, column: "Derrière cette version",
    come_from: (exercise: boolean, n: number) => `${exercise ? "Exercice" : "Incident"}${n > 1 ? "s" : ""}`,
  },
};
