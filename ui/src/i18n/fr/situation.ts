import { counter } from "../count";

const count = counter("fr");

export const situation = {
  title: "Situation",
  now: (day: string, time: string) => `${day}, ${time}`,
  business: "heures ouvrées", out_of_hours: "hors heures ouvrées", holiday: (name: string) => `jour férié : ${name}`,
  call: {
    title: "À appeler maintenant", meta: "les quatre gestionnaires de plan",
    plans: { irp_manager: "Incident", cmp_manager: "Crise", bcp_manager: "Continuité", drp_manager: "Reprise" },
    principal: "Titulaire", backup: "Suppléant",
    no_number: "aucun numéro", nobody: "personne n’est désigné", no_role: "ce rôle n’est pas dans le plan", assign: "Désigner quelqu’un",
    directory: "Tout l’annuaire",
  },
  on_call: {
    title: "D’astreinte", until: (when: string) => `jusqu’au ${when}`, backup: (name: string) => `À défaut : ${name}`, next: (name: string) => `Tour suivant : ${name}`,
    nobody: "personne en ce moment", none: "Aucune astreinte dans le plan.", add: "Ajouter une astreinte",
    fill: "Remplir les tours", fill_named: (rotation: string) => `Remplir les tours : ${rotation}`,
  },
  readiness: {
    title: "Préparation", ring: (score: number) => `Préparation : ${score} sur 100`,
    passed: (passed: number, checked: number) => `${count(passed, "point", "points")} en ordre sur ${checked}`,
    severity: { alert: "à régler", warning: "à compléter", info: "à savoir" },
    all_good: "Tout est en ordre : chaque rôle a deux contacts joignables, chaque document sa copie.",
    more: (n: number) => `Voir ${count(n, "autre point", "autres points")}`, fewer: "Voir moins",
  },
  version: {
    title: "Version du plan", published: (number: string, day: string) => `Version ${number}, publiée le ${day}`, by: (name: string) => `approuvée par ${name}`,
    none: "Aucune version n’est publiée. Publiez-en une quand le plan est relu : les exemplaires papier porteront son numéro.",
    changes: (n: number) => (n === 0 ? "Rien n’a changé depuis." : `${count(n, "modification", "modifications")} depuis.`),
    go: "Voir les versions", see: "Voir les changements", dialog: "Ce qui a changé depuis la dernière version", nothing: "Rien n’a changé.",
    columns: { when: "Quand", who: "Qui", what: "Quoi", from: "Avant", to: "Après" },
  },
  backup: {
    title: "Sauvegarde", verified: (when: string) => `Sauvegarde vérifiée : ${when}`, unverified: (when: string) => `Sauvegarde non vérifiée : ${when}`,
    none: "Aucune sauvegarde pour le moment.", healthy: "saine", doubtful: "à vérifier", see: "Voir les sauvegardes",
  },
  paper: {
    title: "Papier", stale: (n: number): string => (n === 0 ? "Tous les exemplaires sont à jour." : n === 1 ? "Un exemplaire est périmé." : `${count(n, "exemplaire", "exemplaires")} sont périmés.`),
    in_service: (n: number) => `${count(n, "exemplaire", "exemplaires")} en service.`, healthy: "à jour", doubtful: "à remplacer",
    none: "Aucun exemplaire papier n’est inscrit.", see: "Voir le registre",
  },
  first: {
    title: "Pour commencer",
    explain: "Le plan est prêt, il lui manque vos noms et vos numéros. Dans cet ordre :",
    name: "Nommer l’organisation et dire ses heures ouvrées", people: "Saisir ou importer les personnes, avec leurs numéros",
    roles: "Donner à chaque rôle un titulaire et un suppléant", documents: "Prendre une copie hors ligne des documents de référence",
    print: "Imprimer le plan et le ranger dans le classeur", done: "fait",
  },
};
