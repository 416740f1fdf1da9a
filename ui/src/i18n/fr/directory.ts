import type { ContactColumn } from "../../backend/types";
import type { Detail } from "./errors";
import { counter } from "../count";

const count = counter("fr");

const columns: Record<ContactColumn, string> = {
  first_name: "Prénom", last_name: "Nom", full_name: "Prénom et nom", job: "Fonction", company: "Société", role: "Rôle", rank: "Rang",
  email: "Courriel", phone: "Fixe", mobile: "Mobile", other: "Autre moyen", hours: "Horaires", site: "Site", notes: "À savoir",
  verified_on: "Vérifié le", ignore: "(ne pas reprendre)",
};

const named = (d: Detail) => columns[d.field as ContactColumn] ?? d.field ?? "";

export const directory = {
  title: "Annuaire",
  summary: (roles: number, people: number, companies: number) =>
    `${count(roles, "rôle", "rôles")}, ${count(people, "personne", "personnes")}, ${count(companies, "société", "sociétés")}`,
  gaps: (n: number) => `${count(n, "rôle", "rôles")} sans deux contacts joignables`,
  tabs: { label: "Vues de l’annuaire", roles: "Par rôle", people: "Par personne", companies: "Externes", on_call: "Astreintes" },
  import: "Importer…", export: "Exporter…", print: "Imprimer l’annuaire",
  add: { role: "Ajouter un rôle", person: "Ajouter une personne", company: "Ajouter une société", rotation: "Ajouter une astreinte", team: "Ajouter une équipe" },
  filter: {
    label: "Filtrer", hint: "Rôle, personne, numéro ou société", side: "Interne ou externe", all: "Internes et externes", internal: "Internes", external: "Externes",
    team: "Équipe", all_teams: "Toutes les équipes", gaps: "Seulement les rôles incomplets", clear: "Effacer le filtre",
    nothing: "Rien ne correspond à ce filtre", nothing_hint: "Essayez une partie du nom ou du numéro, ou effacez le filtre.",
  },
  keys: "Flèches : d’une ligne à l’autre. Entrée : ouvrir. C : copier le numéro.",
  keys_roles: "Flèches : d’une ligne à l’autre. Entrée : ouvrir. C : copier le numéro du titulaire, Maj+C : celui du suppléant.",
  heads: {
    role: "Rôle", principal: "Titulaire", backup: "Suppléant", person: "Personne", roles: "Rôles tenus", number: "Numéro", numbers: "Mobile, fixe", email: "Courriel, vérification",
    company: "Société", contract: "Contrat, horaires", contacts: "Contacts",
  },
  lists: { roles: "Rôles et leurs titulaires", people: "Personnes", companies: "Sociétés", rows: "Lignes du fichier" },
  internal: "interne", external: (company: string) => (company ? `externe · ${company}` : "externe"),
  no_team: "Sans équipe",
  landline: (number: string) => `fixe ${number}`, no_number: "Sans numéro", no_number_hint: "ajouter un numéro",
  contract: (reference: string) => `contrat ${reference}`,
  more: (n: number) => `+ ${count(n, "autre moyen", "autres moyens")}`,
  more_backups: (n: number) => `+ ${count(n, "autre suppléant", "autres suppléants")}`,
  no_principal: "Aucun titulaire", no_backup: "Aucun suppléant", same_person: "Même personne que le titulaire", add_person: "ajouter une personne",
  add_person_to: (role: string) => `Ajouter une personne au rôle ${role}`,
  incomplete: (n: number): string => (n === 0 ? "aucun contact joignable" : "1 contact joignable sur 2"),
  incomplete_long: (n: number): string =>
    n === 0
      ? "Personne ne peut être joint pour ce rôle. Il faut deux personnes différentes, chacune avec un numéro."
      : "Un seul contact joignable pour ce rôle. Il faut deux personnes différentes, chacune avec un numéro : maladie, congé, départ.",
  verified: (ago: string) => `vérifié ${ago}`, never_verified: "jamais vérifié", verify_again: (ago: string) => `à revérifier : vérifié ${ago}`,
  verify: "Vérifié aujourd’hui", verify_of: (name: string) => `Vérifié aujourd’hui : ${name}`,
  verified_now: (name: string) => `Numéros de ${name} vérifiés aujourd’hui.`,
  no_number_to_copy: (name: string) => `${name} n’a pas de numéro à copier.`, nobody_to_copy: "Ce rôle n’a personne dont copier le numéro.",
  open: (name: string) => `Ouvrir ${name}`,
  back_to: (name: string) => `Revenir à ${name}`,
  unnamed: { role: "Rôle sans nom", person: "Personne sans nom", company: "Société sans nom", rotation: "Astreinte sans nom", team: "Équipe sans nom" },
  role: {
    holders: "Titulaire et suppléants", up: (name: string) => `Monter ${name}`, down: (name: string) => `Descendre ${name}`,
    remove: (name: string) => `Retirer ${name} de ce rôle`, removed: (name: string) => `${name} ne tient plus ce rôle. Ctrl+Z pour annuler.`,
    none: "Personne ne tient ce rôle.", add: "Ajouter une personne", added: (name: string, rank: string) => `${name} tient maintenant ce rôle (${rank}).`,
    no_team: "aucune équipe", no_company: "rôle interne", what: "Ce que fait ce rôle",
  },
  person: {
    numbers: "Pour la joindre", who: "Qui c’est", no_company: "personne de l’organisation", verified_by: (name: string) => `par ${name}`,
    channels: "Autres moyens de la joindre", add_channel: "Ajouter un moyen", remove_channel: (name: string) => `Retirer le moyen ${name}`,
    channels_hint: "Satellite, radio, numéro privé, messagerie.",
    roles: "Rôles tenus", no_role: "Cette personne ne tient aucun rôle.", add_role: "Lui confier un rôle", choose_role: "Choisir un rôle à lui confier…",
    leave: (role: string) => `Retirer le rôle ${role}`, left: (role: string) => `Le rôle ${role} lui est retiré. Ctrl+Z pour annuler.`,
  },
  picker: {
    label: "Chercher une personne, ou en créer une", nothing: "Personne de ce nom : tapez prénom et nom pour la créer.",
    create: (name: string) => `Créer « ${name} »`, list: "Personnes trouvées",
  },
  company: {
    contacts: "Contacts", no_contact: "Aucun contact chez cette société.", roles: "Rôles tenus par cette société", no_role: "Aucun rôle n’est confié à cette société.",
    n_contacts: (n: number) => (n === 0 ? "aucun contact" : count(n, "contact", "contacts")),
  },
  team: { roles: (n: number) => count(n, "rôle", "rôles"), edit: (name: string) => `Modifier l’équipe ${name}` },
  fresh: {
    role: "Nouveau rôle", person: "Nouvelle personne", company: "Nouvelle société", rotation: "Nouvelle astreinte", team: "Nouvelle équipe",
    add: "Ajouter", needs_name: "Il faut un nom. Rien n’a été ajouté.",
  },
  retire: {
    button: "Retirer du plan…", title: (name: string) => `Retirer « ${name} » du plan ?`, confirm: "Retirer du plan", keep: "Garder",
    role: (holders: number) => holders === 0
      ? "Personne ne le tient : rien d’autre ne part avec lui."
      : `${count(holders, "affectation part", "affectations partent")} avec lui. Les personnes restent dans l’annuaire.`,
    person: (roles: string[], channels: number, shifts: number) => [
      roles.length > 0 ? `Elle ne tiendra plus : ${roles.join(", ")}.` : "Elle ne tient aucun rôle.",
      channels > 0 ? `${count(channels, "autre moyen de la joindre part", "autres moyens de la joindre partent")} avec elle.` : "",
      shifts > 0 ? `${count(shifts, "tour d’astreinte est", "tours d’astreinte sont")} à réattribuer.` : "",
    ].filter(Boolean).join(" "),
    company: (people: number, roles: number) => people + roles === 0
      ? "Personne n’y est rattaché : rien d’autre ne change."
      : `${[people > 0 ? count(people, "contact", "contacts") : "", roles > 0 ? count(roles, "rôle", "rôles") : ""].filter(Boolean).join(" et ")} restent dans l’annuaire, sans société.`,
    rotation: (shifts: number) => `${count(shifts, "tour part", "tours partent")} avec elle.`,
    team: (roles: number) => (roles === 0 ? "Aucun rôle n’en fait partie." : `${count(roles, "rôle reste", "rôles restent")} dans l’annuaire, sans équipe.`),
    kept: "L’historique est gardé, et Ctrl+Z annule.", done: (name: string) => `« ${name} » est retiré du plan. Ctrl+Z pour annuler.`,
  },
  on_call: {
    now: "D’astreinte maintenant", next: "Ensuite", until: (when: string) => `jusqu’au ${when}`, from: (when: string) => `à partir du ${when}`,
    call_next: (name: string) => `puis appeler ${name}`, nobody: "Personne n’est d’astreinte", no_next: "Le tour suivant n’est pas rempli",
    no_next_hint: "Il doit l’être au moins un jour avant.", fill: "remplissez le tour",
    shifts: "Tours", week: "Semaine", week_number: (n: number) => `S${String(n).padStart(2, "0")}`, state: "État",
    states: { past: "passé", now: "en cours", next: "à venir" },
    gap: (from: string, to: string) => `Personne du ${from} au ${to}`, fill_gap: "Combler ce trou", unfilled: "Sans personne",
    add: "Ajouter le tour suivant", first: "Ajouter un premier tour", show_past: (n: number) => `Montrer ${count(n, "tour passé", "tours passés")}`, hide_past: "Cacher les tours passés",
    remove: (when: string) => `Retirer le tour du ${when}`, removed: (when: string) => `Le tour du ${when} est retiré. Ctrl+Z pour annuler.`,
    none: "Aucun tour : ajoutez le premier, il dure une semaine.", wrong_order: "La fin est avant le début : corrigez l’une des deux.", overlap: "Ce tour commence avant la fin du précédent.",
    change: (field: string, when: string, name: string) => `${field}, tour du ${when} : ${name}`, choose: "choisir…", nobody_chosen: "ne mettre personne",
    weeks_ahead: "Remplir les semaines suivantes…", weeks_title: (name: string) => `Remplir les semaines suivantes : ${name}`, weeks: "Nombre de semaines", weeks_order: "Ordre de passage",
    weeks_add: "Ajouter une personne à l’ordre", weeks_leave: (name: string) => `Retirer ${name} de l’ordre`, weeks_fill: (n: number) => `Ajouter ${count(n, "tour", "tours")}`, weeks_filled: (n: number) => `${count(n, "tour ajouté", "tours ajoutés")}. Ctrl+Z annule le dernier.`,
    unfilled_next: (when: string) => `Le tour en cours finit le ${when} et personne ne prend la suite : un tour se remplit au moins un jour avant.`,
    edit: (name: string) => `Modifier l’astreinte ${name}`, details: "Modifier",
  },
  empty: {
    roles: "Aucun rôle dans le plan", roles_hint: "Commencez par ajouter les rôles à tenir pendant un incident, puis donnez à chacun un titulaire et un suppléant. Vous pouvez aussi importer un annuaire existant.",
    people: "Aucune personne dans l’annuaire", people_hint: "Ajoutez la première personne, ou importez un fichier vCard, CSV ou Excel.",
    companies: "Aucune société", companies_hint: "Ajoutez d’abord les fournisseurs à appeler pendant un incident : hébergeur, opérateur, assureur, autorités.",
    rotations: "Aucune astreinte", rotations_hint: "Ajoutez une astreinte, puis ses tours : qui est appelé cette semaine, et qui ensuite.",
  },
  importing: {
    title: "Importer des contacts", steps: { file: "Fichier", mapping: "Colonnes", preview: "Vérification", done: "Résultat" },
    step: (n: number, of: number, name: string) => `Étape ${n} sur ${of} : ${name}`,
    start: "Choisissez un fichier vCard (.vcf), CSV (.csv) ou Excel (.xlsx). Rien n’est écrit dans l’annuaire avant la dernière étape.",
    choose: "Choisir un fichier…", other: "Choisir un autre fichier…", reading: "Lecture du fichier…",
    file: (name: string, rows: number) => `${name} : ${count(rows, "ligne", "lignes")}`,
    mapping: "Dites ce que contient chaque colonne. Les premières lignes du fichier servent d’exemple.",
    column: (heading: string) => `Contenu de la colonne ${heading}`, heading: "Colonne du fichier", becomes: "Devient", sample: "Exemples",
    needs_name: "Une colonne au moins doit contenir le nom.", preview: "Vérifier", comparing: "Comparaison avec l’annuaire…",
    counts: (fresh: number, same: number, near: number, problems: number) =>
      [`${count(fresh, "nouvelle personne", "nouvelles personnes")}`, `${same} déjà là`, `${count(near, "ressemblance", "ressemblances")}`, `${count(problems, "ligne illisible", "lignes illisibles")}`].join(", "),
    heads: { line: "Ligne", person: "Personne", role: "Société, rôle", numbers: "Numéros", verdict: "Ce qui se passera" },
    verdict: { new: "Nouvelle personne", same: "Déjà dans l’annuaire : laissée de côté", near: "Ressemble à", problem: "Illisible : laissée de côté" },
    near_file: "une ligne plus haut du fichier", complete: (name: string) => `Compléter ${name}`, complete_short: "Compléter cette personne",
    decide: (name: string) => `Que faire de ${name} ?`, leave: "Laisser de côté", somebody_else: "Ajouter : c’est quelqu’un d’autre",
    nothing: "Rien à importer : toutes les lignes sont déjà là ou illisibles. Choisissez un autre fichier, ou décidez des personnes qui se ressemblent.",
    go: (n: number) => `Importer ${count(n, "personne", "personnes")}`, busy: "Import en cours…",
    done: (added: number, updated: number, skipped: number) =>
      `${count(added, "personne ajoutée", "personnes ajoutées")}, ${count(updated, "personne complétée", "personnes complétées")}, ${count(skipped, "ligne laissée de côté", "lignes laissées de côté")}.`,
    columns,
    problem: {
      no_name: () => "Il n’y a pas de nom sur cette ligne.",
      too_long: (d: Detail) => `« ${named(d)} » est trop long : ${d.length} caractères, ${d.limit} au plus.`,
      unprintable: (d: Detail) => `« ${named(d)} » contient un caractère qui ne s’imprime pas.`,
      wrong_value: (d: Detail) => `« ${named(d)} » n’est pas compris : corrigez-le dans le fichier.`,
      too_many_cells: (d: Detail) => `${d.found} cases pour ${d.expected} colonnes : un séparateur traîne dans une case sans guillemets.`,
    } as Record<string, (d: Detail) => string>,
  },
  exporting: {
    title: "Exporter l’annuaire", explain: "Le fichier contient toutes les personnes et leurs numéros, en clair : qui le trouve peut le lire. Rangez-le en lieu sûr.",
    vcard: "Fichier vCard (.vcf)", vcard_hint: "Pour un téléphone ou un carnet d’adresses.", csv: "Tableau CSV (.csv)", csv_hint: "Pour un tableur.",
    name: "annuaire", done: (n: number, path: string) => `${count(n, "personne écrite", "personnes écrites")} dans ${path}`,
  },
};
