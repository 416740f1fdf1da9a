import type { DocumentKind, PrintOptions, SentBy } from "../../backend/types";
import { counter } from "../count";

const count = counter("fr");

/** What a document is called, what it is for, when it is wanted, and the name its file takes. */
export type DocumentWords = { name: string; what: string; when: string; file: string };
/** Documents have words here before the backend can print them. */
type Worded = DocumentKind | "cards" | "action-cards" | "forms" | "diagrams";

const papers: Record<PrintOptions["paper"], string> = { a4: "A4", letter: "Letter (Amérique du Nord)" };

const documents: Record<Worded, DocumentWords> = {
  plan: {
    name: "Plan complet", file: "plan",
    what: "Le classeur de la cellule de crise : rôles, contacts, procédures, circuits d’alerte, chronogramme et déroulé de reprise.",
    when: "À chaque nouvelle version : un exemplaire sur le site, un autre ailleurs.",
  },
  contacts: {
    name: "Annuaire", file: "annuaire",
    what: "Qui appeler, par rôle et par nom, avec les astreintes et les sociétés.",
    when: "À garder sur soi et au standard, dès qu’un numéro change.",
  },
  cards: {
    name: "Cartes de poche", file: "cartes-de-poche",
    what: "Les numéros qui comptent pour chacun, au format d’une carte bancaire, dix par feuille.",
    when: "Imprimez sans mise à l’échelle (100 %), coupez sur les repères, remettez à chaque personne.",
  },
  "action-cards": {
    name: "Fiches réflexes", file: "fiches-reflexes",
    what: "Une page par rôle : ce qu’on fait d’abord, qui on appelle, ce qu’on peut décider, ce qu’on note.",
    when: "À remettre à chaque titulaire et à chaque suppléant.",
  },
  forms: {
    name: "Formulaires", file: "formulaires",
    what: "À remplir à la main : signalement, registre, main courante, appels, point de situation, revue et rapport.",
    when: "Au fond du classeur, en plusieurs exemplaires : ils servent quand l’ordinateur est éteint.",
  },
  diagrams: {
    name: "Schémas", file: "schemas",
    what: "Chaque schéma sur sa page : liens, circuits d’alerte, étapes, chronogramme, reprise.",
    when: "À afficher au mur de la salle de crise.",
  },
  "recovery-sheet": {
    name: "Feuille de secours", file: "feuille-de-secours",
    what: "Le code qui rouvre la mallette quand la phrase de passe est perdue.",
    when: "Une fois, à la création de la mallette, puis chaque fois que la feuille est égarée.",
  },
  incident: {
    name: "Dossier d’incident", file: "dossier",
    what: "Tout ce qui est connu de l’incident : délais, appels, crise, messages, reprise, preuves, et la main courante en entier.",
    when: "À la clôture, pour l’auditeur, l’assureur ou le juge ; avant, pour qui reprend l’affaire.",
  },
  log: {
    name: "Main courante", file: "main-courante",
    what: "Chaque ligne avec son heure, son auteur et son empreinte ; ce qui a été corrigé reste lisible.",
    when: "À chaque relève, et quand l’ordinateur risque de s’éteindre.",
  },
  calls: {
    name: "Qui appeler maintenant", file: "qui-appeler",
    what: "La cascade du moment avec tous les numéros, ce qui a été tenté, et des cases pour la suite.",
    when: "Quand on téléphone loin de l’écran.",
  },
  status: {
    name: "Point de situation", file: "point-de-situation",
    what: "Le dernier point sur une page, à afficher ; ou une page à remplir s’il n’y en a pas encore.",
    when: "À chaque point donné.",
  },
  message: {
    name: "Dernier message", file: "message",
    what: "Le dernier message noté : à qui, par quel canal, son texte entier.",
    when: "Pour le remettre en main propre ou l’afficher.",
  },
  handover: {
    name: "Feuille de relève", file: "releve",
    what: "Où nous en sommes, ce qui presse, ce qui reste à faire, et la place de deux signatures.",
    when: "Quand une équipe passe la main à une autre.",
  },
  "run-sheet": {
    name: "Déroulé de reprise", file: "deroule-de-reprise",
    what: "Les tâches de chaque acteur sur ses pages, à cocher, puis le diagramme de Gantt.",
    when: "Au lancement de la reprise : une liasse par acteur.",
  },
  register: {
    name: "Registre des incidents", file: "registre-des-incidents",
    what: "Une ligne par incident, quelle que soit sa classe ; les exercices à part.",
    when: "Pour une revue, un audit, un comité.",
  },
};

const sent: Record<SentBy | "stopped", string> = {
  dialog: "Confié à la fenêtre d’impression de l’ordinateur.",
  viewer: "Cet ordinateur n’a pas de fenêtre d’impression : le fichier est ouvert dans le lecteur de PDF. Imprimez-le depuis là.",
  stopped: "Le fichier est enregistré. Il n’a pas été imprimé : la fenêtre d’impression a été fermée.",
};

export const print = {
  title: "Imprimer", explain: "Chaque document devient un fichier PDF, là où vous le choisissez. Ces fichiers ne sont pas chiffrés.",
  tabs: { documents: "Documents", copies: "Exemplaires", check: "Vérifier" },
  options: "Options d’impression", language: "Langue des titres", paper: "Format du papier", papers,
  large: "Gros caractères", large_hint: "Pour lire sans lunettes ou à la lampe.", duplex: "Recto verso", duplex_hint: "Chaque chapitre commence sur une page de droite.",
  documents,
  secret: "Cette feuille ouvre la mallette à elle seule. Imprimez-la, essayez-la, enfermez-la dans un coffre, puis effacez le fichier PDF.",
  save: "Enregistrer…", save_of: (name: string) => `Enregistrer en PDF : ${name}`,
  print: "Imprimer…", print_of: (name: string) => `Imprimer : ${name}`,
  preview: "Aperçu", preview_of: (name: string) => `Aperçu : ${name}`,
  numbered: "Exemplaire numéroté…", numbered_of: (name: string) => `Exemplaire numéroté : ${name}`,
  all: "Tout imprimer", all_what: "Tous ces documents d’un coup, dans le dossier de votre choix. La feuille de secours n’en fait jamais partie.", all_go: "Choisir un dossier…",
  keep: {
    label: "Garder les derniers PDF dans le dossier de la mallette",
    what: "Le papier reste alors lisible même si ce programme ne démarre plus. La feuille de secours n’y est jamais gardée.",
    title: "Garder des PDF en clair ?",
    warn: "Ces fichiers ne sont pas chiffrés : quiconque a le dossier, une de ses copies ou la clé USB lit tout le plan, noms et numéros compris, sans phrase de passe.",
    off: "Vous pourrez l’arrêter ici à tout moment : les fichiers gardés seront effacés.",
    go: "Les garder en clair", on_said: "Les prochains PDF seront gardés dans le dossier de la mallette.", off_said: "Les PDF gardés dans le dossier de la mallette sont effacés.",
  },
  working: (name: string) => `Mise en page : ${name}…`, give_up: "Abandonner", given_up: "Vous avez abandonné. Rien d’inachevé n’a été écrit.",
  done: (file: string, pages: number) => `${file} : ${count(pages, "page", "pages")}`,
  open: "Ouvrir", open_of: (file: string) => `Ouvrir ${file}`, send: "Imprimer", send_of: (file: string) => `Imprimer ${file}`,
  sent,
  warnings: (n: number) => count(n, "texte ne s’imprime pas en entier", "textes ne s’impriment pas en entier"),
  warnings_hint: "La police n’a pas ces caractères : un carré les remplace sur le papier. Corrigez-les dans le plan si le sens en souffre.",
  finished: (n: number) => `${count(n, "fichier écrit", "fichiers écrits")}.`,
  empty: "Le plan est encore vide", empty_hint: "Il peut être imprimé, mais il n’y aura presque rien à lire. Remplissez d’abord l’annuaire.", empty_go: "Aller à l’annuaire",
  pages: {
    title: (name: string) => `Aperçu : ${name}`, region: "Pages telles qu’elles seront imprimées", tools: "Pages et affichage",
    page: (mark: string, at: number, of: number) => (mark ? `${mark} · page ${at} sur ${of}` : `Page ${at} sur ${of}`),
    previous: "Page précédente", next: "Page suivante", go: "Aller à la page", go_hint: "repère ou numéro : IV-3, 12",
    unknown: (typed: string) => `Aucune page ne porte « ${typed} ».`,
    fit: "Affichage", width: "Largeur", whole: "Page entière", keys: "Page préc. et Page suiv. tournent les pages ; Début et Fin vont aux extrémités.",
    loading: "Page en préparation…", none: "Ce document n’a aucune page.",
  },
};
