import type { DocumentKind } from "../../backend/types";
import { counter } from "../count";

const count = counter("fr");

export const print = {
  title: "Imprimer", explain: "La mallette écrit des fichiers PDF ; vous les imprimez ensuite depuis le lecteur de l’ordinateur. Ces fichiers ne sont pas chiffrés.",
  options: "Options d’impression", language: "Langue des titres", paper: "Format du papier", papers: { a4: "A4", letter: "Letter (Amérique du Nord)" },
  large: "Gros caractères", large_hint: "Pour lire sans lunettes ou à la lampe.", duplex: "Recto verso", duplex_hint: "Chaque chapitre commence sur une page de droite.",
  documents: {
    plan: { name: "Plan complet", what: "Le classeur à garder près de la cellule de crise : rôles, contacts, procédures, circuits d’alerte, chronogramme et déroulé de reprise.", file: "plan" },
    contacts: { name: "Annuaire", what: "Qui appeler, par rôle et par nom, avec les astreintes et les sociétés : à garder sur soi et au standard.", file: "annuaire" },
    forms: { name: "Formulaires", what: "À remplir à la main quand l’ordinateur est éteint : signalement, registre, main courante, appels, point de situation, revue et rapport.", file: "formulaires" },
    "action-cards": { name: "Fiches réflexes", what: "Une page par rôle : ce qu’on fait d’abord, qui on appelle, ce qu’on peut décider, ce qu’on note. À remettre à chaque titulaire et suppléant.", file: "fiches-reflexes" },
    cards: { name: "Cartes de poche", what: "Les numéros qui comptent, au format d’une carte bancaire, une par personne. Imprimez sans mise à l’échelle (100 %), puis coupez sur les repères.", file: "cartes-de-poche" },
    diagrams: { name: "Schémas", what: "Chaque schéma sur sa page, à afficher au mur : liens, circuits d’alerte, étapes, chronogramme, reprise.", file: "schemas" },
    "recovery-sheet": { name: "Feuille de secours", what: "Le code qui rouvre la mallette quand la phrase de passe est perdue.", file: "feuille-de-secours" },
  } as Record<DocumentKind, { name: string; what: string; file: string }>,
  secret: "Cette feuille ouvre la mallette à elle seule. Imprimez-la, essayez-la, enfermez-la dans un coffre, puis effacez le fichier PDF.",
  save: "Enregistrer en PDF…", save_of: (name: string) => `Enregistrer en PDF : ${name}`,
  all: "Tout imprimer", all_what: "Tous ces documents d’un coup, dans le dossier de votre choix. La feuille de secours n’en fait jamais partie.", all_go: "Choisir un dossier…",
  working: (name: string) => `Mise en page : ${name}…`, working_hint: "Les grands plans prennent quelques secondes.",
  done: (file: string, pages: number) => `${file} : ${count(pages, "page", "pages")}`,
  results: "Fichiers écrits", open: "Ouvrir", open_of: (file: string) => `Ouvrir ${file}`,
  warnings: (n: number): string => (n === 1 ? "Un caractère n’a pas pu être imprimé" : "Des caractères n’ont pas pu être imprimés"),
  warnings_hint: "La police ne les a pas : un carré les remplace sur le papier. Corrigez-les dans le plan si le sens en souffre.",
  finished: (n: number) => `${count(n, "fichier écrit", "fichiers écrits")}.`,
  empty: "Le plan est encore vide", empty_hint: "Il peut être imprimé, mais il n’y aura presque rien à lire. Remplissez d’abord l’annuaire.", empty_go: "Aller à l’annuaire",
};
