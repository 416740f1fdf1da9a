import { counter } from "../count";

const count = counter("fr");

export const common = {
  app: "Mallette",
  cancel: "Annuler", close: "Fermer", add: "Ajouter", remove: "Retirer", edit: "Modifier", open: "Ouvrir",
  choose: "Choisir", copy: "Copier", print: "Imprimer", next: "Continuer", back: "Retour", none: "aucun", unnamed: "une personne non nommée",
  yes: "oui", no: "non", empty: "non renseigné", loading: "Chargement de la mallette", optional: "facultatif",
  list: (names: string[]) => new Intl.ListFormat("fr").format(names),
  people: (n: number) => count(n, "personne", "personnes"),
  roles: (n: number) => count(n, "rôle", "rôles"),
  changes: (n: number) => count(n, "modification", "modifications"),
  rows: (n: number) => count(n, "ligne", "lignes"),
  results: (n: number) => (n === 0 ? "Aucun résultat" : count(n, "résultat", "résultats")),
};

export const shell = {
  skip: "Aller au contenu", rail: "Écrans de la mallette",
  views: { situation: "Situation", directory: "Annuaire", plan: "Plan", documents: "Documents", incidents: "Incidents", exercises: "Exercices", improvements: "Améliorations", print: "Imprimer", settings: "Réglages" },
  search: "Chercher… personne, numéro, procédure", undo: "Annuler la dernière modification", redo: "Rétablir",
  offline: "Hors ligne, tout fonctionne",
  version: (number: string, date: string) => `Plan v${number} du ${date}`,
  no_version: "Plan non publié",
  saved: (time: string) => `enregistré ${time}`,
  demonstration: "Plan de démonstration : essayez tout, rien ici n’est réel.",
  demonstration_leave: "Quitter la démonstration",
  read_only: {
    medium: "Lecture seule : ce support est protégé contre l’écriture. Tout peut être lu, cherché et imprimé.",
    in_use: "Lecture seule : cette mallette est déjà ouverte pour modification dans un autre programme.",
    network_share: "Lecture seule : ce dossier est sur un partage réseau. Copiez la mallette sur cet ordinateur pour la modifier.",
    cloud_folder: "Lecture seule : ce dossier est synchronisé en ligne. Copiez la mallette ailleurs pour la modifier.",
    asked: "Lecture seule : la mallette a été ouverte pour lecture.",
  },
  drafts: {
    title: (n: number) => (n === 1 ? "Une saisie n’avait pas été enregistrée" : `${count(n, "saisie", "saisies")} n’avaient pas été enregistrées`),
    explain: "Le programme s’est arrêté avant la fin. Reprenez ce que vous aviez écrit, ou laissez-le de côté.",
    keep: "Reprendre", drop: "Laisser de côté", keep_all: "Tout reprendre", written: (when: string) => `écrit le ${when}`,
  },
  undone: (what: string) => `Annulé : ${what}`, redone: (what: string) => `Rétabli : ${what}`,
  row_back: "fiche remise dans le plan", row_gone: "fiche retirée du plan",
  nothing_to_undo: "Rien à annuler.", nothing_to_redo: "Rien à rétablir.",
  failed_start: "La mallette n’a pas pu s’ouvrir",
  help: {
    title: "Raccourcis clavier", search: "Chercher", undo: "Annuler", redo: "Rétablir", help: "Cette aide", history: "Historique du champ",
    view: (name: string) => `Aller à ${name}`, keys: "Touches", what: "Effet",
  },
};

export const search = {
  title: "Chercher dans la mallette", label: "Personne, numéro, procédure", hint: "Flèches pour choisir, Entrée pour ouvrir, Ctrl+C pour copier le numéro.",
  start: "Tapez un nom, un rôle, un numéro ou un mot du plan.", nothing: (words: string) => `Rien dans la mallette pour « ${words} ». Essayez un autre mot, ou une partie du nom.`,
  copied: (number: string) => `Numéro copié : ${number}`,
};

export const live = {
  editing: "modification…", saving: "enregistrement…", saved: (time: string) => `enregistré ${time}`, failed: "non enregistré",
  history: "historique", history_of: (label: string) => `Historique : ${label}`,
  history_none: "Ce champ n’a jamais été modifié.", who: "Qui", when: "Quand", from: "Avant", to: "Après", undo: "annulation",
  date_hint: "jour/mois/année, par exemple 20/11/2026", time_hint: "par exemple 8h30 ou 08:30", moment_hint: "par exemple 20/11/2026 08:30",
  not_a_date: "Ce n’est pas une date : écrivez par exemple 20/11/2026. L’ancienne est gardée.",
  not_a_time: "Ce n’est pas une heure : écrivez par exemple 8h30. L’ancienne est gardée.",
  not_a_moment: "Il faut une date et une heure, par exemple 20/11/2026 08:30. L’ancienne valeur est gardée.",
  not_a_number: "Il faut un nombre entier, ou rien. L’ancien est gardé.",
  not_a_duration: "Il faut une durée : 45 min, 4 h, 1 h 30 ou 2 j. L’ancienne est gardée.",
  required: "Ce champ ne peut pas rester vide. L’ancienne valeur est gardée.",
};
